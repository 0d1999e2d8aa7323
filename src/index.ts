/** The public names, without side effect: importing this registers nothing. `pay-link/define` does. */
export type { PayLinkBeforeOpenEvent } from './elements/before-open-event.ts';
export * from './elements/events.ts';
export { PayLinkButton } from './elements/pay-link-button.ts';
export { PayLinkCheckout } from './elements/pay-link-checkout.ts';
export * from './elements/payment-events.ts';
export type { OpenOptions } from './elements/read-options.ts';
export type { PayLinkError, PayLinkResult, Receipt } from './elements/result.ts';
export type { PayLinkApi } from './define.ts';

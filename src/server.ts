/**
 * What the package is where there is no page, as when a server renders one: the same names, so that the same imports
 * work. The elements do nothing there; in the browser, the package is `index.ts` and `define.ts`.
 */
export * from './elements/events.ts';
export * from './elements/payment-events.ts';

export class PayLinkButton {}
export class PayLinkCheckout {}

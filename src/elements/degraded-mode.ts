import { PayLinkNoticeEvent } from './events.ts';

/** Tells the page that a mode it asked for is not there yet; the checkout opens in a dialog. */
export function notice(host: HTMLElement, value: string): void {
  const reason = 'this version opens a dialog instead';
  const hint = 'Leave the attribute out, or write modal.';
  console.warn(`<pay-link-button> mode="${value}": ${reason}. ${hint}`);
  host.dispatchEvent(new PayLinkNoticeEvent({ code: 'mode_degraded', attribute: 'mode', value, reason, hint }));
}

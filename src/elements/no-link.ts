/** Loaded only where a button names no link, or one that this page may not use. */
import type { PayLinkButton } from './pay-link-button.ts';
import type { PayLinkResult } from './result.ts';

const reported = new WeakSet<PayLinkButton>();

/** Tells the developer, once for each button. */
export function reportNoLink(host: PayLinkButton): PayLinkResult {
  const hint = 'Name one: link and api-base, or the https address of its page (/p/…).';
  if (!reported.has(host)) console.error('<pay-link-button>: no link that this page may use.', hint, host);
  reported.add(host);
  return { status: 'failed', error: { code: 'unsupported_config', recoverable: false, hint } };
}

/**
 * Modes that leave the page: the session is made first, with the choices of the attributes, and the payer goes straight
 * to its payment page. Where the choices do not suffice, or anything goes wrong before there is a session, the payer goes
 * to the link's page, which takes the same choices from its address and asks for the rest.
 */
import { PayLinkClient } from '../client/pay-link-client.ts';
import { CheckoutController } from '../controllers/checkout-controller.ts';
import type { CheckoutState } from '../core/checkout-state.ts';
import { firstDraft } from '../core/link-rules.ts';
import { safeUrl } from '../core/safe-url.ts';
import type { CheckoutOptions } from './checkout-panel.ts';
import { loadFormParts } from './form-parts.ts';
import type { PayLinkResult } from './result.ts';

/** How long a payer waits for the session before the link's page serves as well. */
const PATIENCE_MS = 4_000;

/** @param tab where to go, instead of this window */
export async function leavePage(options: CheckoutOptions, tab: Window | null): Promise<PayLinkResult> {
  const url = (await paymentPage(options)) ?? options.fallbackUrl;
  if (tab) {
    tab.opener = null;
    tab.location.replace(url);
  } else window.open(url, '_self');
  return { status: 'redirected', url, target: tab ? 'new-tab' : 'self' };
}

/** Address of the payment page of a new session, or undefined. */
function paymentPage(options: CheckoutOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    let isSubmitted = false;
    const end = (url?: string) => {
      clearTimeout(timer);
      resolve(safeUrl(url, location.href));
      // What is handed over is not canceled by leaving.
      if (url) controller.dispatch({ type: 'handoff-ready' });
      controller.dispose();
    };
    const timer = setTimeout(() => end(), PATIENCE_MS);
    const advance = (state: CheckoutState) => {
      const isOver = !['idle', 'loading', 'selecting', 'creating', 'handing-off'].includes(state.phase);
      if (isOver || (state.phase === 'selecting' && (state.problems.length || state.quote.status === 'failed'))) end();
      else if (state.phase === 'selecting' && state.quote.status === 'ready' && !isSubmitted) {
        isSubmitted = true;
        const extras = {
          embedOrigin: location.origin,
          returnUrl: location.href.replace(/#.*/, ''),
          ...(options.attributes['reference'] && { reference: options.attributes['reference'] }),
          ...(Object.keys(options.metadata).length && { metadata: options.metadata }),
        };
        controller.submit({ extras, avoid: ['frame', 'popup'] }).catch(() => end());
      }
    };
    const token = options.attributes['prefill-token'];
    const controller = new CheckoutController(options.link, {
      client: new PayLinkClient(options.apiBase, token && `?prefill=${encodeURIComponent(token)}`),
      storageKey: `${options.apiBase}/${options.link}`,
      takeEarlyLink: () => options.earlyLink,
      firstDraft: (link) => firstDraft(link, options.attributes).draft,
      loadParts: async (link) => (await loadFormParts(link, async () => undefined)).link,
      startHandoff: (_, url) => queueMicrotask(() => end(url)),
      endHandoff: () => undefined,
      emit: () => undefined,
      changed: (state) => queueMicrotask(() => advance(state)),
      loadPaymentHalf: () => import('../payment.ts'),
    });
    controller.dispatch({ type: 'open-requested', linkRef: options.link });
  });
}

/**
 * The hosted pages: `/p/{idOrSlug}`, `/pay/{payToken}`, the simulated wallet, bank and counter that a payer is sent to,
 * and what they load from `/assets`. They speak to the backend only
 * through `CheckoutService`, and to the payer in words. Every error becomes a page; none of them names an address,
 * a token or anything typed.
 */
import { type Context, Hono } from 'hono';
import { ProblemError } from '../problem-error.ts';
import { readerOf } from './layout.ts';
import { createLinkRoutes, type PagesOptions } from './link/link-routes.ts';
import { messagePage } from './message-page.ts';
import { createAssetRoutes } from './page-assets.ts';
import { type ChallengeService, createPayRoutes } from './pay/pay-routes.ts';
import { createWalletRoutes } from './wallet/wallet-routes.ts';
import type { PayerRequestService } from '../service/payer-request.ts';

export type PagesAppOptions = Omit<PagesOptions, 'service'> & {
  readonly service: PagesOptions['service'] & ChallengeService & PayerRequestService;
  /** Told of faults that are not the payer's; the page only says that there was one. */
  readonly onFault?: (error: unknown) => void;
};

/** The hosted pages as an app to be mounted at the root of the pay origin. */
export function createPagesApp({ onFault = console.error, ...options }: PagesAppOptions): Hono {
  const app = new Hono();
  app.route('/', createAssetRoutes());
  for (const routes of [createLinkRoutes(options), createPayRoutes(options), createWalletRoutes(options)]) {
    routes.onError((error, c) => errorPage(c, error, onFault));
    app.route('/', routes);
  }
  return app;
}

function errorPage(c: Context, error: unknown, onFault: (error: unknown) => void) {
  const { page, pay } = readerOf(undefined).messages;
  const reader = readerOf(c.req.header('accept-language'));
  const isPayPage = c.req.path.startsWith('/pay/');
  if (error instanceof ProblemError) {
    if (error.status === 404) {
      const [title, text] = isPayPage ? [pay.notFoundTitle, pay.notFoundText] : [page.notFoundTitle, page.notFoundText];
      return c.html(messagePage(reader, title, text), 404);
    }
    if (error.code === 'prefill_token_invalid') {
      return c.html(messagePage(reader, page.prefillTitle, page.prefillText), 422);
    }
    if (error.status === 429) {
      const seconds = Math.ceil((error.extras.retryAfterMs ?? 60_000) / 1000);
      c.header('Retry-After', String(seconds));
      return c.html(messagePage(reader, page.tooManyTitle, page.tooManyText(seconds)), 429);
    }
  } else onFault(error);
  return c.html(
    messagePage(reader, page.failureTitle, page.failureText),
    error instanceof ProblemError && error.status < 500 ? 409 : 500,
  );
}

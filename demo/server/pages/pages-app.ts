/**
 * The hosted pages: `/p/{idOrSlug}`, `/pay/{payToken}` and what they load from `/assets`. They speak to the backend only
 * through `CheckoutService`, and to the payer in words. Every error becomes a page; none of them names an address,
 * a token or anything typed.
 */
import { type Context, Hono } from 'hono';
import { ProblemError } from '../problem-error.ts';
import { linkReader } from './link/link-reader.ts';
import { createLinkRoutes, type PagesOptions } from './link/link-routes.ts';
import { messagePage } from './message-page.ts';
import { createAssetRoutes } from './page-assets.ts';
import { payReader } from './pay/pay-reader.ts';
import { type ChallengeService, createPayRoutes } from './pay/pay-routes.ts';
import { inLanguage, type Reader } from './reader.ts';

export type PagesAppOptions = Omit<PagesOptions, 'service'> & {
  readonly service: PagesOptions['service'] & ChallengeService;
  /** Told of faults that are not the payer's; the page only says that there was one. */
  readonly onFault?: (error: unknown) => void;
};

/** The hosted pages as an app to be mounted at the root of the pay origin. */
export function createPagesApp({ onFault = console.error, ...options }: PagesAppOptions): Hono {
  const { service } = options;
  const links = createLinkRoutes(options);
  links.onError((error, c) => {
    const link = quietly(() => service.readLink(c.req.param('idOrSlug') ?? '', {}));
    return errorPage(c, error, linkReader(c, link), onFault);
  });
  const payments = createPayRoutes(options);
  payments.onError((error, c) => {
    const pay = quietly(() => service.readPaySession(c.req.param('payToken') ?? ''));
    return errorPage(c, error, payReader(c, pay), onFault);
  });
  const app = new Hono();
  for (const routes of [createAssetRoutes(), links, payments]) app.route('/', routes);
  return app;
}

/** What can still be known where something has gone wrong already. */
function quietly<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function errorPage(c: Context, error: unknown, reader: Reader, onFault: (error: unknown) => void) {
  const { page, pay } = reader.messages;
  const isPayPage = c.req.path.startsWith('/pay/');
  if (error instanceof ProblemError) {
    if (error.status === 404) {
      const text = isPayPage ? pay.notFoundText : page.notFoundText;
      return c.html(messagePage(reader, page.notFoundTitle, text), 404);
    }
    if (error.code === 'prefill_token_invalid') {
      return c.html(messagePage(reader, page.prefillTitle, page.prefillText), 422);
    }
    if (error.status === 429) {
      const seconds = Math.max(1, Math.ceil((error.extras.retryAfterMs ?? 60_000) / 1000));
      c.header('Retry-After', String(seconds));
      const text = page.tooManyText(Math.max(1, Math.ceil(seconds / 60)));
      const again = isPayPage ? c.req.path : inLanguage(c.req.path, reader);
      return c.html(messagePage(reader, page.tooManyTitle, text, again), 429);
    }
  } else onFault(error);
  return c.html(
    messagePage(reader, page.failureTitle, page.failureText),
    error instanceof ProblemError && error.status < 500 ? 409 : 500,
  );
}

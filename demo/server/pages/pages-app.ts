/**
 * The hosted pages: `/p/{idOrSlug}`, `/pay/{payToken}`, the simulated wallet, bank and counter that a payer is sent to,
 * and what they load from `/assets`. They speak to the backend only through the service, and to the payer in words. Every error becomes a page; none of them names an address,
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
import { securePage } from './page-security.ts';
import { type Reader, readerOf } from './reader.ts';
import type { PayerRequestService } from '../service/payer-request.ts';
import { isTooMany, tooManyPage } from './too-many-page.ts';
import { createWalletRoutes } from './wallet/wallet-routes.ts';

export type PagesAppOptions = Omit<PagesOptions, 'service'> & {
  readonly service: PagesOptions['service'] & ChallengeService & PayerRequestService;
  /** Told of faults that are not the payer's; the page only says that there was one. */
  readonly onFault?: (error: unknown) => void;
};

/** The hosted pages as an app to be mounted at the root of the pay origin. */
export function createPagesApp({ onFault = console.error, ...options }: PagesAppOptions): Hono {
  const { service, payOrigin } = options;
  const links = createLinkRoutes(options);
  links.onError((error, c) => {
    const link = quietly(() => service.readLink(c.req.param('idOrSlug') ?? '', {}));
    const reader = linkReader(c, link);
    if (isTooMany(error)) return tooManyPage(c, error, reader);
    return errorPage(c, error, reader, onFault);
  });
  const payments = createPayRoutes(options);
  payments.onError((error, c) => {
    const pay = quietly(() => service.readPaySession(c.req.param('payToken') ?? ''));
    const reader = payReader(c, pay);
    // The frame that shows the form shows what is wrong, too.
    if (pay) securePage(c, { payOrigin, frameAncestor: pay.embedOrigin, referrer: 'no-referrer' });
    if (isTooMany(error)) return tooManyPage(c, error, reader);
    return errorPage(c, error, reader, onFault);
  });
  const app = new Hono();
  const wallets = createWalletRoutes(options);
  wallets.onError((error, c) => {
    const reader = readerOf({ acceptLanguage: c.req.header('accept-language') });
    if (isTooMany(error)) return tooManyPage(c, error, reader);
    return errorPage(c, error, reader, onFault);
  });
  for (const routes of [createAssetRoutes(), links, payments, wallets]) app.route('/', routes);
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
  } else onFault(error);
  return c.html(
    messagePage(reader, page.failureTitle, page.failureText),
    error instanceof ProblemError && error.status < 500 ? 409 : 500,
  );
}

/**
 * `/wallet/{token}`, `/bank/{token}`, `/counter/{token}`: where a payer approves one payment, away from the page on which
 * they pay. The token is another one than the payment page's, and these pages never learn that page's address. Plain
 * forms and redirects; nothing runs in them.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ProviderPlace } from '../../domain/charge.ts';
import { ProblemError } from '../../problem-error.ts';
import type { PayerRequest, PayerRequestService } from '../../service/payer-request.ts';
import { readFormValues } from '../form-values.ts';
import type { PagesOptions } from '../link/link-routes.ts';
import type { Html } from '../markup.ts';
import { isOwnForm, securePage } from '../page-security.ts';
import { type Reader, readerOf } from '../reader.ts';
import { answeredPage, askingPage, unknownPage } from './wallet-view.ts';

export interface WalletRoutesOptions {
  readonly service: PayerRequestService;
  readonly payOrigin: string;
  readonly guards?: PagesOptions['guards'];
}

const places: readonly ProviderPlace[] = ['wallet', 'bank', 'counter'];
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function createWalletRoutes({ service, payOrigin, guards }: WalletRoutesOptions): Hono {
  const app = new Hono();

  for (const place of places) {
    const path = `/${place}/:token` as const;
    const tokenOf = (c: Context) => c.req.param('token') ?? '';

    if (guards) app.use(path, guards.reads);
    if (guards) app.post(path, guards.confirms);
    app.use(path, bodyLimit({ maxSize: 1024 }));
    app.get(path, (c) => {
      const request = found(() => service.readPayerRequest(place, tokenOf(c)));
      if (request === undefined) return send(c, unknownPage(place, readerFor(c)), 404);
      const reader = readerFor(c, request);
      const page = request.status === 'waiting' ? askingPage : answeredPage;
      return send(c, page(place, request, reader));
    });
    app.post(path, async (c) => {
      if (!isOwnForm(c, payOrigin, true)) return send(c, unknownPage(place, readerFor(c)), 403);
      const answer = (await readFormValues(c)).get('answer');
      if (answer === 'approve' || answer === 'decline') {
        try {
          await service.answerPayerRequest(place, tokenOf(c), answer);
        } catch (error) {
          // The answer stands at the wallet, also where its word to the seller's side was lost: that is found later.
          if (!(error instanceof ProblemError) || ![404, 503].includes(error.status)) throw error;
        }
      }
      return c.redirect(`/${place}/${encodeURIComponent(tokenOf(c))}`, 303);
    });
  }

  function send(c: Context, page: Html, status: 200 | 403 | 404 = 200) {
    securePage(c, { payOrigin, referrer: 'no-referrer' });
    c.header('Content-Security-Policy', POLICY);
    return c.html(page, status);
  }

  return app;
}

const readerFor = (c: Context, request?: PayerRequest): Reader =>
  readerOf({ wishes: [request?.locale], acceptLanguage: c.req.header('accept-language') });

/** Undefined where there is no such thing. */
function found<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}

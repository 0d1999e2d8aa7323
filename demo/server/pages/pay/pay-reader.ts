import type { Context } from 'hono';
import type { PaySession } from '../../checkout-service.ts';
import { type Reader, readerOf } from '../reader.ts';

/** The reader of a payment page: the language in which the session was begun, then the link's, then the browser's. */
export function payReader(c: Context, pay?: PaySession): Reader {
  return readerOf({
    wishes: [pay?.session.locale, pay?.link.locale],
    acceptLanguage: c.req.header('accept-language'),
    // The way back to the link's page begins again in this language.
    asked: pay?.session.locale,
    framed: c.req.header('sec-fetch-dest') === 'iframe',
  });
}

import type { Context } from 'hono';
import { ProblemError } from '../problem-error.ts';
import { hiddenField } from './form-fields.ts';
import { readFormValues } from './form-values.ts';
import { attributes, type Html, html } from './markup.ts';
import { messagePage } from './message-page.ts';
import type { Reader } from './reader.ts';

export const isTooMany = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.status === 429;

/** An address asked too often: when to try again, and a button that does, with everything that was asked. */
export async function tooManyPage(c: Context, error: ProblemError, reader: Reader): Promise<Response> {
  const t = reader.messages.page;
  const seconds = Math.max(1, Math.ceil((error.extras.retryAfterMs ?? 60_000) / 1000));
  c.header('Retry-After', String(seconds));
  const text = t.tooManyText(Math.ceil(seconds / 60));
  return c.html(messagePage(reader, t.tooManyTitle, text, await retry(c, reader)), 429);
}

async function retry(c: Context, reader: Reader): Promise<Html> {
  const words = reader.messages.page.tryAgain;
  const token = c.req.param('payToken');
  // A card number is never written into a page, so the payment page begins with an empty form.
  if (token !== undefined) return retryLink(`/pay/${encodeURIComponent(token)}`, words);
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method !== 'POST') return retryLink(pathname + search, words);
  const values = await readFormValues(c);
  return html`<form method="post" ${attributes({ action: pathname + search })}>${[...values].map(([name, value]) => hiddenField(name, value))}
<button class="button" type="submit">${words}</button></form>`;
}

const retryLink = (url: string, words: string): Html =>
  html`<p><a class="button" ${attributes({ href: url })}>${words}</a></p>`;

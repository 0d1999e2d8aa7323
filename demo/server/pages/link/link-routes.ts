/**
 * `GET /p/{idOrSlug}` shows a link and changes nothing: previews and scanners may open it as often as they like.
 * `POST` takes one of three steps: `review` (price the choices and show them), `edit` (back to the form with
 * everything typed) and `pay` (make the session and go to its payment page). A session is made only for a total that
 * the payer was shown; any other total is shown again first. `POST …/total` answers the running total to the page's
 * script.
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { idempotencyKey } from '../../../../src/protocol/identifiers.ts';
import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import type { CheckoutService } from '../../checkout-service.ts';
import { ProblemError } from '../../problem-error.ts';
import type { FormState } from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { linkReader } from './link-reader.ts';
import { type Html, html } from '../markup.ts';
import { isOwnForm, securePage } from '../page-security.ts';
import { messagePage } from '../message-page.ts';
import { readFormValues } from '../form-values.ts';
import { everyText, isOneLine, quoteLines, quoteTotal, repeatTerms } from '../summary-view.ts';
import { actionText, linkFormPage, previewTags, type Review, reviewPage } from './link-view.ts';
import { hasQuestions } from './link-questions.ts';
import { prefilledValues } from './prefilled-values.ts';
import { startValues } from './prefill.ts';
import { type FormReading, problemErrors, readLinkForm } from './read-link-form.ts';
import { isPayable, unavailablePage } from './unavailable-view.ts';

export interface PagesOptions {
  readonly service: CheckoutService;
  /** Origin of the API and of these pages. */
  readonly payOrigin: string;
  /** A new random idempotency key: at least 16 visible ASCII characters. */
  readonly newKey: () => string;
  /** Refuse an address that asks or posts too often; a refusal is thrown, and becomes a page. */
  readonly guards?: PageGuards;
}

export interface PageGuards {
  readonly reads: MiddlewareHandler;
  readonly sessions: MiddlewareHandler;
  readonly confirms: MiddlewareHandler;
}

export function createLinkRoutes({ service, payOrigin, newKey, guards }: PagesOptions): Hono {
  const app = new Hono();
  const answer = (c: Context, page: Html, status: 200 | 403 | 404 | 409 | 422 = 200) => c.html(page, status);

  app.use('/p/:idOrSlug/*', async (c, next) => {
    securePage(c, { payOrigin, referrer: 'strict-origin-when-cross-origin' });
    await next();
  });
  app.use('/p/:idOrSlug/*', bodyLimit({ maxSize: 64 * 1024 }));
  if (guards) app.use('/p/:idOrSlug/*', guards.reads);
  if (guards) app.post('/p/:idOrSlug', guards.sessions);

  const readWithToken = (c: Context, token: string): PublicLink =>
    service.readLink(c.req.param('idOrSlug') ?? '', {}, ...(token === '' ? [] : [token]));

  /** The link and the submitted form, with what a prefill token locks put over it. */
  async function readSubmitted(
    c: Context,
  ): Promise<{ link: PublicLink; values: ReadonlyMap<string, string>; reader: Reader }> {
    const sent = await readFormValues(c);
    const link = readWithToken(c, sent.get('prefillToken') ?? '');
    const reader = linkReader(c, link, sent);
    const { locked } = prefilledValues(link, sent.get('interval') ?? '', reader.locale);
    return { link, values: new Map([...sent, ...locked]), reader };
  }

  app.get('/p/:idOrSlug', (c) => {
    const query = new URL(c.req.url).searchParams;
    const token = query.get('prefill') ?? '';
    const link = readWithToken(c, token);
    const reader = linkReader(c, link);
    if (!isPayable(link)) return answer(c, unavailablePage(link, reader, previewTags(link)));
    const values = startValues(link, query, reader.locale);
    const prefilled = prefilledValues(link, values.get('interval') ?? '', reader.locale);
    for (const [name, value] of prefilled.values) values.set(name, value);
    if (token !== '') values.set('prefillToken', token);
    if (hasQuestions(link)) return answer(c, linkFormPage(link, { values, errors: [] }, newKey(), reader));
    const reading = readLinkForm(service, link, values, reader);
    return reading.ok
      ? answer(c, review(link, { values, errors: [] }, reading, reader))
      : answer(c, linkFormPage(link, { values, errors: reading.errors }, newKey(), reader));
  });

  function review(
    link: PublicLink,
    state: FormState,
    reading: FormReading & { ok: true },
    reader: Reader,
    more: Partial<Review> = {},
  ): Html {
    const shown = {
      request: reading.request,
      quote: reading.quote,
      key: newKey(),
      canChange: hasQuestions(link),
      ...more,
    };
    return reviewPage(link, state, shown, reader);
  }

  app.post('/p/:idOrSlug', async (c) => {
    if (!isOwnForm(c, payOrigin, false)) {
      const reader = linkReader(c);
      return answer(
        c,
        messagePage(reader, reader.messages.page.crossSiteTitle, reader.messages.page.crossSiteText),
        403,
      );
    }
    const { link, values, reader } = await readSubmitted(c);
    if (!isPayable(link)) return answer(c, unavailablePage(link, reader, previewTags(link)), 409);
    const state: FormState = { values, errors: [] };
    if (values.get('step') === 'edit') return answer(c, linkFormPage(link, state, newKey(), reader));
    const reading = readLinkForm(service, link, values, reader);
    if (!reading.ok) {
      return answer(c, linkFormPage(link, { values, errors: reading.errors }, newKey(), reader, reading.question), 422);
    }
    const key = idempotencyKey.safeParse(values.get('idempotencyKey'));
    const shown = /^\d{1,15}$/.test(values.get('expectedTotal') ?? '')
      ? Number(values.get('expectedTotal'))
      : undefined;
    if (values.get('step') !== 'pay' || shown === undefined || !key.success)
      return answer(c, review(link, state, reading, reader));
    if (shown !== reading.quote.dueToday)
      return answer(c, review(link, state, reading, reader, { previousTotal: shown }), 409);
    return createSession(c, link, state, reading, reader, key.data);
  });

  /** For the page's script: what the same form would cost now. Takes nothing and keeps nothing. */
  app.post('/p/:idOrSlug/total', async (c) => {
    if (!isOwnForm(c, payOrigin, false)) return c.json({ ok: false }, 403);
    const { link, values, reader } = await readSubmitted(c);
    return c.json(isPayable(link) ? runningTotal(link, values, reader) : { ok: false, reload: true });
  });

  /** The payer agreed to the total: make the session and lead to its page. */
  function createSession(
    c: Context,
    link: PublicLink,
    state: FormState,
    reading: FormReading & { ok: true },
    reader: Reader,
    key: string,
  ) {
    try {
      const { value } = service.createSession(
        link.id,
        { ...reading.request, expectedTotal: reading.quote.dueToday },
        key,
        {},
      );
      if (value.next.type !== 'handoff') throw new ProblemError('internal_error');
      return c.redirect(new URL(value.next.url).pathname, 303);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'idempotency_key_reused')
        return answer(c, review(link, state, reading, reader, { isRepeated: true }), 409);
      if (error.code === 'price_changed') {
        const again = readLinkForm(service, link, state.values, reader);
        if (again.ok)
          return answer(c, review(link, state, again, reader, { previousTotal: reading.quote.dueToday }), 409);
      }
      const now = service.readLink(link.id, {});
      if (!isPayable(now)) return answer(c, unavailablePage(now, reader, previewTags(now)), 409);
      if (error.status !== 422 && error.status !== 409) throw error;
      const errors = problemErrors(error, link, reading.request, reader);
      return answer(c, linkFormPage(link, { values: state.values, errors }, newKey(), reader), 422);
    }
  }

  function runningTotal(link: PublicLink, values: ReadonlyMap<string, string>, reader: Reader) {
    const reading = readLinkForm(service, link, values, reader, 'price');
    if (!reading.ok) return { ok: false, errors: reading.errors };
    const { quote, request } = reading;
    const every = everyText(link, request.selection, reader);
    return {
      ok: true,
      expectedTotal: quote.dueToday,
      key: newKey(),
      action: actionText(link, quote, request, reader),
      summary: html`${!isOneLine(quote, link) && [quoteLines(quote, link, reader), quoteTotal(quote, every, reader)]}${repeatTerms(link, request.selection, quote, reader)}`,
    };
  }

  return app;
}

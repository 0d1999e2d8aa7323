/**
 * `/pay/{payToken}`: the hosted payment page of one session. The token in the address is all that is needed to show,
 * pay and cancel, so the page has no other secret, no cookie and no storage, and sends no referrer.
 *
 * Every answer is the page itself, drawn from what the service says now. With JavaScript the same forms are sent by
 * `fetch` and the page's content is replaced by the answer's: one rendering, so that a payer without scripts and one
 * with them can never be shown two truths. After a lost answer the script reads the page again before it offers
 * anything. The idempotency key is derived from the token and the number of attempts so far: the same in every tab, on
 * reload and after going back, and another one as soon as an attempt has ended.
 */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SessionState } from '../../../../src/protocol/session.ts';
import type { PaySession } from '../../checkout-service.ts';
import { ProblemError } from '../../problem-error.ts';
import { readFormValues } from '../form-values.ts';
import type { FieldError } from '../form-fields.ts';
import { payReader } from './pay-reader.ts';
import type { Html } from '../markup.ts';
import { messagePage } from '../message-page.ts';
import { isOwnForm, securePage, webAddress } from '../page-security.ts';
import type { PagesOptions } from '../link/link-routes.ts';
import { type MethodForm, methodFormPage } from './method-form-view.ts';
import { checkingPage, limitPage, outcomePage } from './outcome-view.ts';
import type { PayView } from './pay-page-view.ts';
import { offeredMethods, payState } from './pay-state.ts';
import { keptValues, readMethod } from './read-method.ts';
import { isTestCard } from './test-cards.ts';

/** What the payment page asks of the backend beyond `CheckoutService`: the answer to a simulated bank. */
export interface ChallengeService {
  answerChallengeByPayToken(payToken: string, answer: 'approve' | 'refuse'): Promise<SessionState>;
}

export interface PayRoutesOptions extends Omit<PagesOptions, 'newKey'> {
  readonly service: PagesOptions['service'] & ChallengeService;
}

const attemptKey = (token: string, { session }: PaySession): string =>
  createHash('sha256').update(`${token} ${session.attempts}`).digest('hex');

export function createPayRoutes({ service, payOrigin, guards }: PayRoutesOptions): Hono {
  const app = new Hono();

  const viewOf = (c: Context): PayView => {
    const token = c.req.param('payToken') ?? '';
    const pay = service.readPaySession(token);
    return { pay, token, reader: payReader(c, pay) };
  };

  /** Sends a page of this session, framed by nobody but the page that the session was made for. */
  function send(c: Context, view: PayView, page: Html, status: 200 | 402 | 409 | 422 | 503 = 200) {
    const { pay } = view;
    const formTarget = pay.canReturn ? webAddress(pay.session.returnUrl) : undefined;
    securePage(c, { payOrigin, frameAncestor: pay.embedOrigin, formTarget, referrer: 'no-referrer' });
    return c.html(page, status);
  }

  const blankForm = (view: PayView, more: Partial<MethodForm> = {}): MethodForm => ({
    state: { values: new Map(), errors: [] },
    key: attemptKey(view.token, view.pay),
    ...more,
  });

  function page(view: PayView, form: Partial<MethodForm> = {}): Html {
    const state = payState(view.pay);
    return state === 'form' ? methodFormPage(view, blankForm(view, form)) : outcomePage(view, state);
  }

  app.use('/pay/:payToken/*', async (c, next) => {
    securePage(c, { payOrigin, referrer: 'no-referrer' });
    if (c.req.method === 'POST' && !isOwnForm(c, payOrigin, true)) {
      const reader = payReader(c);
      return c.html(messagePage(reader, reader.messages.page.crossSiteTitle, reader.messages.page.crossSiteText), 403);
    }
    await next();
  });
  app.use('/pay/:payToken/*', bodyLimit({ maxSize: 16 * 1024 }));
  if (guards) app.use('/pay/:payToken/*', guards.reads);
  if (guards) app.post('/pay/:payToken', guards.confirms);

  app.get('/pay/:payToken', (c) => {
    const view = viewOf(c);
    return send(c, view, page(view));
  });

  app.post('/pay/:payToken', async (c) => {
    const view = viewOf(c);
    const values = await readFormValues(c);
    if (payState(view.pay) !== 'form') return seeOther(c, view);
    const fill = values.get('fill');
    if (fill !== undefined && isTestCard(fill)) {
      const filled = new Map([
        ['method', 'card'],
        ['number', fill],
        ['expiry', '12 / 34'],
        ['cvc', '123'],
      ]);
      return send(c, view, page(view, { state: { values: filled, errors: [] } }));
    }
    const kept = keptValues(values);
    const read = readMethod(values, offeredMethods(view.pay), view.pay.session.serverTime, view.reader);
    if ('errors' in read) return send(c, view, page(view, { state: { values: kept, errors: read.errors } }), 422);
    try {
      const key = values.get('idempotencyKey') ?? '';
      await service.confirmByPayToken(view.token, { method: read.method }, key);
    } catch (error) {
      return refused(c, view.token, kept, error);
    }
    return seeOther(c, view);
  });

  const seeOther = (c: Context, { token }: PayView) => c.redirect(`/pay/${encodeURIComponent(token)}`, 303);

  /** An attempt that did not succeed: what is true now, with what was typed, and never an invitation to pay twice. */
  function refused(c: Context, token: string, values: Map<string, string>, error: unknown) {
    const view = viewOf(c);
    const t = view.reader.messages.pay;
    if (payState(view.pay) !== 'form') return seeOther(c, view);
    if (!(error instanceof ProblemError)) throw error;
    const withNotice = (title: string, text: string, status: 402 | 409 | 422 | 503) =>
      send(c, view, page(view, { state: { values, errors: [] }, notice: { title, text } }), status);
    switch (error.code) {
      case 'payment_declined': {
        const reason = error.extras.declineReason;
        return withNotice(t.declinedTitle, reason ? t.declined[reason] : t.declinedUnknown, 402);
      }
      case 'request_in_progress':
        return send(c, view, checkingPage(view), 409);
      case 'usage_limit_reached':
      case 'item_sold_out':
      case 'quantity_unavailable':
        return send(c, view, limitPage(view), 409);
      case 'usage_temporarily_held':
      case 'item_temporarily_held':
        return withNotice(t.heldTitle, t.held, 409);
      case 'link_inactive':
      case 'link_archived':
        return send(c, view, outcomePage(view, 'closed'), 409);
      case 'link_expired':
        return send(c, view, outcomePage(view, 'expired'), 409);
      case 'field_invalid':
      case 'method_not_enabled': {
        const errors: FieldError[] = (error.extras.errors ?? []).map(({ pointer }) => fieldErrorAt(pointer, view));
        return send(c, view, page(view, { state: { values, errors } }), 422);
      }
      case 'rate_limited':
        throw error;
      default:
        return withNotice(
          t.declinedTitle,
          error.status >= 500 ? t.errors.busy : t.errors.notPaid,
          error.status >= 500 ? 503 : 409,
        );
    }
  }

  function fieldErrorAt(pointer: string, { reader }: PayView): FieldError {
    const t = reader.messages.pay.errors;
    const field = pointer.replace('/method/', '');
    if (field === 'number') return { field, message: t.realCardServer };
    if (field === 'expiry') return { field, message: t.expiry };
    return field === 'cvc' ? { field, message: t.securityCode } : { field: 'method', message: t.methodOff };
  }

  app.post('/pay/:payToken/challenge', async (c) => {
    const view = viewOf(c);
    const answer = (await readFormValues(c)).get('answer');
    if (answer === 'approve' || answer === 'refuse') {
      try {
        await service.answerChallengeByPayToken(view.token, answer);
      } catch (error) {
        // Decided already, or the bank's word was lost on its way: the page shows what is known.
        if (!(error instanceof ProblemError) || ![409, 503].includes(error.status)) throw error;
      }
    }
    return seeOther(c, view);
  });

  app.post('/pay/:payToken/cancel', (c) => {
    const view = viewOf(c);
    const { status } = (payState(view.pay) === 'form' ? cancelQuietly(view) : view.pay).session;
    const isFramed = c.req.header('sec-fetch-mode') === 'cors' || c.req.header('sec-fetch-dest') === 'iframe';
    return status === 'canceled' && !isFramed ? leave(c, view) : seeOther(c, view);
  });

  /** Cancelling loses against a payment that was quicker; the page then shows that. */
  function cancelQuietly(view: PayView): SessionState {
    try {
      return service.cancelByPayToken(view.token);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 409) return service.readPaySession(view.token);
      throw error;
    }
  }

  app.post('/pay/:payToken/return', (c) => leave(c, viewOf(c)));

  function leave(c: Context, view: PayView) {
    const target = webAddress(service.returnUrlByPayToken(view.token));
    return target === undefined ? seeOther(c, view) : c.redirect(target, 303);
  }

  return app;
}

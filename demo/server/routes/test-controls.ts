/** Demo mode only, with the secret key: moves the clock and decides what a simulated provider would decide later. */
import { Hono } from 'hono';
import { type DeclineReason, declineReason } from '../../../src/protocol/decline-reason.ts';
import { readJson, readText } from '../http/read-json.ts';
import type { Environment } from '../http/environment.ts';
import { ProblemError } from '../problem-error.ts';
import { clockRequest, FARTHEST_MOVE_MS } from './clock-request.ts';
import { catchUpSession, sweep } from '../service/catch-up.ts';
import type { ServiceContext } from '../service/context.ts';
import { createSellerReads } from '../service/seller-reads.ts';
import { takeBackPayment } from '../service/refund-payment.ts';
import { decideNow } from '../service/hear-provider.ts';
import { findSubscription } from '../service/subscriptions.ts';
import { toSubscription } from '../domain/subscription.ts';
import { readClockOffsetMs, writeClockOffsetMs } from '../store/settings.ts';
import { toInstant } from '../domain/calendar.ts';

export function testControlRoutes(context: ServiceContext, seed: ((context: ServiceContext) => void) | undefined) {
  const { store } = context;
  const reads = createSellerReads(context);
  const app = new Hono<Environment>();

  app.post('/clock', async (c) => {
    const request = await readJson(c, clockRequest);
    const moveMs = 'now' in request ? Date.parse(request.now) - context.now() : request.advanceMs;
    store.write(() => {
      const offsetMs = readClockOffsetMs(store.settings) + moveMs;
      if (Math.abs(offsetMs) > FARTHEST_MOVE_MS) {
        throw new ProblemError('invalid_request', { detail: 'The clock goes at most ten years from real time.' });
      }
      writeClockOffsetMs(store.settings, offsetMs);
    });
    sweep(context);
    return c.json({ now: toInstant(context.now()), offsetMs: readClockOffsetMs(store.settings) });
  });

  const decide = (path: string, apply: (paymentId: string, now: number, reason: string | undefined) => void) =>
    app.post(`/payments/:id/${path}`, async (c) => {
      const id = c.req.param('id');
      const payment = store.payments.byId(id);
      if (payment === undefined) throw new ProblemError('not_found', { detail: 'There is no such payment.' });
      const reason = await readReason(await readText(c));
      const now = context.now();
      store.write(() => {
        catchUpSession(context, payment.sessionId, now);
        apply(id, now, reason);
      });
      return c.json(reads.payment(id));
    });
  const fail = (id: string, reason: DeclineReason, now: number) =>
    decideNow(context, id, { status: 'failed', declineReason: reason }, now);
  decide('settle', (id, now) => decideNow(context, id, { status: 'succeeded' }, now));
  decide('fail', (id, now, reason) => fail(id, declineReason.parse(reason ?? 'provider_error'), now));
  decide('expire', (id, now) => fail(id, 'timeout', now));
  decide('reverse', (id, now) => takeBackPayment(context, id, 'reversed', now));
  decide('dispute', (id, now) => takeBackPayment(context, id, 'disputed', now));

  app.post('/subscriptions/:id/fail-next', (c) => {
    const { id } = findSubscription(context, c.req.param('id'));
    store.write(() => store.subscriptions.setFailsNext(id, true));
    return c.json(toSubscription(findSubscription(context, id)));
  });

  app.post('/reset', (c) => {
    store.clear();
    seed?.(context);
    return c.body(null, 204);
  });
  return app;
}

/** `{"declineReason": "…"}`, or no body at all. */
async function readReason(text: string): Promise<string | undefined> {
  if (text.trim() === '') return undefined;
  try {
    const reason = (JSON.parse(text) as { declineReason?: unknown }).declineReason;
    if (reason === undefined || declineReason.safeParse(reason).success) return reason as string | undefined;
  } catch {
    // Falls through to the refusal.
  }
  throw new ProblemError('invalid_request', {
    detail: `Send {"declineReason": one of ${declineReason.options.join(', ')}}, or nothing.`,
  });
}

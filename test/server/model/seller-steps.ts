/** What sellers, banks and the clock do. */
import fc from 'fast-check';
import { print } from './shop.ts';
import { agree, type Command, paymentAt, step } from './step.ts';

const MINUTE_MS = 60_000;

/**
 * Exactly as long as holds, challenges, sessions, links and transfers last, a moment less, and a moment more.
 * `quietly`: nobody sweeps, so that the next step finds the database as it was.
 */
const waitStep = (minutes: number, moreMs: number, isQuiet: boolean): Command =>
  step({
    name: `wait ${minutes} min${moreMs === 0 ? '' : ` and ${moreMs} ms`}${isQuiet ? ' quietly' : ''}`,
    isQuiet,
    run: async (model, { backend }) => {
      const ms = minutes * MINUTE_MS + moreMs;
      backend.advance(ms);
      model.pass(ms);
    },
  });

const decisions = ['settle', 'fail', 'expire', 'reverse', 'dispute'] as const;
type Decision = (typeof decisions)[number];

const decideStep = (pick: number, decision: Decision): Command =>
  step({
    name: `${decision} payment #${pick}`,
    can: ({ payments }) => payments.length > 0,
    run: async (model, { backend }) => {
      const payment = paymentAt(model, pick);
      agree(await backend.seller(`/v1/test/payments/${payment.id}/${decision}`, { method: 'POST' }), 200);
      if (decision === 'settle') model.settle(payment);
      else if (decision === 'fail' || decision === 'expire') model.fail(payment);
      else model.takeBack(payment, decision === 'reverse' ? 'reversed' : 'disputed');
    },
  });

const refundStep = (pick: number, part: number | undefined): Command =>
  step({
    name: `refund ${part ?? 'all'} of payment #${pick}`,
    can: ({ payments }) => payments.length > 0,
    run: async (model, { backend }) => {
      const payment = paymentAt(model, pick);
      const amount = part ?? payment.amount - payment.refunded;
      const isExpected = model.canRefund(payment, amount);
      const body = part === undefined ? {} : { amount: part };
      const answer = await backend.seller(`/v1/payments/${payment.id}/refund`, { method: 'POST', body });
      agree(answer, isExpected ? 200 : 'refused');
      if (isExpected) model.refund(payment, amount);
    },
  });

const switchStep = (how: 'activate' | 'deactivate' | 'archive'): Command =>
  step({
    name: how,
    run: async (model, { backend, linkId }) => {
      agree(await backend.seller(`/v1/payment-links/${linkId}/${how}`, { method: 'POST' }), 200);
      if (how === 'activate') model.switchOn();
      else model.switchOff(how);
    },
  });

const limitStep = (limit: number): Command =>
  step({
    name: `limit to ${limit}`,
    run: async (model, { backend, linkId }) => {
      const headers = { 'if-match': '*' };
      const body = { maxRedemptions: limit };
      agree(await backend.seller(`/v1/payment-links/${linkId}`, { method: 'PATCH', headers, body }), 200);
      model.limit = limit;
    },
  });

/** An earlier or later end of the link; sessions that have begun keep the time that they were promised. */
const endStep = (minutes: number): Command =>
  step({
    name: `end in ${minutes} min`,
    run: async (model, { backend, linkId }) => {
      const headers = { 'if-match': '*' };
      const expiresAt = model.now + minutes * MINUTE_MS;
      const body = { expiresAt: new Date(expiresAt).toISOString() };
      agree(await backend.seller(`/v1/payment-links/${linkId}`, { method: 'PATCH', headers, body }), 200);
      model.expiresAt = expiresAt;
    },
  });

const stockStep = (stock: number): Command =>
  step({
    name: `stock ${stock}`,
    can: ({ terms }) => terms.stock !== undefined,
    run: async (model, { backend, linkId }) => {
      const headers = { 'if-match': '*' };
      const body = { items: [{ ...print, stock }] };
      agree(await backend.seller(`/v1/payment-links/${linkId}`, { method: 'PATCH', headers, body }), 200);
      model.limits.stock = stock;
    },
  });

const pick = fc.nat(7);

const anyDecision = fc.tuple(pick, fc.constantFrom(...decisions)).map((choice) => decideStep(...choice));
const parts = fc.option(fc.constantFrom(500, 1500, 2500), { nil: undefined });
const switches = fc.constantFrom('activate' as const, 'activate' as const, 'deactivate' as const, 'archive' as const);

/** What happens more often stands here more often. */
export const sellerSteps: fc.Arbitrary<Command>[] = [
  fc
    .tuple(fc.constantFrom(1, 5, 10, 15, 1, 5, 10, 15, 60, 90, 1440), fc.constantFrom(0, 0, -1, 1), fc.boolean())
    .map((choice) => waitStep(...choice)),
  anyDecision,
  anyDecision,
  pick.map((which) => decideStep(which, 'settle')),
  fc.tuple(pick, parts).map((choice) => refundStep(...choice)),
  fc.oneof(switches.map(switchStep), fc.integer({ min: 1, max: 5 }).map(limitStep), fc.nat(5).map(stockStep)),
  fc.constantFrom(1, 1, 1, 10).map(endStep),
];

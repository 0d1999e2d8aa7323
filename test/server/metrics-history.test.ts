import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkMetrics, linkMetrics } from '../../src/protocol/metrics.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const HOUR_MS = 3_600_000;
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((before, row) => before + of(row), 0);

type Step =
  | { readonly do: 'view' | 'open'; readonly report: number; readonly isBot: boolean }
  | { readonly do: 'start' | 'look' | 'sweep' }
  | { readonly do: 'pay' | 'decline' | 'transfer' | 'cancel' | 'settle' | 'refund' | 'reverse'; readonly who: number }
  | { readonly do: 'wait'; readonly hours: number };

const who = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('view' as const, 'open' as const), report: fc.nat(3), isBot: fc.boolean() }),
  fc.record({ do: fc.constantFrom('start' as const, 'start' as const, 'look' as const, 'sweep' as const) }),
  fc.record({
    do: fc
      .constantFrom('pay', 'decline', 'transfer', 'cancel', 'settle', 'refund', 'reverse')
      .map((name) => name as 'pay'),
    who,
  }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 13 }) }),
);

/** What happened, as whoever sent the requests saw it: nothing of it is read from the database. */
interface Seen {
  readonly created: SessionCreated;
  paymentId: string | undefined;
}

describe('the metrics of a link after any history', () => {
  it('are what those who lived it would count, with every request sent twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const backend = startBackend();
        const { id } = await backend.createLink(aFixedInput());
        const views = new Set<string>();
        const opens = new Set<string>();
        const seen: Seen[] = [];
        let confirms = 0;
        for (const action of steps) confirms += await take(backend, id, action, { views, opens, seen });
        const answer = await backend.seller<LinkMetrics>(`/v1/payment-links/${id}/metrics`);
        const { totals, byDay, latePayments } = linkMetrics.parse(answer.body);
        const shown = await Promise.all(seen.map(({ created }) => backend.readSession(created)));
        const completed = shown.filter(({ session: { status } }) => status === 'completed').length;
        expect(totals).toMatchObject({ views: views.size, opens: opens.size, starts: seen.length, confirms });
        expect(totals.successes).toBe(completed);
        const payments = await backend.seller<{ data: Payment[] }>(`/v1/payment-links/${id}/payments?limit=100`);
        const came = payments.body.data.filter(({ succeededAt }) => succeededAt !== undefined);
        const kept = came.filter(({ status }) => status !== 'reversed' && status !== 'disputed');
        expect(totals.revenue[0]?.gross ?? 0).toBe(sum(came, ({ amount }) => amount));
        expect(totals.revenue[0]?.net ?? 0).toBe(sum(kept, ({ amount, amountRefunded }) => amount - amountRefunded));
        expect(latePayments).toBe(came.filter(({ late }) => late).length);
        expect(byDay.every(({ successes, starts }) => successes <= starts)).toBe(true);
        backend.store.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

interface Payment {
  readonly amount: number;
  readonly amountRefunded: number;
  readonly status: string;
  readonly succeededAt?: string;
  readonly late: boolean;
}

/** Does one thing, twice where it is a request that may be repeated; answers how many attempts to pay it made. */
async function take(
  backend: Backend,
  linkId: string,
  action: Step,
  { views, opens, seen }: { views: Set<string>; opens: Set<string>; seen: Seen[] },
): Promise<number> {
  const post = (path: string) => backend.seller(path, { method: 'POST' });
  switch (action.do) {
    case 'view':
    case 'open': {
      const report = `report-${action.do}-${action.report}-padding`;
      const headers = action.isBot ? { 'user-agent': 'Slackbot 1.0' } : {};
      const events = [{ id: report, type: action.do, linkId, gesture: true }];
      for (let times = 0; times < 2; times++)
        await backend.call('/v1/public/events', { method: 'POST', body: { events }, headers });
      if (!action.isBot) (action.do === 'view' ? views : opens).add(report);
      return 0;
    }
    case 'start':
      seen.push({ created: await openedSession(backend, linkId), paymentId: undefined });
      return 0;
    case 'look':
      await backend.seller(`/v1/payment-links/${linkId}/metrics`);
      return 0;
    case 'sweep':
      backend.sweep();
      return 0;
    case 'wait':
      backend.advance(action.hours * HOUR_MS);
      return 0;
    default: {
      const payer = seen[action.who];
      if (payer === undefined) return 0;
      if (action.do === 'cancel') await backend.cancel(payer.created);
      else if (action.do === 'settle') await post(`/v1/test/payments/${payer.paymentId}/settle`);
      else if (action.do === 'reverse') await post(`/v1/test/payments/${payer.paymentId}/reverse`);
      else if (action.do === 'refund') await post(`/v1/payments/${payer.paymentId}/refund`);
      else return confirmTwice(backend, payer, action.do);
      return 0;
    }
  }
}

async function confirmTwice(backend: Backend, payer: Seen, how: 'pay' | 'decline' | 'transfer'): Promise<number> {
  const body = { pay: card(), decline: card(DECLINED), transfer: { method: { type: 'bank_transfer' } } }[how];
  const key = backend.newKey();
  const first = await backend.confirm(payer.created, body, key);
  const second = await backend.confirm(payer.created, body, key);
  expect(second.status).toBe(first.status);
  if (first.status !== 200 && first.status !== 402) return 0;
  payer.paymentId = first.body.payment?.id ?? payer.paymentId;
  return 1;
}

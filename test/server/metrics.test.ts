import { beforeEach, describe, expect, it } from 'vitest';
import { type LinkMetrics, linkMetrics } from '../../src/protocol/metrics.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput, aMonthlyPlan, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const DAY_MS = 86_400_000;
const BANK = { method: { type: 'bank_transfer' } };
let backend: Backend;
let beacons = 0;

beforeEach(() => {
  backend = startBackend();
});

const metrics = async (linkId: string, query = ''): Promise<LinkMetrics> => {
  const { body } = await backend.seller(`/v1/payment-links/${linkId}/metrics${query}`);
  return linkMetrics.parse(body);
};
const report = (linkId: string, type: string, more: object = {}, headers: Record<string, string> = {}) =>
  backend.call('/v1/public/events', {
    method: 'POST',
    body: { events: [{ id: `report-${String(++beacons).padStart(12, '0')}`, type, linkId, ...more }] },
    headers,
  });
const post = (path: string, body?: object) => backend.seller(path, { method: 'POST', ...(body && { body }) });
const decide = (paymentId: string | undefined, what: string) => post(`/v1/test/payments/${paymentId}/${what}`);
const paid = async (linkId: string, changes = {}) =>
  (await backend.confirm(await openedSession(backend, linkId, changes))).body;

describe('views and opens', () => {
  it('count each report once, however often it is sent', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (const type of ['view', 'view', 'open']) {
      const same = { id: `the-same-${type}-${beacons}-padded`, gesture: true };
      for (let times = 0; times < 3; times++) await report(id, type, same);
      beacons++;
    }
    expect((await metrics(id)).totals).toMatchObject({ views: 2, opens: 1, openRate: 0.5, starts: 0 });
  });

  it('count no open without a gesture, and tell nobody of it', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await report(id, 'view', { gesture: false });
    await report(id, 'open', { gesture: false });
    expect((await metrics(id)).totals).toMatchObject({ views: 1, opens: 0, openRate: 0 });
    expect(await backend.eventTypes(id)).not.toContain('payment_link.opened');
    await report(id, 'open', { gesture: true });
    expect((await metrics(id)).totals.opens).toBe(1);
    expect(await backend.eventTypes(id)).toContain('payment_link.opened');
  });

  it.each([
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a preview of a messenger', { 'user-agent': 'WhatsApp/2.23.20.0 A' }],
    ['a preview of a network', { 'user-agent': 'facebookexternalhit/1.1' }],
    ['a scanner of mail', { 'user-agent': 'Mozilla/5.0 Barracuda Sentinel (EE)' }],
    ['a page loaded ahead', { 'sec-purpose': 'prefetch;prerender' }],
  ])('count nothing of %s', async (_who, headers) => {
    const { id } = await backend.createLink(aFixedInput());
    for (const type of ['view', 'open']) {
      expect((await report(id, type, { gesture: true }, headers)).status).toBe(202);
    }
    expect((await metrics(id)).totals).toMatchObject({ views: 0, opens: 0, openRate: null });
  });

  it.each([
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 12; CUBOT X50) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS]',
  ])('count people with %s', async (userAgent) => {
    const { id } = await backend.createLink(aFixedInput());
    await report(id, 'view', {}, { 'user-agent': userAgent });
    expect((await metrics(id)).totals.views).toBe(1);
  });

  it('that are fewer than they must have been give no rate, and nothing negative', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await report(id, 'open', { gesture: true });
    for (let times = 0; times < 3; times++) await paid(id);
    const { totals, abandonment } = await metrics(id);
    expect(totals).toMatchObject({ views: 0, opens: 1, successes: 3, openRate: null, conversion: null });
    expect(abandonment).toMatchObject({ viewed: 0, opened: 0 });
  });
});

describe('starts, confirms and successes', () => {
  it('are not raised by retries, replays and looks', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const [sessionKey, declineKey, payKey] = [backend.newKey(), backend.newKey(), backend.newKey()];
    const body = { selection: {}, expectedTotal: 2500 };
    const create = () => backend.createSession<SessionCreated>(id, body, sessionKey);
    const created = (await create()).body;
    await create();
    for (let times = 0; times < 2; times++) await backend.confirm(created, card(DECLINED), declineKey);
    for (let times = 0; times < 3; times++) await backend.confirm(created, card(), payKey);
    await backend.confirm(created);
    await create();
    const { totals, declineReasons } = await metrics(id);
    expect(totals).toMatchObject({ starts: 1, confirms: 2, successes: 1, completionRate: 1, successRate: 0.5 });
    expect(totals.revenue).toMatchObject([{ currency: 'EUR', currencyExponent: 2, gross: 2500, net: 2500 }]);
    expect(declineReasons).toEqual([{ reason: 'not_allowed', count: 1 }]);
  });

  it('tell where payers gave up', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (let times = 0; times < 9; times++) await report(id, 'view');
    for (let times = 0; times < 7; times++) await report(id, 'open', { gesture: true });
    await paid(id);
    await backend.cancel(await openedSession(backend, id));
    const declined = await openedSession(backend, id);
    await backend.confirm(declined, card(DECLINED));
    await openedSession(backend, id);
    const pending = await openedSession(backend, id);
    await backend.confirm(pending, BANK);
    expect((await metrics(id)).abandonment).toEqual({ viewed: 2, opened: 2, started: 1, confirmed: 0, underWay: 3 });
    backend.advance(2 * 3_600_000);
    const later = { viewed: 2, opened: 2, started: 2, confirmed: 1, underWay: 1 };
    expect((await metrics(id)).abandonment).toEqual(later);
    backend.sweep();
    expect((await metrics(id)).abandonment).toEqual(later);
  });

  it('say the same before and after the sweep has written down what time decided', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await backend.confirm(await openedSession(backend, id), BANK);
    backend.advance(DAY_MS);
    const before = await metrics(id);
    expect(before.abandonment).toMatchObject({ confirmed: 1, underWay: 0 });
    expect(before.declineReasons).toEqual([{ reason: 'timeout', count: 1 }]);
    backend.sweep();
    expect(await metrics(id)).toEqual(before);
  });

  it('count an attempt that had nothing to charge, and one whose card was refused for later', async () => {
    const { id } = await backend.createLink(aSubscriptionInput({ plans: [{ ...aMonthlyPlan, trial: { days: 7 } }] }));
    const created = await openedSession(backend, id, { selection: { plan: 'monthly' }, expectedTotal: 0 });
    await backend.confirm(created, card(DECLINED));
    expect((await metrics(id)).declineReasons).toEqual([{ reason: 'not_allowed', count: 1 }]);
    await backend.confirm(created);
    const { totals, declineReasons } = await metrics(id);
    expect(totals).toMatchObject({ starts: 1, confirms: 2, successes: 1, revenue: [] });
    expect(declineReasons).toEqual([{ reason: 'not_allowed', count: 1 }]);
  });

  it('tell the time to pay by its median and its slowest tenth', async () => {
    const { id } = await backend.createLink(aFixedInput());
    expect((await metrics(id)).timeToPay).toBeNull();
    for (const seconds of [1, 2, 3, 4, 5, 6, 7, 8, 9, 600]) {
      const created = await openedSession(backend, id);
      backend.advance(seconds * 1000);
      await backend.confirm(created);
    }
    expect((await metrics(id)).timeToPay).toEqual({ medianMs: 5000, p90Ms: 9000 });
  });
});

describe('revenue', () => {
  it('goes down by what is given back or taken back, while the success stays', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const payments = [];
    for (let times = 0; times < 5; times++) payments.push((await paid(id)).payment?.id);
    const [whole, part, disputed, partly, reversed] = payments;
    await post(`/v1/payments/${whole}/refund`);
    await post(`/v1/payments/${part}/refund`, { amount: 1000 });
    await decide(disputed, 'dispute');
    await post(`/v1/payments/${partly}/refund`, { amount: 500 });
    await decide(partly, 'reverse');
    for (let times = 0; times < 2; times++) await decide(reversed, 'reverse');
    const { totals } = await metrics(id);
    expect(totals).toMatchObject({ successes: 5, successRate: 1 });
    const sums = { gross: 12_500, refunded: 2500 + 1000 + 500, takenBack: 2500 + 2000 + 2500 };
    expect(totals.revenue).toEqual([{ currency: 'EUR', currencyExponent: 2, renewals: 0, ...sums, net: 1500 }]);
  });

  it('comes late to the day it came, and its session is a success of the day it began', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { payment } = (await backend.confirm(await openedSession(backend, id), BANK)).body;
    backend.advance(2 * DAY_MS);
    backend.sweep();
    expect((await metrics(id)).totals).toMatchObject({ successes: 0, revenue: [] });
    await decide(payment?.id, 'settle');
    const { byDay, latePayments, declineReasons, totals, abandonment } = await metrics(id);
    expect(byDay).toMatchObject([
      { day: '2026-11-21', starts: 1, confirms: 1, successes: 1, completionRate: 1, revenue: [] },
      { day: '2026-11-23', starts: 0, successes: 0, completionRate: null, revenue: [{ gross: 2500 }] },
    ]);
    expect([latePayments, declineReasons, totals.successes]).toEqual([1, [], 1]);
    expect(abandonment.confirmed).toBe(0);
  });

  it('of money above the limit is nothing, and no success', async () => {
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const slow = await openedSession(backend, id);
    const { payment } = (await backend.confirm(slow, BANK)).body;
    backend.advance(DAY_MS);
    backend.sweep();
    await paid(id);
    await decide(payment?.id, 'settle');
    const { totals, overLimitPayments } = await metrics(id);
    expect(totals).toMatchObject({ starts: 2, confirms: 2, successes: 1, completionRate: 0.5 });
    expect(totals.revenue).toMatchObject([{ gross: 5000, refunded: 2500, net: 2500 }]);
    expect(overLimitPayments).toBe(1);
  });

  it('tells charges of the clock from those of payers', async () => {
    const { id } = await backend.createLink(aSubscriptionInput({ plans: [aMonthlyPlan] }));
    await paid(id, { selection: { plan: 'monthly' }, expectedTotal: 900 });
    backend.advance(65 * DAY_MS);
    backend.sweep();
    const { totals, byDay, latePayments } = await metrics(id);
    expect(totals).toMatchObject({ starts: 1, confirms: 1, successes: 1, successRate: 1 });
    expect(totals.revenue).toMatchObject([{ gross: 2700, renewals: 1800, net: 2700 }]);
    expect(byDay.map(({ day }) => day)).toEqual(['2026-11-21', '2026-12-21', '2027-01-21']);
    expect(latePayments).toBe(0);
  });

  it('of a charge that failed is nothing, and no reason why a payer was declined', async () => {
    const { id } = await backend.createLink(aSubscriptionInput({ plans: [aMonthlyPlan] }));
    await paid(id, { selection: { plan: 'monthly' }, expectedTotal: 900 });
    const { body } = await backend.seller<{ data: { id: string }[] }>(`/v1/subscriptions?linkId=${id}`);
    await post(`/v1/test/subscriptions/${body.data[0]?.id}/fail-next`);
    backend.advance(32 * DAY_MS);
    backend.sweep();
    const { declineReasons, totals } = await metrics(id);
    expect([declineReasons, totals.successRate]).toEqual([[], 1]);
  });
});

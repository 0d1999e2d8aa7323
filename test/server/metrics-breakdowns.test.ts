import { beforeEach, describe, expect, it } from 'vitest';
import { type LinkMetrics, linkMetrics } from '../../src/protocol/metrics.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { aFixedInput, aMonthlyPlan, aProductInput, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, NOW, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const DAY_MS = 86_400_000;
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
const paid = async (linkId: string, changes = {}) =>
  (await backend.confirm(await openedSession(backend, linkId, changes))).body;

describe('breakdowns', () => {
  it('tell channels apart, however they are written', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const { body: share } = await backend.seller<{ url: string }>(`/v1/payment-links/${id}/shares`, {
      method: 'POST',
      body: { channel: 'email' },
    });
    const source = new URL(share.url).searchParams.get('utm_source') ?? '';
    await report(id, 'view', { channel: source });
    await report(id, 'view', { channel: 'Spring-News' });
    await report(id, 'view');
    await paid(id, { attribution: { utm_source: source } });
    await openedSession(backend, id, { attribution: { utm_source: ' spring news ' } });
    await openedSession(backend, id, { attribution: { utm_medium: 'x' } });
    expect((await metrics(id)).byChannel).toMatchObject([
      { channel: 'direct', views: 1, starts: 1, successes: 0, revenue: [] },
      { channel: 'email', views: 1, starts: 1, successes: 1, conversion: 1, revenue: [{ gross: 2500 }] },
      { channel: 'spring-news', views: 1, starts: 1, successes: 0, revenue: [] },
    ]);
  });

  it('stay short, whatever names are invented', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (let times = 0; times < 60; times++) await report(id, 'view', { channel: `invented-${times}` });
    const { byChannel } = await metrics(id);
    expect(byChannel).toHaveLength(51);
    expect(byChannel[0]).toMatchObject({ channel: 'other', views: 10 });
  });

  it('count what was sold of each item, and of each plan', async () => {
    const { id } = await backend.createLink(aProductInput());
    const shirts = (size: string, quantity: number) => ({
      items: [{ id: 'shirt', options: { size, color: 'blue' }, quantity }],
    });
    await paid(id, { selection: shirts('s', 2), expectedTotal: 4800 });
    await openedSession(backend, id, { selection: shirts('s', 3), expectedTotal: 7200 });
    expect((await metrics(id)).byItem).toMatchObject([
      { id: 'shirt', label: 'T-shirt', currency: 'EUR', starts: 2, successes: 1, units: 2, amount: 4800 },
    ]);
    const { id: club } = await backend.createLink(aSubscriptionInput({ plans: [aMonthlyPlan] }));
    await paid(club, { selection: { plan: 'monthly' }, expectedTotal: 900 });
    expect((await metrics(club)).byItem).toMatchObject([{ id: 'monthly', units: 1, amount: 900 }]);
  });

  it('count days as the seller does', async () => {
    const { id } = await backend.createLink(aFixedInput());
    backend.advance(Date.parse('2026-11-21T23:30:00Z') - NOW);
    await report(id, 'view');
    await paid(id);
    const dayIn = async (timeZone: string) =>
      (await metrics(id, `?timeZone=${timeZone}`)).byDay.map(({ day, views, starts, revenue }) => [
        day,
        views,
        starts,
        revenue.length,
      ]);
    expect(await dayIn('UTC')).toEqual([['2026-11-21', 1, 1, 1]]);
    expect(await dayIn('Europe/Berlin')).toEqual([['2026-11-22', 1, 1, 1]]);
    expect(await dayIn('Asia/Kathmandu')).toEqual([['2026-11-22', 1, 1, 1]]);
  });

  it('keep to the span that was asked for: its beginning belongs to it, its end does not', async () => {
    const { id } = await backend.createLink(aFixedInput());
    for (let day = 0; day < 3; day++) {
      await report(id, 'view');
      await paid(id);
      backend.advance(DAY_MS);
    }
    const instants = [0, 1, 2].map((day) => new Date(NOW + day * DAY_MS).toISOString());
    const { totals, from, before } = await metrics(id, `?from=${instants[1]}&before=${instants[2]}`);
    expect(totals).toMatchObject({ views: 1, starts: 1, successes: 1, revenue: [{ gross: 2500 }] });
    expect([from, before]).toEqual([instants[1], instants[2]]);
    expect((await metrics(id, `?from=${instants[1]}`)).totals.starts).toBe(2);
  });
});

describe('asking for metrics', () => {
  it('is refused in words', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const refusal = async (path: string) => (await backend.seller<Problem>(path)).body.code;
    expect(await refusal('/v1/payment-links/plink_unknown/metrics')).toBe('link_not_found');
    for (const query of ['timeZone=Mars', 'timeZone=', 'from=yesterday', 'before=2026-11-21T10:00:00']) {
      expect(await refusal(`/v1/payment-links/${id}/metrics?${query}`)).toBe('invalid_request');
    }
    expect((await backend.call(`/v1/payment-links/${id}/metrics`)).status).toBe(401);
  });

  it('changes nothing, and shows nothing of another link', async () => {
    const [one, other] = [await backend.createLink(aFixedInput()), await backend.createLink(aFixedInput())];
    await report(one.id, 'view');
    await paid(one.id);
    expect(await metrics(one.id)).toEqual(await metrics(one.id));
    expect((await metrics(other.id)).byDay).toEqual([]);
  });
});

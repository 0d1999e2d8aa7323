import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput, aProductInput, anAmountInput, aSubscriptionInput } from '../fixtures/links.ts';
import { card, DECLINED } from './backend.ts';
import { type SellerBrowser, startDashboard } from './dashboard-browser.ts';

let seller: SellerBrowser;
beforeEach(async () => {
  seller = startDashboard();
  await seller.signIn();
});

const aLunch = (more: Record<string, unknown> = {}) =>
  aFixedInput({ name: 'Lunch', amount: { mode: 'fixed', value: 2500 }, ...more });
const pay = async (linkId: string, name: string, method: unknown = card()) => {
  const body = { selection: {}, expectedTotal: 2500, customer: { name } };
  const { body: created } = await seller.backend.createSession<SessionCreated>(linkId, body);
  await seller.backend.confirm(created, method);
};

describe('the list of links', () => {
  it('says in words that there is none', async () => {
    expect((await seller.open('/dashboard/links')).text).toContain('No links yet');
  });

  it('shows kind, price, status, uses and revenue, and copies the address', async () => {
    const link = await seller.backend.createLink(
      aLunch({ slug: 'lunch', maxRedemptions: 3, collect: { name: 'required' } }),
    );
    await pay(link.id, 'Ada');
    await pay(link.id, 'Ben', card(DECLINED));
    const { text, html } = await seller.open('/dashboard/links');
    expect(text).toMatch(/Lunch \/p\/lunch .*€25\.00 Active 1 of 3 €25\.00/);
    expect(html).toContain(`data-copy="${link.url}"`);
  });

  it('prices every kind in words', async () => {
    await seller.backend.createLink(anAmountInput());
    await seller.backend.createLink(aProductInput());
    await seller.backend.createLink(aSubscriptionInput());
    const { text } = await seller.open('/dashboard/links');
    expect(text).toContain('€24.00');
    expect(text).toContain('€9.00 every month');
  });

  it('filters by status and by kind, and finds by order id, slug, id and address', async () => {
    const { backend } = seller;
    const lunch = await backend.createLink(aLunch({ slug: 'lunch', merchantReference: 'ORDER 7' }));
    const shirt = await backend.createLink(aProductInput({ name: 'Shirt' }));
    await backend.seller(`/v1/payment-links/${lunch.id}/deactivate`, { method: 'POST' });
    const names = async (query: string) => {
      const { text } = await seller.open(`/dashboard/links?${query}`);
      return ['Lunch', 'Shirt'].filter((name) => text.includes(name));
    };
    expect(await names('status=inactive')).toEqual(['Lunch']);
    expect(await names('type=product')).toEqual(['Shirt']);
    expect(await names('status=nonsense')).toEqual(['Lunch', 'Shirt']);
    expect(await names('q=ORDER+7')).toEqual(['Lunch']);
    expect(await names('q=lunch')).toEqual(['Lunch']);
    expect(await names(`q=${encodeURIComponent(`${lunch.url}?utm_source=x`)}`)).toEqual(['Lunch']);
    expect(await names(`q=${shirt.id}`)).toEqual(['Shirt']);
    expect(await names('q=lunch&type=product')).toEqual([]);
  });

  it('has pages that keep the filter', async () => {
    for (let count = 0; count < 30; count += 1) await seller.backend.createLink(aLunch({ name: `Lunch ${count}` }));
    const first = await seller.open('/dashboard/links?status=active');
    const older = /href="([^"]*)">Older/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(older).toContain('status=active');
    const second = await seller.open(older);
    expect(second.text).toContain('Lunch 4 ');
    expect(second.text).not.toContain('Lunch 5 ');
    expect((await seller.open('/dashboard/links?cursor=nonsense')).status).toBe(400);
  });
});

describe('the page of a link', () => {
  it('shows its figures, its orders, and leads from each to its transaction', async () => {
    const link = await seller.backend.createLink(
      aLunch({ merchantReference: 'ORDER-7', collect: { name: 'required' } }),
    );
    await pay(link.id, 'Ada Lovelace');
    await pay(link.id, 'Ben', card(DECLINED));
    const page = await seller.open(`/dashboard/links/${link.id}`);
    expect(page.text).toContain('Completion rate 50% 1 of 2 sessions');
    expect(page.text).toContain('Success rate 50% of 2 attempts');
    expect(page.text).toContain('Net revenue €25.00');
    expect(page.html).toContain(`src="/v1/public/links/${link.id}/qr.svg"`);
    const paths = [...page.html.matchAll(/href="(\/dashboard\/payments\/pay_[^"]+)"/g)].map(([, path = '']) => path);
    expect(paths).toHaveLength(2);
    const payment = await seller.open(paths[1] ?? '');
    expect(payment.text).toMatch(/€25\.00 Succeeded Give back Order \S+ .*ORDER-7 .*Visa •••• 4242/);
    expect(payment.text).toContain('Ada Lovelace');
    expect(payment.text).toContain('payment.succeeded');
    expect((await seller.open(paths[0] ?? '')).text).toContain('Failed');
  });

  it('draws one bar a day in the time that was asked for, and says the same in a table', async () => {
    const link = await seller.backend.createLink(aLunch());
    await pay(link.id, 'Ada');
    seller.backend.advance(3 * 86_400_000);
    await pay(link.id, 'Ben');
    await seller.signIn();
    const week = await seller.open(`/dashboard/links/${link.id}?days=7`);
    // Two days in each of the two charts of rates.
    expect(week.html.match(/<rect class="bar-back" x=/g)).toHaveLength(4);
    expect(week.text).toMatch(/24 Nov 0 1 1 100% 100% €25\.00 21 Nov 0 1 1 100% 100% €25\.00/);
    seller.backend.advance(30 * 86_400_000);
    await seller.signIn();
    expect((await seller.open(`/dashboard/links/${link.id}?days=7`)).text).toContain('No visits in this time');
  });

  it.each([
    ['deactivate', 'The link is inactive', 'inactive'],
    ['archive', 'The link is archived', 'archived'],
  ])('asks before it can %s a link, and can undo it', async (verb, words, status) => {
    const link = await seller.backend.createLink(aLunch());
    const asked = await seller.open(`/dashboard/links/${link.id}/${verb}`);
    expect((await seller.backend.readLink(link.id)).status).toBe('active');
    expect((await seller.submit(asked, {}, `/${verb}`)).text).toContain(words);
    expect((await seller.backend.readLink(link.id)).status).toBe(status);
    const page = await seller.open(`/dashboard/links/${link.id}`);
    expect((await seller.submit(page, {}, '/activate')).text).toContain('The link is active again.');
    expect((await seller.backend.readLink(link.id)).status).toBe('active');
  });

  it('asks before it deletes a link, whose payments stay', async () => {
    const link = await seller.backend.createLink(aLunch());
    await pay(link.id, 'Ada');
    const asked = await seller.open(`/dashboard/links/${link.id}/delete`);
    expect(asked.text).toContain('This cannot be undone.');
    expect((await seller.submit(asked, {}, '/delete')).text).toContain('The link is deleted.');
    expect((await seller.open(`/dashboard/links/${link.id}`)).status).toBe(404);
    expect((await seller.open('/dashboard/payments')).text).toContain('€25.00');
  });

  it('changes nothing by GET, and nothing without a token', async () => {
    const link = await seller.backend.createLink(aLunch());
    for (const verb of ['activate', 'deactivate', 'archive', 'delete']) {
      await seller.open(`/dashboard/links/${link.id}/${verb}`);
      expect((await seller.request(`/dashboard/links/${link.id}/${verb}`, { body: {} })).status).toBe(403);
    }
    expect((await seller.backend.readLink(link.id)).status).toBe('active');
    expect(seller.faults).toEqual([]);
  });
});

describe('the list of payments', () => {
  it('says in words that there are none, and filters by status', async () => {
    expect((await seller.open('/dashboard/payments')).text).toContain('No payments yet');
    const link = await seller.backend.createLink(aLunch({ collect: { name: 'required' } }));
    await pay(link.id, 'Ada');
    await pay(link.id, 'Ben', card(DECLINED));
    const failed = await seller.open('/dashboard/payments?status=failed');
    expect(failed.text).toContain('Ben');
    expect(failed.text).not.toContain('Ada');
    expect((await seller.open('/dashboard/payments?status=refunded')).text).toContain('No such payments');
  });
});

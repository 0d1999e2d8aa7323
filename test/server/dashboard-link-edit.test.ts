import { beforeEach, describe, expect, it } from 'vitest';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { aFixedInput, aProductInput, aSubscriptionInput, aTShirt } from '../fixtures/links.ts';
import { linkShownBy, type SellerBrowser, startDashboard } from './dashboard-browser.ts';

let seller: SellerBrowser;
beforeEach(async () => {
  seller = startDashboard();
  await seller.signIn();
});

describe('the form of a link that exists', () => {
  it('changes what is typed and keeps what it does not show', async () => {
    const link = await seller.backend.createLink(
      aProductInput({
        items: [aTShirt],
        merchant: { name: 'Halden', logoUrl: 'https://halden.example/logo.svg' },
        branding: { accent: '#aa3300' },
        messages: { intro: 'Welcome' },
        expiresAt: '2027-01-31T23:00:00Z',
        allowedOrigins: ['https://a.example', 'https://b.example'],
      }),
    );
    const form = await seller.open(`/dashboard/links/${link.id}/edit`);
    expect(form.html).toContain('value="2027-01-31T23:00"');
    const page = await seller.submit(form, { name: 'New name', 'items.0.price': '25' });
    expect(page.text).toContain('The link is changed.');
    const after = await linkShownBy(seller.backend, page);
    expect(after).toMatchObject({
      name: 'New name',
      merchant: { name: 'Halden', logoUrl: 'https://halden.example/logo.svg' },
      branding: { accent: '#aa3300' },
      messages: { intro: 'Welcome' },
      window: { expiresAt: '2027-01-31T23:00:00.000Z' },
      allowedOrigins: ['https://a.example', 'https://b.example'],
    });
    const [item] = after.type === 'product' ? after.items : [];
    expect(item).toMatchObject({
      unitAmount: 2500,
      dimensions: aTShirt.dimensions,
      combinations: [{ impossible: true }, {}],
    });
  });

  it('saves each kind unchanged without changing it', async () => {
    for (const input of [aFixedInput(), aProductInput(), aSubscriptionInput()]) {
      const link = await seller.backend.createLink(input);
      const page = await seller.submit(await seller.open(`/dashboard/links/${link.id}/edit`));
      const { items, plans, amount } = (await linkShownBy(seller.backend, page)) as Record<string, unknown>;
      const before = link as Record<string, unknown>;
      expect({ items, plans, amount }).toMatchObject({
        items: before['items'],
        plans: before['plans'],
        amount: before['amount'],
      });
    }
  });

  it('keeps the seconds of a time that stays the same', async () => {
    const link = await seller.backend.createLink(aFixedInput({ expiresAt: '2027-01-31T23:00:42Z' }));
    const page = await seller.submit(await seller.open(`/dashboard/links/${link.id}/edit`), { name: 'Dinner' });
    expect((await linkShownBy(seller.backend, page)).window.expiresAt).toBe('2027-01-31T23:00:42.000Z');
  });

  it('clears what is emptied', async () => {
    const link = await seller.backend.createLink(
      aFixedInput({
        maxRedemptions: 3,
        expiresAt: '2027-01-31T23:00:00Z',
        description: 'x',
        customer: { name: 'Ada' },
      }),
    );
    const form = await seller.open(`/dashboard/links/${link.id}/edit`);
    const page = await seller.submit(form, { maxRedemptions: '', expiresAt: '', description: '', customerName: '' });
    const after = await linkShownBy(seller.backend, page);
    expect(after.usage.limit).toBeNull();
    expect(after.window.expiresAt).toBeUndefined();
    expect([after.description, after.customer]).toEqual([undefined, undefined]);
  });

  it('keeps a product of the catalogue as it is', async () => {
    const { seller: api } = seller.backend;
    const product = { name: 'Mug', prices: [{ currency: 'EUR', currencyExponent: 2, unitAmount: 950 }] };
    const made = await api<{ id: string }>('/v1/products', { method: 'POST', body: product });
    const items = [{ id: 'mug', productId: made.body.id }];
    const body = { type: 'product', name: 'Kitchen', currency: 'EUR', currencyExponent: 2, items };
    const link = (await api<SellerLink>('/v1/payment-links', { method: 'POST', body })).body;
    const page = await seller.submit(await seller.open(`/dashboard/links/${link.id}/edit`), { name: 'Kitchens' });
    expect(await linkShownBy(seller.backend, page)).toMatchObject({
      name: 'Kitchens',
      items: [{ productId: made.body.id, unitAmount: 950 }],
    });
  });

  it('does not overwrite what somebody changed meanwhile', async () => {
    const link = await seller.backend.createLink(aFixedInput({ name: 'Lunch' }));
    const form = await seller.open(`/dashboard/links/${link.id}/edit`);
    await seller.submit(await seller.open(`/dashboard/links/${link.id}/edit`), { name: 'Dinner' });
    const late = await seller.submit(form, { name: 'Breakfast' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('value="Breakfast"');
    expect((await seller.backend.readLink(link.id)).name).toBe('Dinner');
    expect(seller.faults).toEqual([]);
  });
});

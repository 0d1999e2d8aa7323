import { beforeEach, describe, expect, it } from 'vitest';
import { aFixedInput } from '../fixtures/links.ts';
import { linkShownBy, type SellerBrowser, startDashboard } from './dashboard-browser.ts';
import type { Page } from './paper-browser.ts';

let seller: SellerBrowser;
beforeEach(async () => {
  seller = startDashboard();
  await seller.signIn();
});

const create = async (typed: Record<string, string>, kind = 'amount') =>
  seller.submit(await seller.open(`/dashboard/links/new?kind=${kind}`), typed);
const errorsOf = (page: Page) =>
  Object.fromEntries(
    [...page.html.matchAll(/id="field-([^"]+)-error">.*?<span>(.*?)<\/span>/gs)].map(([, field, text]) => [
      field,
      text,
    ]),
  );

describe('the form of a new link', () => {
  it('makes an invoice with everything that it asks', async () => {
    const page = await create({
      name: 'Invoice 1042',
      description: 'Painting',
      orderId: 'ORDER-77',
      invoiceId: 'INV-1',
      slug: 'invoice-77',
      currency: 'EUR',
      value: '1,234.50',
      maxRedemptions: '1',
      limitPerCustomer: '1',
      expiresAt: '2027-02-01T00:00',
      zone: 'Europe/Berlin',
      customerEmail: 'ada@example.com',
      customerName: 'Ada',
      merchantName: 'Brandt',
      thanks: 'Thank you',
      'method.cash_code': '',
    });
    expect(page.text).toContain('The link is ready.');
    expect(await linkShownBy(seller.backend, page)).toMatchObject({
      type: 'amount',
      name: 'Invoice 1042',
      merchantReference: 'ORDER-77',
      invoiceId: 'INV-1',
      slug: 'invoice-77',
      amount: { mode: 'fixed', value: 123_450 },
      currencyExponent: 2,
      usage: { limit: 1, unit: 'payments' },
      limitPerCustomer: 1,
      window: { expiresAt: '2027-01-31T23:00:00.000Z' },
      customer: { email: 'ada@example.com', name: 'Ada' },
      collect: { name: 'required', email: 'required', phone: 'optional' },
      methods: ['card', 'bank_transfer', 'ewallet'],
      merchant: { name: 'Brandt' },
      afterCompletion: { type: 'message', text: 'Thank you' },
    });
    const mails = await seller.backend.seller<{ data: { to: string }[] }>('/v1/emails?kind=link_sent');
    expect(mails.body.data.map(({ to }) => to)).toEqual(['ada@example.com']);
  });

  it('makes a donation with suggestions and intervals, in a currency without decimals', async () => {
    const page = await create({
      name: 'Help',
      currency: 'IDR',
      mode: 'suggested',
      'suggested.0': '50.000',
      'suggested.1': 'Rp 150,000',
      min: '10000',
      'interval.once': 'on',
      'interval.month': 'on',
    });
    expect(await linkShownBy(seller.backend, page)).toMatchObject({
      currency: 'IDR',
      currencyExponent: 0,
      amount: {
        mode: 'suggested',
        suggested: [50_000, 150_000],
        allowCustom: true,
        min: 10_000,
        intervals: [{ interval: 'once' }, { interval: 'month' }],
      },
    });
  });

  it('makes products with variants, row by row, and leaves empty rows out', async () => {
    let page = await seller.open('/dashboard/links/new?kind=product');
    const first = { name: 'Market', 'items.0.name': 'T-shirt', 'items.0.price': '24', 'items.0.variant': 'Size' };
    page = await seller.submit(page, { ...first, 'items.0.options': 'S, M , L', 'items.0.stock': '40', add: 'items' });
    page = await seller.submit({ ...page, path: '/dashboard/links/new' }, { add: 'items' });
    expect(page.html).toContain('name="items.2.name"');
    page = await seller.submit(page, { 'items.2.name': 'Mug', 'items.2.price': '9.5', choose: 'any' });
    expect(await linkShownBy(seller.backend, page)).toMatchObject({
      choose: 'any',
      items: [
        {
          id: 't-shirt',
          unitAmount: 2400,
          stock: 40,
          quantity: { default: 1, min: 1, max: 10 },
          dimensions: [{ name: 'Size', options: [{ label: 'S' }, { label: 'M' }, { label: 'L' }] }],
        },
        { id: 'mug', unitAmount: 950 },
      ],
    });
  });

  it('makes plans', async () => {
    const typed = { name: 'Club', 'plans.0.name': 'Monthly', 'plans.0.price': '9', 'plans.0.interval': 'month' };
    const page = await create({ ...typed, 'plans.0.trial': '14', 'plans.0.setupFee': '5' }, 'subscription');
    expect(await linkShownBy(seller.backend, page)).toMatchObject({
      type: 'subscription',
      plans: [
        { id: 'monthly', unitAmount: 900, interval: 'month', intervalCount: 1, trial: { days: 14 }, setupFee: 500 },
      ],
    });
  });

  it('tells everything that is wrong at once, beside each field, and loses nothing', async () => {
    await seller.backend.createLink(aFixedInput({ slug: 'taken' }));
    const typed = {
      name: '',
      description: 'Two\nlines & <b>',
      slug: 'No Spaces',
      value: '12.345',
      maxRedemptions: '-1',
      expiresAt: '2027-03-28T02:30',
      zone: 'Europe/Berlin',
      customerEmail: 'nobody',
      successUrl: 'shop',
      allowedOrigins: 'https://shop.example/path',
      'method.card': '',
      'method.bank_transfer': '',
      'method.ewallet': '',
      'method.cash_code': '',
    };
    const page = await create(typed);
    expect(page.status).toBe(422);
    const errors = errorsOf(page);
    expect(Object.keys(errors).toSorted()).toEqual(
      [
        'allowedOrigins',
        'customerEmail',
        'expiresAt',
        'maxRedemptions',
        'methods',
        'name',
        'slug',
        'successUrl',
        'value',
      ].toSorted(),
    );
    expect(errors['expiresAt']).toContain('exist in Europe/Berlin');
    expect(page.text).toContain('9 things need your attention');
    expect(page.html).toContain('<title>Error: New link');
    for (const value of ['No Spaces', '12.345', '-1', 'nobody', 'shop'])
      expect(page.html).toContain(`value="${value}"`);
    expect(page.html).toContain('\nTwo\nlines &amp; &lt;b&gt;</textarea>');
    expect(page.html).toMatch(/<details class="more" open>/);
    const taken = await seller.submit(page, {
      ...typed,
      name: 'X',
      slug: 'taken',
      value: '1',
      maxRedemptions: '',
      expiresAt: '',
      customerEmail: '',
      successUrl: '',
      allowedOrigins: '',
      'method.card': 'on',
    });
    expect(errorsOf(taken)).toEqual({
      slug: expect.stringContaining('is or was the address of another link') as string,
    });
  });

  it.each([
    ['1.234', 'EUR', 'can be read as €1.23 or as €1,234.00'],
    ['12 USD', 'EUR', 'Write the amount in EUR'],
    ['10.5', 'JPY', 'JPY has no decimals here.'],
    ['-5', 'EUR', 'without a plus or minus'],
    ['0x10', 'EUR', 'with digits only'],
    ['', 'EUR', 'Write the amount.'],
  ])('does not guess at the amount %s in %s', async (value, currency, words) => {
    const page = await create({ name: 'X', value, currency });
    expect(page.status).toBe(422);
    expect(errorsOf(page)['value']).toContain(words);
  });

  it('points at the very row that is wrong', async () => {
    const page = await create(
      { name: 'X', 'items.count': '3', 'items.2.name': 'Mug', 'items.2.price': 'ten', 'items.2.options': 'A, B' },
      'product',
    );
    expect(Object.keys(errorsOf(page)).toSorted()).toEqual(['items-2-price', 'items-2-variant']);
  });

  it('points at the very suggestion that is wrong', async () => {
    const page = await create({ name: 'X', mode: 'suggested', 'suggested.1': '5', 'suggested.4': '0.50', min: '1' });
    expect(Object.keys(errorsOf(page))).toEqual(['suggested-4']);
  });

  it('makes one link where it is sent twice', async () => {
    const form = await seller.open('/dashboard/links/new');
    const once = await linkShownBy(seller.backend, await seller.submit(form, { name: 'Once', value: '5' }));
    const twice = await linkShownBy(seller.backend, await seller.submit(form, { name: 'Once', value: '5' }));
    expect(twice.id).toBe(once.id);
    const other = await seller.submit(form, { name: 'Other', value: '5' });
    expect(other.text).toContain('A link was made from this form already.');
  });

  it('says to its script whether an address is free', async () => {
    const { id } = await seller.backend.createLink(aFixedInput({ slug: 'taken' }));
    const stateOf = async (slug: string) => (await seller.open(`/dashboard/slugs/${slug}`)).html;
    expect(await stateOf('taken')).toBe('{"state":"taken"}');
    expect(await stateOf(`taken?link=${id}`)).toBe('{"state":"free"}');
    expect(await stateOf('not-taken')).toBe('{"state":"free"}');
    expect(await stateOf('No')).toBe('{"state":"invalid"}');
  });
});

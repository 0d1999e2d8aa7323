import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import { anAmountInput } from '../fixtures/links.ts';
import type { Backend } from './backend.ts';
import { formValues, open, type Page, startPages, submit } from './paper-browser.ts';

let backend: Backend & { faults: unknown[] };
beforeEach(() => {
  backend = startPages();
});

const everyField = {
  email: 'required',
  name: 'required',
  phone: 'optional',
  company: 'optional',
  taxId: 'optional',
  shippingAddress: 'required',
  billingAddress: 'required',
} as const;

/** What the session of a payment page was made from, as the seller sees it. */
async function sessionOf(linkId: string) {
  const answer = await backend.seller<{ data: Record<string, unknown>[] }>(`/v1/payment-links/${linkId}/sessions`);
  return answer.body.data[0] as Record<string, unknown>;
}

const summary = (page: Page) => [...page.html.matchAll(/<a href="#(field-[^"]+)">/g)].map(([, id]) => id);

describe('a typed amount', () => {
  const typed = async (amount: string, more: Record<string, string> = {}) => {
    const link = await backend.createLink(
      anAmountInput({ amount: { mode: 'open', min: 100, max: 1_000_000, step: 5 } }),
    );
    return submit(backend, await open(backend, `/p/${link.id}`), { amount, ...more });
  };

  it.each([
    ['25', '€25.00'],
    ['25.50', '€25.50'],
    ['€ 1,234.50', '€1,234.50'],
    ['٢٥', '€25.00'],
  ])('%s is %s', async (text, shown) => {
    expect((await typed(text)).text).toContain(`Pay ${shown}`);
  });

  it('that fits two readings is asked about with two buttons, and only a reading of it is taken', async () => {
    expect((await typed('25,50')).text).toContain('€25.50 €2,550.00');
    const page = await typed('7.500');
    expect(page.status).toBe(422);
    expect([...page.html.matchAll(/name="meant"\s+value="(\d+)"/g)].map(([, minor]) => minor)).toEqual([
      '750',
      '750000',
    ]);
    expect((await submit(backend, page, { meant: '750000' })).text).toContain('Pay €7,500.00');
    expect((await submit(backend, page, { meant: '100' })).text).toContain('two ways');
  });

  it.each([
    ['', 'Choose or enter an amount'],
    ['abc', 'Enter an amount in digits'],
    ['-5', 'Enter an amount in digits'],
    ['0x10', 'Enter an amount in digits'],
    ['$25', 'Amounts here are in EUR'],
    ['1.2345', 'at most 2 decimals'],
    ['0.50', 'Enter at least €1.00'],
    ['20000', 'Enter at most €10,000.00'],
    ['25.01', 'Enter a multiple of €0.05'],
  ])('%s is refused: %s', async (text, words) => {
    const page = await typed(text);
    expect(page.status).toBe(422);
    expect(page.text).toContain(words);
    expect(page.html).toMatch(/<input[^>]*name="amount"[^>]*aria-invalid="true"/);
    expect(formValues(page).amount).toBe(text);
  });
});

describe('what the address fills in', () => {
  it.each([
    ['amount=25.00', { choice: '2500' }],
    ['amount=12.34', { choice: 'other', amount: '12.34' }],
    ['amount=12,34', { choice: '2500' }],
    ['amount=1e3', { choice: '2500' }],
    ['reference=A-7&utm_source=mail&unknown=1', { reference: 'A-7', utm_source: 'mail' }],
  ])('%s', async (query, values) => {
    const link = await backend.createLink(anAmountInput());
    const form = { ...(await open(backend, `/p/${link.id}?${query}`)) };
    expect(formValues(form)).toMatchObject(values);
    expect(formValues(form)).not.toHaveProperty('unknown');
  });

  it('chooses interval, options, quantity and plan where the link has them', async () => {
    plantSeeds(backend.context);
    expect(formValues(await open(backend, '/p/donation?interval=year&amount=50.00'))).toMatchObject({
      interval: 'year',
      choice: '5000',
    });
    expect(formValues(await open(backend, '/p/donation?interval=week'))).toMatchObject({ interval: 'once' });
    expect(formValues(await open(backend, '/p/t-shirt?options=size:m%20color:rust&quantity=3'))).toMatchObject({
      'option.shirt.size': 'm',
      'option.shirt.color': 'rust',
      'quantity.shirt': '3',
    });
    expect(formValues(await open(backend, '/p/membership?plan=yearly'))).toMatchObject({ plan: 'yearly' });
  });

  it('travels with the session', async () => {
    const link = await backend.createLink(anAmountInput());
    const form = { ...(await open(backend, `/p/${link.id}?reference=A-7&utm_source=mail`)), path: `/p/${link.id}` };
    const pay = await submit(backend, await submit(backend, form, {}), { step: 'pay' });
    expect(pay.text).toContain('Reference: A-7');
  });
});

describe('everything a link may collect', () => {
  const link = () =>
    backend.createLink(
      anAmountInput({
        collect: everyField,
        customFields: [
          { key: 'size', label: 'Team', type: 'select', required: true, options: [{ value: 'a', label: 'Team A' }] },
          { key: 'count', label: 'Head count', type: 'number', required: false },
          { key: 'day', label: 'Day', type: 'date', required: false },
          { key: 'note', label: 'Note', type: 'text', required: false, maxLength: 5 },
        ],
        consent: [{ key: 'terms', version: '3', text: 'I agree', required: true, url: 'https://x.example/terms' }],
        shippingOptions: [
          { id: 'post', label: 'Post', amount: 490 },
          { id: 'fast', label: 'Fast', amount: 990 },
        ],
        tip: { percentages: [5, 7.5], allowCustom: true },
      }),
    );
  const complete = {
    email: 'a@b.example',
    name: 'Ada',
    'field.size': 'a',
    'consent.terms': 'true',
    'shipping.country': 'DE',
    'shipping.line1': 'Street 1',
    'shipping.locality': 'Berlin',
    shippingOption: 'post',
    tip: '7.5',
  };

  it('is asked for, each missing answer beside its field and in a summary that links to it', async () => {
    const page = await submit(backend, await open(backend, `/p/${(await link()).id}`), {
      'field.count': 'many',
      'field.day': 'soon',
      'field.note': 'too long',
      phone: 'x',
    });
    expect(page.status).toBe(422);
    expect(summary(page)).toEqual(
      expect.arrayContaining(
        [
          'email',
          'name',
          'phone',
          'shipping-country',
          'shipping-line1',
          'shipping-locality',
          'field-size',
          'field-count',
          'field-day',
          'field-note',
          'consent-terms',
          'shippingOption',
        ].map((name) => `field-${name}`),
      ),
    );
    for (const id of summary(page)) expect(page.html, id).toContain(`id="${id}"`);
    expect(formValues(page)).toMatchObject({ 'field.count': 'many', phone: 'x' });
  });

  it('reaches the price and the session', async () => {
    const { id } = await link();
    const review = await submit(backend, await open(backend, `/p/${id}`), complete);
    expect(review.text).toContain('Tip €1.88');
    expect(review.text).toContain('Pay €31.78');
    const pay = await submit(backend, review, { step: 'pay' });
    expect(pay.path).toMatch(/^\/pay\//);
    expect((await sessionOf(id))?.selection).toEqual({ amount: 2500, shippingOption: 'post', tip: 188 });
  });

  it('takes a tip of the payer’s own', async () => {
    const review = await submit(backend, await open(backend, `/p/${(await link()).id}`), {
      ...complete,
      tip: 'other',
      tipAmount: '3',
    });
    expect(review.text).toContain('Tip €3.00');
  });
});

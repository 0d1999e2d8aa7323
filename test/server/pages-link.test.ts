import { beforeEach, describe, expect, it } from 'vitest';
import { plantSeeds } from '../../demo/server/seeds/plant-seeds.ts';
import { aFixedInput, anAmountInput, aProductInput, aSubscriptionInput } from '../fixtures/links.ts';
import type { Backend } from './backend.ts';
import { formValues, open, type Page, post, startPages, submit } from './paper-browser.ts';

let backend: Backend & { faults: unknown[] };
beforeEach(() => {
  backend = startPages();
});

/** What the session of a payment page was made from, as the seller sees it. */
async function sessionOf(linkId: string) {
  const answer = await backend.seller<{ data: Record<string, unknown>[] }>(`/v1/payment-links/${linkId}/sessions`);
  return answer.body.data[0] as Record<string, unknown>;
}

const summary = (page: Page) => [...page.html.matchAll(/<a href="#(field-[^"]+)">/g)].map(([, id]) => id);

describe('the hosted link page', () => {
  it('changes nothing when it is read, however often', async () => {
    const link = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const before = await backend.readLink(link.id);
    for (let times = 0; times < 5; times++) await open(backend, `/p/${link.id}`, { 'user-agent': 'WhatsApp/2.0' });
    expect(await backend.readLink(link.id)).toEqual(before);
    expect(await backend.eventTypes(link.id)).toEqual(['payment_link.created']);
  });

  it('tells a link preview what it is', async () => {
    const link = await backend.createLink(
      anAmountInput({ description: 'For the roof', images: ['https://img.example/roof.jpg'] }),
    );
    const { html } = await open(backend, `/p/${link.id}`);
    expect(html).toContain('<meta property="og:title" content="Support us">');
    expect(html).toContain('<meta property="og:image" content="https://img.example/roof.jpg">');
  });

  it('takes choice, review and payment without a script', async () => {
    const link = await backend.createLink(anAmountInput({ slug: 'roof' }));
    const form = await open(backend, '/p/roof');
    const review = await submit(backend, form, { choice: '10000' });
    expect(review.text).toContain('Pay €100.00');
    const pay = await submit(backend, review, { step: 'pay' });
    expect(pay.path).toMatch(/^\/pay\//);
    expect(pay.text).toContain('€100.00');
    expect((await sessionOf(link.id))?.selection).toMatchObject({ amount: 10_000 });
  });

  it('goes straight to the review where there is nothing to ask', async () => {
    const link = await backend.createLink(aFixedInput());
    const review = await open(backend, `/p/${link.id}`);
    expect(review.text).toContain('Check before you continue');
    expect(review.text).toContain('Pay €25.00');
    expect(review.text).not.toContain('Change');
  });

  it('makes one session of a review that is sent twice', async () => {
    const link = await backend.createLink(aFixedInput());
    const review = await open(backend, `/p/${link.id}`);
    const first = await submit(backend, review, { step: 'pay' });
    expect((await submit(backend, review, { step: 'pay' })).path).toBe(first.path);
  });

  it('asks again where the price has changed since it was shown', async () => {
    const link = await backend.createLink(aFixedInput());
    const review = await open(backend, `/p/${link.id}`);
    const { headers } = await backend.seller(`/v1/payment-links/${link.id}`);
    await backend.seller(`/v1/payment-links/${link.id}`, {
      method: 'PATCH',
      body: { amount: { mode: 'fixed', value: 3000 } },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    const again = await submit(backend, review, { step: 'pay' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('It was €25.00 and is now €30.00');
    expect((await submit(backend, again, { step: 'pay' })).path).toMatch(/^\/pay\//);
  });

  it('never takes a total or a price from the form', async () => {
    const link = await backend.createLink(aFixedInput());
    const review = await open(backend, `/p/${link.id}`);
    const tampered = await submit(backend, review, { step: 'pay', expectedTotal: '1', amount: '0.01' });
    expect(tampered.text).toContain('It was €0.01 and is now €25.00');
  });

  it('comes back to the form with everything typed', async () => {
    const link = await backend.createLink(anAmountInput({ collect: { email: 'required' } }));
    const form = await open(backend, `/p/${link.id}`);
    const review = await submit(backend, form, { choice: 'other', amount: '12.34', email: 'a@b.example' });
    const again = await submit(backend, review, { step: 'edit' });
    expect(formValues(again)).toMatchObject({ choice: 'other', amount: '12.34', email: 'a@b.example' });
  });

  it('answers the running total to its script, from the same form', async () => {
    const link = await backend.createLink(aProductInput());
    const form = await open(backend, `/p/${link.id}`);
    const values = {
      ...formValues(form),
      'option.shirt.size': 'xxl',
      'option.shirt.color': 'red',
      'quantity.shirt': '2',
    };
    const total = JSON.parse((await post(backend, `${form.path}/total`, values)).html) as Record<string, unknown>;
    expect(total).toMatchObject({ ok: true, expectedTotal: 5400, action: 'Pay €54.00' });
  });
});

describe('products and plans', () => {
  it('a combination that is sold out or was never made is refused beside its choice', async () => {
    const form = await open(backend, `/p/${(await backend.createLink(aProductInput())).id}`);
    const gone = await submit(backend, form, { 'option.shirt.size': 's', 'option.shirt.color': 'red' });
    expect([gone.status, gone.text]).toEqual([422, expect.stringContaining('This is sold out')]);
    expect(summary(gone)).toEqual(['field-option-shirt-size']);
    const never = await submit(backend, form, { 'option.shirt.size': 'xxl', 'option.shirt.color': 'blue' });
    expect([never.status, never.text]).toEqual([422, expect.stringContaining('not available')]);
  });

  it.each(['0', '6', 'two', '1.5'])('a quantity of %s is refused', async (quantity) => {
    const form = await open(backend, `/p/${(await backend.createLink(aProductInput())).id}`);
    const page = await submit(backend, form, {
      'option.shirt.size': 's',
      'option.shirt.color': 'blue',
      'quantity.shirt': quantity,
    });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('from 1 to 5')]);
  });

  it('a plan states what is due today, the next charge and how to cancel before the button', async () => {
    const plans = [
      { id: 'm', name: 'Monthly', unitAmount: 900, interval: 'month' as const, intervalCount: 1, trial: { days: 14 } },
    ];
    const link = await backend.createLink(
      aSubscriptionInput({ plans, merchant: { name: 'Press', supportEmail: 'a@b.example' } }),
    );
    const { text } = await open(backend, `/p/${link.id}`);
    const button = text.indexOf('Start the free trial');
    for (const words of ['Due today €0.00', 'The next charge is €9.00 on December 5, 2026', 'write to a@b.example']) {
      expect(text.indexOf(words), words).toBeGreaterThan(-1);
      expect(text.indexOf(words)).toBeLessThan(button);
    }
  });
});

describe('a link that cannot be paid', () => {
  it.each([
    ['scheduled', 'Not open yet', 'The sale opens next week.'],
    ['inactive', 'Not taking payments right now', ''],
    ['expired', 'has expired', 'The offer ended yesterday.'],
    ['exhausted', 'All taken', 'Both prints have found a home.'],
    ['archived', 'is closed', ''],
    ['held', 'Somebody is paying right now', 'Try again'],
  ])('says so when it is %s, without a form', async (slug, title, words) => {
    plantSeeds(backend.context);
    const page = await open(backend, `/p/${slug}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(title);
    expect(page.text).toContain(words);
    expect(page.html).not.toContain('<form');
    expect(
      (await post(backend, `/p/${slug}`, { step: 'pay', expectedTotal: '1', idempotencyKey: 'k'.repeat(16) })).status,
    ).toBe(409);
  });

  it.each(['nothing-here', 'plink_000000000000000000000000', '%00', 'x'.repeat(300)])(
    'does not exist: %s',
    async (id) => {
      expect((await open(backend, `/p/${id}`)).status).toBe(404);
    },
  );

  it('answers under an old name too', async () => {
    plantSeeds(backend.context);
    expect((await open(backend, '/p/renamed')).html).toContain('action="/p/renamed-now"');
  });

  it('ran out between the form and the session', async () => {
    const link = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const review = await open(backend, `/p/${link.id}`);
    const other = (await backend.createSession(link.id, { selection: {}, expectedTotal: 2500 })).body;
    await backend.confirm(other);
    expect((await submit(backend, review, { step: 'pay' })).text).toContain('already been paid');
    expect(backend.faults).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { PrefillToken } from '../../src/protocol/prefill.ts';
import { anAmountInput, aProductInput } from '../fixtures/links.ts';
import type { Backend } from './backend.ts';
import { formValues, open, startPages, submit } from './paper-browser.ts';

let backend: Backend;
beforeEach(() => {
  backend = startPages();
});

async function tokenFor(linkId: string, body: object): Promise<string> {
  const answer = await backend.seller<PrefillToken>(`/v1/payment-links/${linkId}/prefill-tokens`, {
    method: 'POST',
    body,
  });
  return answer.body.token;
}

describe('the link page with a prefill token', () => {
  it('shows its values, keeps the locked ones from being edited, and pays them', async () => {
    const link = await backend.createLink(anAmountInput({ collect: { email: 'required', name: 'required' } }));
    const token = await tokenFor(link.id, {
      values: { email: 'ada@example.com', name: 'Ada', amount: 4200 },
      lock: ['email', 'amount'],
    });
    const form = await open(backend, `/p/${link.id}?prefill=${token}&amount=7.00`);
    expect(formValues(form)).toMatchObject({ email: 'ada@example.com', name: 'Ada', choice: 'other', amount: '42' });
    expect(/<input[^>]*name="email"[^>]*>/.exec(form.html)?.[0]).toContain(' readonly');
    expect(/<input[^>]*name="name"[^>]*>/.exec(form.html)?.[0]).not.toContain(' readonly');
    expect(form.html).not.toContain('value="2500"');
    const review = await submit(backend, { ...form, path: `/p/${link.id}` }, { name: 'Ada L.' });
    const pay = await submit(backend, review, { step: 'pay' });
    expect(pay.text).toContain('€42.00');
  });

  it('takes no other value for what is locked, whatever is sent', async () => {
    const link = await backend.createLink(anAmountInput({ collect: { email: 'required' } }));
    const token = await tokenFor(link.id, {
      values: { email: 'ada@example.com', amount: 2500 },
      lock: ['email', 'amount'],
    });
    const form = await open(backend, `/p/${link.id}?prefill=${token}`);
    const forged = { choice: 'other', amount: '1.00', email: 'eve@example.com' };
    const review = await submit(backend, { ...form, path: `/p/${link.id}` }, forged);
    expect(review.text).toContain('€25.00');
    expect(review.text).toContain('ada@example.com');
    expect(review.text).not.toContain('eve@example.com');
  });

  it('chooses an item and its options', async () => {
    const link = await backend.createLink(aProductInput());
    const items = [{ id: 'shirt', options: { size: 'xxl', color: 'red' }, quantity: 2 }];
    const form = await open(
      backend,
      `/p/${link.id}?prefill=${await tokenFor(link.id, { values: { items }, lock: ['items'] })}`,
    );
    expect(formValues(form)).toMatchObject({
      'option.shirt.size': 'xxl',
      'option.shirt.color': 'red',
      'quantity.shirt': '2',
    });
    const review = await submit(backend, { ...form, path: `/p/${link.id}` }, { 'quantity.shirt': '1' });
    expect(review.text).toContain('Pay €54.00');
  });

  it('says so where the token is not good', async () => {
    const link = await backend.createLink(anAmountInput());
    const page = await open(backend, `/p/${link.id}?prefill=forged`);
    expect(page.status).toBe(422);
    expect(page.text).toContain('This personal link is not valid any more');
  });
});

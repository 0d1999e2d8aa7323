import { beforeEach, describe, expect, it } from 'vitest';
import type { PrefillToken } from '../../src/protocol/prefill.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { PublicLink } from '../../src/protocol/public-link.ts';
import { anAmountInput, aProductInput, aSubscriptionInput } from '../fixtures/links.ts';
import { type Backend, NOW, startBackend } from './backend.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const request = <T = PrefillToken>(linkId: string, body: object) =>
  backend.seller<T>(`/v1/payment-links/${linkId}/prefill-tokens`, { method: 'POST', body });
const tokenFor = async (linkId: string, body: object): Promise<string> => {
  const answer = await request(linkId, body);
  if (answer.status !== 201) throw new Error(`The token was refused: ${answer.text}`);
  return answer.body.token;
};
const aDonor = { values: { email: 'ada@example.com', amount: 4200, reference: 'A-7' }, lock: ['email', 'amount'] };
const aLink = () => backend.createLink(anAmountInput({ collect: { email: 'required' } }));
const open = (linkId: string, token: string, more: object = {}) =>
  backend.createSession<Problem>(linkId, {
    selection: { amount: 4200 },
    customer: { email: 'ada@example.com' },
    expectedTotal: 4200,
    prefillToken: token,
    ...more,
  });

describe('a prefill token', () => {
  it('shows its values and what of them is locked, and is kept by no cache', async () => {
    const { id } = await aLink();
    const { body } = await request(id, aDonor);
    const answer = await backend.call<PublicLink>(`/v1/public/links/${id}?prefill=${body.token}`);
    expect(answer.body.prefill).toEqual({ values: aDonor.values, locked: ['email', 'amount'] });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(body.url).toBe(`http://localhost:4242/p/${id}?prefill=${body.token}`);
    expect((await backend.readLink(id)).prefill).toBeUndefined();
  });

  it('tells nobody but the server what it says', async () => {
    const { id } = await aLink();
    const token = await tokenFor(id, aDonor);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('ada');
    expect(token).not.toBe(await tokenFor(id, aDonor));
  });

  it('is accepted with the locked values as they are, or left out', async () => {
    const { id } = await aLink();
    const token = await tokenFor(id, aDonor);
    expect((await open(id, token)).status).toBe(201);
    const { body, status } = await backend.createSession(id, {
      selection: {},
      expectedTotal: 4200,
      prefillToken: token,
    });
    expect(status).toBe(201);
    expect(body.session).toMatchObject({ receiptEmail: 'ada@example.com', selection: { amount: 4200 } });
    const quote = await backend.call(`/v1/public/links/${id}/quote`, {
      method: 'POST',
      body: { selection: {}, prefillToken: token },
    });
    expect(quote.body).toMatchObject({ dueToday: 4200 });
  });

  it.each([
    ['amount', { selection: { amount: 100 }, expectedTotal: 100 }, '/selection/amount'],
    ['e-mail', { customer: { email: 'eve@example.com' } }, '/customer/email'],
  ])('lets nobody change the locked %s', async (_name, change, pointer) => {
    const { id } = await aLink();
    const refused = await open(id, await tokenFor(id, aDonor), change);
    expect(refused.body).toMatchObject({ status: 422, code: 'field_invalid', errors: [{ pointer }] });
  });

  it('leaves what is not locked to the payer', async () => {
    const { id } = await aLink();
    const token = await tokenFor(id, { ...aDonor, lock: ['email'] });
    expect((await open(id, token, { selection: { amount: 2500 }, expectedTotal: 2500 })).status).toBe(201);
  });

  it('cannot offer what the link does not', async () => {
    const { id } = await aLink();
    const token = await tokenFor(id, { values: { amount: 1 }, lock: ['amount'] });
    expect((await open(id, token, { selection: {}, expectedTotal: 1 })).body.code).toBe('amount_too_small');
  });

  it.each([
    ['changed', (token: string) => `${token.slice(0, -4)}AAAA`],
    ['cut off', (token: string) => token.slice(0, 20)],
    ['made up', () => 'x'.repeat(200)],
  ])('is refused when %s', async (_name, forge) => {
    const { id } = await aLink();
    const forged = forge(await tokenFor(id, aDonor));
    expect((await open(id, forged)).body).toMatchObject({ status: 422, code: 'prefill_token_invalid' });
    expect((await backend.call<Problem>(`/v1/public/links/${id}?prefill=${forged}`)).body.code).toBe(
      'prefill_token_invalid',
    );
  });

  it('is good for its own link only, and until its instant', async () => {
    const [{ id }, other] = [await aLink(), await aLink()];
    const token = await tokenFor(id, { ...aDonor, expiresAt: new Date(NOW + 1000).toISOString() });
    expect((await open(other.id, token)).body.code).toBe('prefill_token_invalid');
    backend.advance(999);
    expect((await open(id, token)).status).toBe(201);
    backend.advance(1);
    expect((await open(id, token)).body.code).toBe('prefill_token_invalid');
  });

  it('locks items by what it says of them, and a plan', async () => {
    const shop = await backend.createLink(aProductInput());
    const items = [{ id: 'shirt', options: { size: 's', color: 'blue' } }];
    const token = await tokenFor(shop.id, { values: { items }, lock: ['items'] });
    const buy = (chosen: object) =>
      backend.createSession<Problem>(shop.id, {
        selection: { items: [{ ...items[0], ...chosen }] },
        expectedTotal: 4800,
        prefillToken: token,
      });
    expect((await buy({ quantity: 2 })).status).toBe(201);
    expect((await buy({ options: { size: 'xxl', color: 'red' }, quantity: 2 })).body.errors).toMatchObject([
      { pointer: '/selection/items' },
    ]);
    const club = await backend.createLink(aSubscriptionInput());
    const plan = await tokenFor(club.id, { values: { plan: 'monthly' }, lock: ['plan'] });
    const joined = await backend.createSession(club.id, { selection: {}, expectedTotal: 900, prefillToken: plan });
    expect(joined.body.session.selection).toEqual({ plan: 'monthly' });
  });
});

describe('making a prefill token', () => {
  it.each([
    [{ values: { amount: 1 }, lock: ['email'] }, '/lock/0'],
    [{ values: { plan: 'p' } }, '/values/plan'],
    [{ values: {}, expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
    [{ values: {}, expiresAt: '2029-01-01T00:00:00Z' }, '/expiresAt'],
  ])('refuses %j', async (body, pointer) => {
    const { id } = await aLink();
    const answer = await request<Problem>(id, body);
    expect(answer.body).toMatchObject({ status: 422, code: 'field_invalid', errors: [{ pointer }] });
  });

  it('refuses values that are none, and a link that is none', async () => {
    const { id } = await aLink();
    expect((await request<Problem>(id, { values: { email: 'no' } })).status).toBe(400);
    expect((await request<Problem>('plink_unknown', aDonor)).body.code).toBe('link_not_found');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import type { PromotionCode, PromotionCodeInput } from '../../src/protocol/promotion-code.ts';
import type { Quote } from '../../src/protocol/quote.ts';
import { aFixedInput, aProductInput } from '../fixtures/links.ts';
import { type Answer, type Backend, card, CHALLENGE, NOW, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const inOneDay = new Date(NOW + 86_400_000).toISOString();
const tenPercent = { type: 'percent', percent: 10 } as const;
const send = <T = PromotionCode>(method: string, path: string, body?: object, headers = {}): Promise<Answer<T>> =>
  backend.seller<T>(`/v1/promotion-codes${path}`, { method, headers, ...(body && { body }) });
const makeCode = async (changes: Partial<PromotionCodeInput> = {}): Promise<PromotionCode> => {
  const answer = await send('POST', '', { code: 'WELCOME10', discount: tenPercent, ...changes });
  if (answer.status !== 201) throw new Error(`The code was refused: ${answer.text}`);
  return answer.body;
};
const aLink = (changes = {}) => backend.createLink(aFixedInput({ allowPromotionCodes: true, ...changes }));
const quote = <T = Quote>(linkId: string, promotionCode: string) =>
  backend.call<T>(`/v1/public/links/${linkId}/quote`, { method: 'POST', body: { selection: {}, promotionCode } });
const withCode = { promotionCode: 'welcome10', expectedTotal: 2250 };

describe('a promotion code', () => {
  it('takes its share off the quote and off the session, however it is spelled', async () => {
    await makeCode();
    const { id } = await aLink();
    expect((await quote(id, ' Welcome10 ')).body).toMatchObject({ subtotal: 2500, discount: 250, dueToday: 2250 });
    const created = await openedSession(backend, id, withCode);
    const { body } = await backend.confirm(created);
    expect([body.session.status, body.payment?.amount]).toEqual(['completed', 2250]);
  });

  it('takes a fixed amount off in its own currency, and never more than there is', async () => {
    const amounts = [{ currency: 'EUR', currencyExponent: 2, amount: 9000 }];
    await makeCode({ code: 'NINETY', discount: { type: 'fixed', amounts } });
    const { id } = await aLink({ tip: { percentages: [], allowCustom: true } });
    expect((await quote(id, 'NINETY')).body).toMatchObject({ discount: 2500, total: 0 });
    const yen = await aLink({ currency: 'JPY', currencyExponent: 0 });
    expect((await quote<Problem>(yen.id, 'NINETY')).body.code).toBe('promo_invalid');
  });

  it.each<[string, Partial<PromotionCodeInput>, object, string]>([
    ['on a link that takes none', {}, { allowPromotionCodes: false }, 'promo_invalid'],
    ['that is switched off', { active: false }, {}, 'promo_invalid'],
    ['that is not good yet', { startsAt: inOneDay }, {}, 'promo_invalid'],
    ['that has expired', { expiresAt: new Date(NOW).toISOString() }, {}, 'promo_expired'],
  ])('is refused %s, in quote and session alike', async (_name, code, link, refusal) => {
    await makeCode(code);
    const { id } = await aLink(link);
    const errors = [{ pointer: '/promotionCode', code: refusal }];
    expect((await quote<Problem>(id, 'WELCOME10')).body).toMatchObject({ status: 422, code: refusal, errors });
    const session = await backend.createSession<Problem>(id, { selection: {}, ...withCode });
    expect(session.body).toMatchObject({ status: 422, code: refusal, errors });
  });

  it('is refused where nobody made it, and on links that it is not for', async () => {
    const [own, other] = [await aLink(), await aLink()];
    await makeCode({ linkIds: [own.id] });
    expect((await quote(own.id, 'WELCOME10')).status).toBe(200);
    const foreign = await quote<Problem>(other.id, 'WELCOME10');
    const unknown = await quote<Problem>(other.id, 'NOBODYS');
    expect(foreign.body.code).toBe('promo_invalid');
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('is checked by the clock that decides, to the instant', async () => {
    await makeCode({ expiresAt: inOneDay });
    const { id } = await aLink();
    backend.advance(86_400_000 - 1);
    expect((await quote(id, 'WELCOME10')).status).toBe(200);
    backend.advance(1);
    expect((await quote<Problem>(id, 'WELCOME10')).body.code).toBe('promo_expired');
  });

  it('keeps its price for a session that was begun with it', async () => {
    const made = await makeCode();
    const { id } = await aLink();
    const created = await openedSession(backend, id, withCode);
    await send('DELETE', `/${made.id}`, undefined, { 'if-match': '*' });
    expect((await backend.confirm(created)).body.payment?.amount).toBe(2250);
  });

  it('that takes everything off completes the session without a payment', async () => {
    await makeCode({ code: 'GUEST', discount: { type: 'percent', percent: 100 } });
    const { id } = await aLink({ maxRedemptions: 1 });
    const created = await openedSession(backend, id, { promotionCode: 'GUEST', expectedTotal: 0 });
    const { body } = await backend.confirm(created);
    expect([body.session.status, body.payment]).toEqual(['completed', undefined]);
    expect((await backend.readLink(id)).status).toBe('exhausted');
    expect(await backend.eventTypes(id)).not.toContain('payment.succeeded');
  });
});

describe('redemptions of a code', () => {
  const redemptions = async (id: string) => (await send('GET', `/${id}`)).body.redemptions;

  it('are counted with the payment, and not before', async () => {
    const made = await makeCode({ maxRedemptions: 1 });
    const { id } = await aLink();
    const [first, second] = [await openedSession(backend, id, withCode), await openedSession(backend, id, withCode)];
    expect(await redemptions(made.id)).toEqual({ completed: 0, held: 0 });
    await backend.confirm(first);
    expect(await redemptions(made.id)).toEqual({ completed: 1, held: 0 });
    expect((await backend.confirm<Problem>(second)).body).toMatchObject({
      code: 'promo_expired',
      errors: [{ pointer: '/promotionCode' }],
    });
    expect((await quote<Problem>(id, 'WELCOME10')).body.code).toBe('promo_expired');
  });

  it('are held over all links while money is under way, and free again when it does not come', async () => {
    const made = await makeCode({ maxRedemptions: 1 });
    const [one, other] = [await aLink(), await aLink()];
    const first = await openedSession(backend, one.id, withCode);
    const second = await openedSession(backend, other.id, withCode);
    await backend.confirm(first, card(CHALLENGE));
    expect(await redemptions(made.id)).toEqual({ completed: 0, held: 1 });
    const refused = await backend.confirm<Problem>(second);
    expect(refused.body).toMatchObject({ code: 'usage_temporarily_held', retryable: true });
    await backend.cancel(first);
    expect(await redemptions(made.id)).toEqual({ completed: 0, held: 0 });
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
  });

  it('are free again when a hold lapses, although nobody swept it', async () => {
    const made = await makeCode({ maxRedemptions: 1 });
    const [one, other] = [await aLink(), await aLink()];
    await backend.confirm(await openedSession(backend, one.id, withCode), card(CHALLENGE));
    backend.advance(16 * 60_000);
    const second = await openedSession(backend, other.id, withCode);
    expect((await backend.confirm(second)).body.session.status).toBe('completed');
    expect(await redemptions(made.id)).toEqual({ completed: 1, held: 0 });
  });

  it('take no place of the link where the code cannot be had', async () => {
    const made = await makeCode({ maxRedemptions: 1 });
    const { id } = await aLink({ maxRedemptions: 2 });
    const sessions = [await openedSession(backend, id, withCode), await openedSession(backend, id, withCode)];
    for (const session of sessions) await backend.confirm(session);
    expect(await redemptions(made.id)).toEqual({ completed: 1, held: 0 });
    const { usage, availability } = await backend.readLink(id);
    expect([usage.completed, availability]).toEqual([1, 'low']);
  });
});

describe('the seller of promotion codes', () => {
  it('makes each code once, under a key as often as the network needs', async () => {
    const body = { code: 'ONCE', discount: tenPercent };
    const headers = { 'idempotency-key': 'a-key-of-this-test' };
    const first = await send('POST', '', body, headers);
    const again = await send('POST', '', body, headers);
    expect([first.status, again.text, again.headers.get('idempotency-replayed')]).toEqual([201, first.text, 'true']);
    const taken = await send<Problem>('POST', '', { ...body, code: 'once' });
    expect(taken.body.errors).toMatchObject([{ pointer: '/code' }]);
  });

  it('is told of what does not fit, each with its place', async () => {
    const amount = { currency: 'IDR', currencyExponent: 2, amount: 5 };
    const answer = await send<Problem>('POST', '', {
      code: 'BAD',
      discount: { type: 'fixed', amounts: [amount, { ...amount, currency: 'XXX' }] },
      startsAt: inOneDay,
      expiresAt: new Date(NOW).toISOString(),
    });
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/expiresAt',
      '/discount/amounts/0/currencyExponent',
      '/discount/amounts/1/currency',
    ]);
  });

  it('finds them by code, state and link, a page at a time', async () => {
    const { id } = await aLink();
    for (const code of ['AAA', 'BBB', 'CCC']) await makeCode({ code, active: code !== 'BBB' });
    await makeCode({ code: 'DDD', linkIds: [(await aLink()).id] });
    const codes = async (query: string) =>
      (await send<{ data: PromotionCode[] }>('GET', query)).body.data.map(({ code }) => code);
    expect(await codes('?active=true')).toEqual(['DDD', 'CCC', 'AAA']);
    expect(await codes('?code=bbb')).toEqual(['BBB']);
    expect(await codes(`?linkId=${id}`)).toEqual(['CCC', 'BBB', 'AAA']);
    const { body } = await send<{ nextCursor: string }>('GET', '?limit=3');
    expect(await codes(`?limit=3&cursor=${body.nextCursor}`)).toEqual(['AAA']);
  });

  it('changes how often a code is good, with the revision that was seen', async () => {
    const made = await makeCode({ maxRedemptions: 1 });
    const { id } = await backend.createLink(
      aProductInput({ allowPromotionCodes: true, items: [{ id: 'a', name: 'A', unitAmount: 100, quantity: one }] }),
    );
    const body = { selection: { items: [{ id: 'a' }] }, promotionCode: 'WELCOME10', expectedTotal: 90 };
    await backend.confirm((await backend.createSession(id, body)).body);
    expect((await backend.createSession<Problem>(id, body)).body.code).toBe('promo_expired');
    const more = await send('PATCH', `/${made.id}`, { maxRedemptions: 2 }, { 'if-match': '"1"' });
    expect([more.status, more.headers.get('etag'), more.body.maxRedemptions]).toEqual([200, '"2"', 2]);
    expect((await backend.createSession(id, body)).status).toBe(201);
    expect((await send('PATCH', `/${made.id}`, {}, { 'if-match': '"1"' })).status).toBe(412);
    expect((await send('PATCH', `/${made.id}`, {})).status).toBe(428);
  });
});

const one = { default: 1, min: 1, max: 1 };

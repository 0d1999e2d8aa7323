/** Walks through parts of the seller's API, success and refusal of each operation; the checker looks at the answers. */
import { aFixedInput, aProductInput, aTShirt } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE } from '../server/backend.ts';

interface Record {
  readonly id: string;
}

/** Creates, lists, reads, changes and deletes, each also wrongly. */
async function walkRecords(
  backend: Backend,
  name: string,
  { input, bad, patch }: { readonly input: object; readonly bad: object; readonly patch: object },
): Promise<void> {
  const send = (method: string, path: string, body?: object, headers = {}) =>
    backend.seller<Record>(`/v1/${name}${path}`, { method, headers, ...(body && { body }) });
  const { body: made } = await send('POST', '', input);
  await send('POST', '', bad);
  await send('POST', '', {});
  for (const query of ['', '?limit=1', '?limit=0']) await send('GET', query);
  for (const id of [made.id, 'unknown']) {
    await send('GET', `/${id}`);
    await send('PATCH', `/${id}`, patch, { 'if-match': '*' });
    await send('PATCH', `/${id}`, patch);
    await send('PATCH', `/${id}`, patch, { 'if-match': '"99"' });
    await send('DELETE', `/${id}`);
    await send('DELETE', `/${id}`, undefined, { 'if-match': '*' });
  }
}

export async function walkPromotionCodes(backend: Backend): Promise<void> {
  const discount = { type: 'fixed', amounts: [{ currency: 'EUR', currencyExponent: 2, amount: 100 }] };
  const { id } = await backend.createLink(aFixedInput({ allowPromotionCodes: true }));
  await walkRecords(backend, 'promotion-codes', {
    input: {
      code: 'WALK',
      discount,
      startsAt: '2026-01-01T00:00:00+01:00',
      expiresAt: '2027-01-01T00:00:00Z',
      maxRedemptions: 3,
      linkIds: [id],
      metadata: { a: 'b' },
    },
    bad: { code: 'WALK', discount: { type: 'percent', percent: 5 }, linkIds: ['plink_aaaaaaaaaaaaaaaaaaaaaaaa'] },
    patch: { active: false },
  });
}

export async function walkPrefillTokens(backend: Backend): Promise<void> {
  const { id } = await backend.createLink(aFixedInput());
  const send = (linkId: string, body: object) =>
    backend.seller<{ token: string }>(`/v1/payment-links/${linkId}/prefill-tokens`, { method: 'POST', body });
  const { body } = await send(id, { values: { email: 'a@example.com', reference: 'r' }, lock: ['email'] });
  await send(id, { values: {}, lock: ['email'] });
  await send(id, {});
  await send('unknown', { values: {} });
  for (const token of [body.token, 'forged']) {
    await backend.call(`/v1/public/links/${id}?prefill=${token}`);
    await backend.call(`/v1/public/links/${id}/quote`, {
      method: 'POST',
      body: { selection: {}, prefillToken: token },
    });
    await backend.createSession(id, { selection: {}, expectedTotal: 2500, prefillToken: token });
  }
}

export async function walkProducts(backend: Backend): Promise<void> {
  const prices = [{ currency: 'EUR', currencyExponent: 2, unitAmount: 2400 }];
  const { dimensions } = aTShirt;
  const input = { name: 'Shirt', prices, dimensions, stock: 2, showStock: true, metadata: { a: 'b' } };
  await walkRecords(backend, 'products', {
    input,
    bad: { ...input, prices: [...prices, ...prices] },
    patch: { stock: 3 },
  });
  const send = (method: string, path: string, body?: object) =>
    backend.seller<Record>(path, { method, ...(body && { body }) });
  const { body: product } = await send('POST', '/v1/products', input);
  const items = [{ id: 'shirt', productId: product.id }];
  const { body: link } = await send('POST', '/v1/payment-links', { ...aProductInput(), items });
  await send('POST', '/v1/payment-links', { ...aProductInput(), items: [{ id: 'a' }] });
  const selection = (quantity: number) => ({
    items: [{ id: 'shirt', options: { size: 's', color: 'blue' }, quantity }],
  });
  const open = (quantity: number) =>
    backend.createSession(link.id, { selection: selection(quantity), expectedTotal: 2400 * quantity });
  const [first, second] = [await open(2), await open(1)];
  await open(3);
  await backend.confirm(first.body, card(CHALLENGE));
  await backend.confirm(second.body);
  await open(1);
  await backend.call(`/v1/public/links/${link.id}`);
  await backend.seller(`/v1/payment-links/${link.id}`);
  await backend.seller(`/v1/products/${product.id}`);
}

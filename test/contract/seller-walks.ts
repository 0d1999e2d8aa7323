/** Walks through parts of the seller's API, success and refusal of each operation; the checker looks at the answers. */
import { aFixedInput, aMonthlyPlan, aProductInput, aSubscriptionInput, aTShirt } from '../fixtures/links.ts';
import { type Backend, card, CHALLENGE, DECLINED } from '../server/backend.ts';
import { openedSession } from '../server/opened-session.ts';

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

export async function walkRefunds(backend: Backend): Promise<void> {
  const { id } = await backend.createLink(aFixedInput({ collect: { email: 'required' }, restoreOnRefund: true }));
  const pay = async () => {
    const created = await openedSession(backend, id, {
      customer: { email: 'a@example.com' },
      metadata: { a: 'b' },
      attribution: { utm_source: 'x' },
    });
    return (await backend.confirm(created)).body;
  };
  const post = (path: string, body?: object) => backend.seller(path, { method: 'POST', ...(body && { body }) });
  const { payment, session } = await pay();
  await post(`/v1/payments/${payment?.id}/refund`, { amount: 1000, reason: 'torn' });
  await post(`/v1/payments/${payment?.id}/refund`);
  await post(`/v1/payments/${payment?.id}/refund`);
  await post(`/v1/payments/${payment?.id}/refund`, { amount: -1 });
  await post('/v1/payments/unknown/refund');
  for (const how of ['reverse', 'dispute']) await post(`/v1/test/payments/${(await pay()).payment?.id}/${how}`);
  for (const path of [`/v1/payments/${payment?.id}`, `/v1/sessions/${session.id}`]) await backend.seller(path);
  await post(`/v1/payment-links/${id}/shares`, { channel: 'email', recipient: 'a@example.com' });
  await post(`/v1/payment-links/${id}/shares`, {});
  await post('/v1/payment-links/unknown/shares', { channel: 'copy' });
  for (const query of ['', '?channel=email', '?channel=fax']) {
    await backend.seller(`/v1/payment-links/${id}/shares${query}`);
  }
  for (const list of ['sessions', 'payments']) {
    for (const query of ['?status=none', '?createdFrom=2026-01-01T00:00:00Z', '?createdBefore=yesterday']) {
      await backend.seller(`/v1/payment-links/${id}/${list}${query}`);
    }
  }
  await backend.seller('/v1/events');
}

/** After something of everything that is counted. */
export async function walkMetrics(backend: Backend): Promise<void> {
  const { id } = await backend.createLink(aProductInput());
  const events = (['view', 'open', 'start'] as const).map((type) => ({
    id: `walk-report-${type}-1`,
    type,
    linkId: id,
    gesture: true,
    channel: 'email',
  }));
  await backend.call('/v1/public/events', { method: 'POST', body: { events } });
  const selection = { items: [{ id: 'shirt', options: { size: 's', color: 'blue' } }] };
  const open = () =>
    openedSession(backend, id, { selection, expectedTotal: 2400, attribution: { utm_source: 'email' } });
  const created = await open();
  await backend.confirm(created, card(DECLINED));
  await backend.confirm(created);
  await open();
  for (const query of [
    '',
    '?from=2026-01-01T00:00:00Z&before=2100-01-01T00:00:00Z&timeZone=Europe/Berlin',
    '?from=x',
  ]) {
    await backend.seller(`/v1/payment-links/${id}/metrics${query}`);
  }
  await backend.seller('/v1/payment-links/unknown/metrics');
}

export async function walkCustomers(backend: Backend): Promise<void> {
  const send = (method: string, path: string, body?: object, headers = {}) =>
    backend.seller<Record & { paymentProfiles: Record[] }>(`/v1/customers${path}`, {
      method,
      headers,
      ...(body && { body }),
    });
  const input = { email: 'walker@example.com', name: 'Walker', metadata: { a: 'b' } };
  const { body: made } = await send('POST', '', input);
  await send('POST', '', input);
  await send('POST', '', { email: 'no' });
  for (const query of ['', '?email=Walker@example.com', '?limit=0']) await send('GET', query);
  const link = await backend.createLink(aFixedInput({ customerId: made.id, savePaymentProfile: true }));
  await backend.confirm(await openedSession(backend, link.id));
  const { body: known } = await send('GET', `/${made.id}`);
  for (const id of [made.id, 'unknown']) {
    await send('GET', `/${id}`);
    await send('GET', `/${id}/payments`);
    await send('GET', `/${id}/payments?status=none`);
    await send('PATCH', `/${id}`, { name: 'W.' }, { 'if-match': '*' });
    await send('PATCH', `/${id}`, { name: 'W.' });
    for (let times = 0; times < 2; times++) {
      await send('DELETE', `/${id}/payment-profiles/${known.paymentProfiles[0]?.id}`);
    }
  }
}

export async function walkApiKeys(backend: Backend): Promise<void> {
  const send = (method: string, path: string, body?: object) =>
    backend.seller<Record & { key: string }>(`/v1/api-keys${path}`, { method, ...(body && { body }) });
  const { body } = await send('POST', '', {
    name: 'Reader',
    scopes: ['links:read'],
    expiresAt: '2030-01-01T00:00:00Z',
  });
  await send('POST', '', { name: 'Late', scopes: ['links:read'], expiresAt: '2020-01-01T00:00:00Z' });
  await send('POST', '', {});
  const headers = { authorization: `Bearer ${body.key}` };
  for (const path of ['payment-links', 'payments', 'events', 'api-keys', 'test/clock']) {
    await backend.seller(`/v1/${path}`, { headers, ...(path === 'test/clock' && { method: 'POST', body: {} }) });
  }
  for (const query of ['', '?limit=0']) await send('GET', query);
  for (const id of [body.id, 'unknown']) {
    await send('GET', `/${id}`);
    await send('DELETE', `/${id}`);
  }
}

export async function walkSubscriptions(backend: Backend): Promise<void> {
  const post = (path: string, body?: object) => backend.seller(path, { method: 'POST', ...(body && { body }) });
  const plans = [{ ...aMonthlyPlan, trial: { days: 1 }, totalCycles: 9, seats: { default: 2, min: 1, max: 3 } }];
  const link = await backend.createLink(
    aSubscriptionInput({ plans, collect: { email: 'required' }, duplicatePolicy: 'block_active' }),
  );
  const request = { selection: { plan: 'monthly' }, expectedTotal: 0, customer: { email: 'sub@example.com' } };
  const both = [await openedSession(backend, link.id, request), await openedSession(backend, link.id, request)];
  for (const session of both) await backend.confirm(session);
  await backend.createSession(link.id, request);
  const { body } = await backend.seller<{ data: Record[] }>(`/v1/subscriptions?linkId=${link.id}`);
  await backend.seller('/v1/subscriptions?status=none');
  for (const id of [body.data[0]?.id, 'unknown']) {
    await post(`/v1/test/subscriptions/${id}/fail-next`);
    await post('/v1/test/clock', { advanceMs: 40 * 86_400_000 });
    await backend.seller(`/v1/subscriptions/${id}`);
    await post(`/v1/subscriptions/${id}/cancel`, { atPeriodEnd: true });
    await post(`/v1/subscriptions/${id}/cancel`);
    await post(`/v1/subscriptions/${id}/cancel`, { when: 'now' });
    await backend.seller(`/v1/subscriptions/${id}`);
  }
  for (let times = 0; times < 2; times++) await post('/v1/test/clock', { advanceMs: -40 * 86_400_000 });
  await backend.seller(`/v1/events?linkId=${link.id}`);
}

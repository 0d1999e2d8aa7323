/** Makes one of everything that an operation can be about, so that not every second request is about nothing. */
import { aFixedInput, aMonthlyPlan, aProductInput, aSubscriptionInput, aTShirt } from '../../fixtures/links.ts';
import { type Backend, card, CHALLENGE } from '../../server/backend.ts';
import { openedSession } from '../../server/opened-session.ts';

const customer = { email: 'payer@example.com', name: 'Payer' };
const transfer = { method: { type: 'bank_transfer' } };

/** Answers the text of every answer, which holds the ids and secrets. */
export async function furnish(backend: Backend): Promise<string[]> {
  const post = async (path: string, body?: object) =>
    (await backend.seller(path, { method: 'POST', ...(body !== undefined && { body }) })).text;
  const texts = [
    await post('/v1/webhook-endpoints', { url: 'https://shop.example/hook', events: ['*'] }),
    await post('/v1/customers', { email: 'known@example.com' }),
    await post('/v1/api-keys', { name: 'Reader', scopes: ['links:read'] }),
    await post('/v1/promotion-codes', { code: 'WELCOME', discount: { type: 'percent', percent: 10 } }),
    await post('/v1/products', {
      name: 'Shirt',
      prices: [{ currency: 'EUR', currencyExponent: 2, unitAmount: 2400 }],
      dimensions: aTShirt.dimensions,
      stock: 100,
    }),
  ];
  const fixed = await backend.createLink(
    aFixedInput({ allowPromotionCodes: true, savePaymentProfile: true, customer }),
  );
  await post(`/v1/payment-links/${fixed.id}/shares`, { channel: 'email' });
  const plans = [{ ...aMonthlyPlan, trial: { days: 7 } }];
  const club = await backend.createLink(aSubscriptionInput({ plans, collect: { email: 'required' } }));
  const shop = await backend.createLink(aProductInput());
  const items = [{ id: 'shirt', options: { size: 's', color: 'blue' } }];
  const begun = [
    await openedSession(backend, fixed.id),
    await openedSession(backend, fixed.id),
    await openedSession(backend, fixed.id),
    await openedSession(backend, fixed.id),
    await openedSession(backend, club.id, { selection: { plan: 'monthly' }, expectedTotal: 0, customer }),
    await openedSession(backend, shop.id, { selection: { items }, expectedTotal: 2400 }),
  ];
  for (const [index, method] of [card(), transfer, card(CHALLENGE), undefined, card(), card()].entries()) {
    const created = begun[index];
    if (created === undefined) break;
    texts.push(JSON.stringify(created));
    if (method !== undefined) texts.push((await backend.confirm(created, method)).text);
  }
  await backend.outbox.run();
  for (const list of ['customers', 'emails', 'webhook-deliveries', 'subscriptions', 'events?limit=100']) {
    texts.push((await backend.seller(`/v1/${list}`)).text);
  }
  return texts;
}

import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebhookDelivery, WebhookEndpoint } from '../../src/protocol/webhook-endpoint.ts';
import { type WebhookEvent, webhookEvent } from '../../src/protocol/webhook-event.ts';
import { aFixedInput, aProductInput, aTShirt } from '../fixtures/links.ts';
import { type Backend, NOW } from './backend.ts';
import { openedSession } from './opened-session.ts';
import { createEndpoint, failed, type Sender, startNotifyingBackend } from './webhook-sender.ts';

const HOUR = 3_600_000;
let backend: Backend;
let sender: Sender;
beforeEach(() => {
  ({ backend, sender } = startNotifyingBackend());
});
afterEach(() => {
  vi.useRealTimers();
});

const deliveries = async (query = '') =>
  (await backend.seller<{ data: WebhookDelivery[] }>(`/v1/webhook-deliveries${query}`)).body.data;
const endpointNow = async (id: string) => (await backend.seller<WebhookEndpoint>(`/v1/webhook-endpoints/${id}`)).body;
const redeliver = (id: string) =>
  backend.seller<WebhookDelivery>(`/v1/webhook-deliveries/${id}/redeliver`, { method: 'POST' });
describe('a delivery', () => {
  it('carries the event of the outbox, signed so that the reference package accepts it', async () => {
    const { secret } = await createEndpoint(backend);
    const { id: linkId } = await backend.createLink(aFixedInput({ merchantReference: 'ORDER-77' }));
    await backend.outbox.run();
    const [request] = sender.requests;
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const event = webhookEvent.parse(new Webhook(secret).verify(request?.body ?? '', request?.headers ?? {}));
    expect(event).toMatchObject({
      id: request?.headers['webhook-id'],
      type: 'payment_link.created',
      livemode: false,
      sequence: 1,
      linkId,
      merchantReference: 'ORDER-77',
      data: { id: linkId, object: 'payment_link', name: 'Invoice' },
    });
    expect(request?.headers['content-type']).toBe('application/json');
    const listed = await backend.seller<{ data: WebhookEvent[] }>(`/v1/events?linkId=${linkId}`);
    expect(listed.body.data).toEqual([event]);
  });

  it('goes to each endpoint that wants it, once', async () => {
    await createEndpoint(backend, ['payment_link.created'], 'https://a.example/');
    await createEndpoint(backend, ['*'], 'https://b.example/');
    await createEndpoint(backend, ['payment.succeeded'], 'https://c.example/');
    await backend.createLink(aFixedInput());
    await backend.outbox.run();
    await backend.outbox.run();
    expect(sender.requests.map(({ url }) => url).toSorted()).toEqual(['https://a.example/', 'https://b.example/']);
  });

  it('exists only together with the change it reports', async () => {
    await createEndpoint(backend);
    const taken = aFixedInput({ slug: 'taken' });
    await backend.createLink(taken);
    await backend.seller('/v1/payment-links', { method: 'POST', body: taken });
    expect(await deliveries()).toHaveLength(1);
  });

  it('names link, session, payment and order, in a sequence for each link', async () => {
    await createEndpoint(backend);
    const { id: linkId } = await backend.createLink(aFixedInput({ merchantReference: 'ORDER-1' }));
    await backend.createLink(aFixedInput());
    const created = await openedSession(backend, linkId);
    const { body } = await backend.confirm(created);
    await backend.outbox.run();
    const events = sender
      .events()
      .filter((event) => event.linkId === linkId)
      .toSorted((a, b) => a.sequence - b.sequence);
    expect(events.map(({ type, sequence }) => [sequence, type])).toEqual([
      [1, 'payment_link.created'],
      [2, 'session.created'],
      [3, 'session.confirmed'],
      [4, 'payment.succeeded'],
      [5, 'session.completed'],
    ]);
    expect(events[3]).toMatchObject({
      sessionId: created.session.id,
      paymentId: body.payment?.id,
      merchantReference: 'ORDER-1',
      data: { object: 'payment', status: 'succeeded', amount: 2500, currencyExponent: 2 },
    });
    const text = JSON.stringify(events);
    const token = created.next.type === 'handoff' ? (created.next.url.split('/').at(-1) ?? '') : '';
    for (const secret of [created.secret, token])
      expect([secret.length > 20, text.includes(secret)]).toEqual([true, false]);
  });

  it('is dated in real time, however far the test clock is moved', async () => {
    await createEndpoint(backend);
    await backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: 90 * 24 * HOUR } });
    await backend.createLink(aFixedInput());
    await backend.outbox.run();
    expect(sender.requests[0]?.headers['webhook-timestamp']).toBe(String(NOW / 1000));
    expect(sender.events()[0]?.timestamp).toBe(new Date(NOW + 90 * 24 * HOUR).toISOString());
  });

  it('shortens what is larger than receivers expect, and keeps it whole in the list of events', async () => {
    await createEndpoint(backend);
    const items = Array.from({ length: 50 }, (_, index) => ({ ...aTShirt, id: `shirt-${index}` }));
    const { id } = await backend.createLink(aProductInput({ items }));
    await backend.seller(`/v1/payment-links/${id}`, {
      method: 'PATCH',
      body: { items: items.slice(1) },
      headers: { 'if-match': '*' },
    });
    await backend.outbox.run();
    const events = sender.events().toSorted((a, b) => a.sequence - b.sequence);
    const shortened = { id, object: 'payment_link', isShortened: true };
    expect(events.map(({ data }) => data)).toEqual([shortened, shortened]);
    expect(events[1]?.previousAttributes).toEqual({ keys: ['items'] });
    expect(events.every((event) => webhookEvent.safeParse(event).success)).toBe(true);
    const listed = await backend.seller<{ data: WebhookEvent[] }>('/v1/events?type=payment_link.created');
    expect(listed.body.data[0]?.data['items']).toHaveLength(50);
  });
});

describe('sending again', () => {
  it('sends a delivery once more under the same id, whatever became of it', async () => {
    await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    await backend.outbox.run();
    const [delivery] = await deliveries();
    const { status, body } = await redeliver(delivery?.id ?? '');
    expect([status, body.state]).toEqual([202, 'waiting']);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(2);
    expect(sender.requests[1]?.body).toBe(sender.requests[0]?.body);
    expect(sender.requests[1]?.headers['webhook-id']).toBe(sender.requests[0]?.headers['webhook-id']);
    expect((await deliveries())[0]).toMatchObject({ state: 'delivered', attempts: [{}, {}] });
  });

  it('tries only once where the endpoint is switched off', async () => {
    const { id } = await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    sender.answers.push({ httpStatus: 410, error: 'status' }, failed(500));
    await backend.outbox.run();
    const [delivery] = await deliveries();
    await redeliver(delivery?.id ?? '');
    await backend.outbox.run();
    backend.advance(100 * HOUR);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(2);
    expect((await deliveries())[0]?.state).toBe('failed');
    expect((await endpointNow(id)).disabledReason).toBe('gone');
  });
});

describe('a test', () => {
  it('sends one event that reports nothing, once, signed like any other', async () => {
    const { id, secret } = await createEndpoint(backend, ['payment.succeeded']);
    const { status, body } = await backend.seller<WebhookDelivery>(`/v1/webhook-endpoints/${id}/test`, {
      method: 'POST',
    });
    expect([status, body.eventType]).toEqual([202, 'webhook_endpoint.test']);
    sender.answers.push(failed(500));
    await backend.outbox.run();
    backend.advance(100 * HOUR);
    await backend.outbox.run();
    const [request] = sender.requests;
    expect(sender.requests).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    expect(new Webhook(secret).verify(request?.body ?? '', request?.headers ?? {})).toMatchObject({
      id: body.eventId,
      type: 'webhook_endpoint.test',
      data: { id },
    });
    expect((await deliveries())[0]?.state).toBe('failed');
    expect((await endpointNow(id)).enabled).toBe(true);
    expect((await backend.seller<{ data: [] }>('/v1/events')).body.data).toEqual([]);
  });
});

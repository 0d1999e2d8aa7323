import { beforeEach, describe, expect, it } from 'vitest';
import type { WebhookDelivery, WebhookEndpoint } from '../../src/protocol/webhook-endpoint.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, NOW } from './backend.ts';
import { createEndpoint, failed, type Sender, startNotifyingBackend } from './webhook-sender.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
let backend: Backend;
let sender: Sender;
beforeEach(() => {
  ({ backend, sender } = startNotifyingBackend());
});

const deliveries = async (query = '') =>
  (await backend.seller<{ data: WebhookDelivery[] }>(`/v1/webhook-deliveries${query}`)).body.data;
const endpointNow = async (id: string) => (await backend.seller<WebhookEndpoint>(`/v1/webhook-endpoints/${id}`)).body;
const redeliver = (id: string) =>
  backend.seller<WebhookDelivery>(`/v1/webhook-deliveries/${id}/redeliver`, { method: 'POST' });
/** Lets time pass to the next attempt of the newest delivery, and makes it. */
async function runNext(): Promise<void> {
  const [delivery] = await deliveries();
  backend.time.now = Math.max(backend.time.now, Date.parse(delivery?.nextAttemptAt ?? ''));
  await backend.outbox.run();
}

describe('a delivery that fails', () => {
  it('is tried again on schedule under the same id, with a new timestamp, until it succeeds', async () => {
    await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    sender.answers.push(failed(500), { error: 'timeout' }, failed(404));
    await backend.outbox.run();
    backend.advance(5 * SECOND - 1);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(1);
    for (let attempt = 0; attempt < 3; attempt++) await runNext();
    expect(new Set(sender.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sender.requests.map(({ headers }) => Number(headers['webhook-timestamp']) - NOW / 1000)).toEqual([
      0, 5, 305, 2105,
    ]);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ state: 'delivered', deliveredAt: new Date(backend.time.now).toISOString() });
    expect(delivery?.attempts.map(({ httpStatus, error }) => [httpStatus, error])).toEqual([
      [500, 'status'],
      [undefined, 'timeout'],
      [404, 'status'],
      [200, undefined],
    ]);
  });

  it('waits as long as the receiver asks', async () => {
    await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    sender.answers.push(failed(429, '3600'));
    await backend.outbox.run();
    backend.advance(HOUR - 1);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(1);
    backend.advance(1);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(2);
  });

  it('is given up after ten tries, which switches an endpoint off that nothing has reached', async () => {
    const { id } = await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    sender.answers.push(...Array.from({ length: 10 }, () => failed(503)));
    for (let attempt = 0; attempt < 10; attempt++) await runNext();
    expect(sender.requests).toHaveLength(10);
    expect(backend.time.now - NOW).toBe((75 * 3_600 + 35 * 60 + 5) * SECOND);
    expect((await deliveries()).map(({ state }) => state)).toEqual(['failed']);
    expect(await endpointNow(id)).toMatchObject({ enabled: false, disabledReason: 'failing' });
  });

  it('is given up alone where others got through meanwhile', async () => {
    const { id } = await createEndpoint(backend);
    await backend.createLink(aFixedInput({ name: 'Poison' }));
    for (let attempt = 0; attempt < 10; attempt++) {
      sender.answers.push(failed(500));
      await runNext();
    }
    // The last attempt, once more, after another event was taken.
    const [poison] = await deliveries();
    await backend.seller(`/v1/webhook-endpoints/${id}`, {
      method: 'PATCH',
      body: { enabled: true },
      headers: { 'if-match': '*' },
    });
    await redeliver(poison?.id ?? '');
    sender.answers.push(failed(500));
    await backend.outbox.run();
    await backend.createLink(aFixedInput({ name: 'Fine' }));
    await backend.outbox.run();
    for (let attempt = 1; attempt < 10; attempt++) {
      sender.answers.push(failed(500));
      backend.advance(30 * HOUR);
      await backend.outbox.run();
    }
    expect((await deliveries('?state=failed')).map(({ id: failedId }) => failedId)).toEqual([poison?.id]);
    expect((await endpointNow(id)).enabled).toBe(true);
  });

  it('with 410 switches the endpoint off at once, and drops what waits for it', async () => {
    const { id } = await createEndpoint(backend);
    for (let index = 0; index < 6; index++) await backend.createLink(aFixedInput());
    sender.answers.push({ httpStatus: 410, error: 'status' });
    await backend.outbox.run();
    const sent = sender.requests.length;
    expect(sent).toBeLessThan(6);
    expect(await endpointNow(id)).toMatchObject({ enabled: false, disabledReason: 'gone' });
    await backend.createLink(aFixedInput());
    backend.advance(HOUR);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(sent);
    expect(new Set((await deliveries()).map(({ state }) => state))).toEqual(
      new Set(['failed', 'canceled', 'delivered']),
    );
  });

  it('while its endpoint is switched off is not tried again, also once the endpoint is back', async () => {
    const { id } = await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    let fail = () => undefined as void;
    sender.answers.push(
      new Promise((resolve) => {
        fail = () => resolve(failed(500));
      }),
    );
    const underWay = backend.outbox.run();
    const enable = (enabled: boolean) =>
      backend.seller(`/v1/webhook-endpoints/${id}`, {
        method: 'PATCH',
        body: { enabled },
        headers: { 'if-match': '*' },
      });
    await enable(false);
    fail();
    await underWay;
    expect(await deliveries()).toMatchObject([{ state: 'canceled', attempts: [{ httpStatus: 500 }] }]);
    await enable(true);
    backend.advance(100 * HOUR);
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(1);
  });
});

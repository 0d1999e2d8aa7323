import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../demo/server/store/store.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import {
  type WebhookEndpoint,
  type WebhookEndpointWithSecret,
  webhookEndpoint,
  webhookEndpointWithSecret,
} from '../../src/protocol/webhook-endpoint.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, startBackend } from './backend.ts';
import { createEndpoint, type Sender, startNotifyingBackend } from './webhook-sender.ts';

const DAY = 86_400_000;
let backend: Backend;
let sender: Sender;
beforeEach(() => {
  ({ backend, sender } = startNotifyingBackend());
});

const create = <T = WebhookEndpointWithSecret>(body: unknown, on = backend) =>
  on.seller<T>('/v1/webhook-endpoints', { method: 'POST', body });
const patch = <T = WebhookEndpoint>(id: string, body: unknown, ifMatch = '*') =>
  backend.seller<T>(`/v1/webhook-endpoints/${id}`, { method: 'PATCH', body, headers: { 'if-match': ifMatch } });
const rotate = (id: string, body?: unknown) =>
  backend.seller<WebhookEndpointWithSecret>(`/v1/webhook-endpoints/${id}/rotate-secret`, { method: 'POST', body });

describe('creating an endpoint', () => {
  it('answers it with its secret, which is never shown again', async () => {
    const { status, body, headers } = await create({ url: 'https://shop.example/hook', events: ['payment.succeeded'] });
    expect(status).toBe(201);
    const { secret, ...shown } = webhookEndpointWithSecret.parse(body);
    expect(shown).toMatchObject({ revision: 1, enabled: true, events: ['payment.succeeded'] });
    expect([headers.get('etag'), headers.get('location')]).toEqual(['"1"', `/v1/webhook-endpoints/${body.id}`]);
    const read = await backend.seller<WebhookEndpoint>(`/v1/webhook-endpoints/${body.id}`);
    const list = await backend.seller<{ data: WebhookEndpoint[] }>('/v1/webhook-endpoints');
    expect(webhookEndpoint.parse(read.body)).toEqual(shown);
    expect(list.body.data).toEqual([shown]);
    expect(read.text + list.text).not.toContain(secret);
  });

  it('stores no secret, of any version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pay-link-'));
    const file = join(folder, 'a.sqlite');
    const started = startNotifyingBackend({ store: openStore(file) });
    const { id, secret } = await createEndpoint(started.backend);
    const rotated = await started.backend.seller<WebhookEndpointWithSecret>(
      `/v1/webhook-endpoints/${id}/rotate-secret`,
      { method: 'POST' },
    );
    await started.backend.createLink(aFixedInput());
    await started.backend.outbox.run();
    started.backend.store.close();
    const written = readFileSync(file, 'latin1');
    rmSync(folder, { recursive: true });
    expect(written).toContain(id);
    for (const made of [secret, rotated.body.secret]) {
      expect(written).not.toContain(made.slice('whsec_'.length));
      expect(JSON.stringify(started.backend.logged)).not.toContain(made);
    }
  });

  it.each([
    [{ url: 'https://shop.example/', events: [] }, '/events'],
    [{ url: 'https://shop.example/', events: ['payment.exploded'] }, '/events/0'],
    [{ url: 'shop.example', events: ['*'] }, '/url'],
    [{ events: ['*'] }, '/url'],
    [{ url: 'https://shop.example/', events: ['*'], secret: 'whsec_mine' }, '/secret'],
  ])('refuses %j', async (body, pointer) => {
    const answer = await create<Problem>(body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('refuses private addresses and plain http outside the demo', async () => {
    const strict = startBackend({ isDemo: false });
    for (const url of ['http://shop.example/', 'https://127.0.0.1/', 'https://localhost/', 'https://10.0.0.1/']) {
      const { status, body } = await create<Problem>({ url, events: ['*'] }, strict);
      expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'field_invalid', '/url']);
    }
    expect((await create({ url: 'https://shop.example/', events: ['*'] }, strict)).status).toBe(201);
    expect((await create({ url: 'http://127.0.0.1:9000/', events: ['*'] })).status).toBe(201);
  });

  it('ends at sixteen', async () => {
    for (let index = 0; index < 16; index++) await createEndpoint(backend);
    expect((await create<Problem>({ url: 'https://shop.example/', events: ['*'] })).body.code).toBe('field_invalid');
  });
});

describe('changing an endpoint', () => {
  it('needs the revision that was read', async () => {
    const { id } = await createEndpoint(backend);
    const path = `/v1/webhook-endpoints/${id}`;
    expect((await backend.seller(path, { method: 'PATCH', body: {} })).status).toBe(428);
    expect((await patch(id, { events: ['payment.failed'] }, '"1"')).body).toMatchObject({
      revision: 2,
      events: ['payment.failed'],
      url: 'https://shop.example/hook',
    });
    const late = await patch<Problem>(id, { events: ['*'] }, '"1"');
    expect([late.status, late.body.context]).toEqual([412, { revision: 2 }]);
    expect((await patch<Problem>(id, { url: 'http://user:pass@shop.example/' })).body.code).toBe('field_invalid');
  });

  it('sends only what is wanted from then on', async () => {
    const { id } = await createEndpoint(backend, ['payment_link.updated']);
    await backend.createLink(aFixedInput());
    await patch(id, { events: ['payment_link.created'] });
    await backend.createLink(aFixedInput());
    await backend.outbox.run();
    expect(sender.events().map(({ type }) => type)).toEqual(['payment_link.created']);
  });

  it('switched off, drops what waits; switched on, sends what happens then', async () => {
    const { id } = await createEndpoint(backend);
    await backend.createLink(aFixedInput({ name: 'Waiting' }));
    expect((await patch(id, { enabled: false })).body).toMatchObject({ enabled: false, disabledReason: 'seller' });
    await backend.createLink(aFixedInput({ name: 'Unheard' }));
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(0);
    expect((await patch(id, { enabled: true })).body).not.toHaveProperty('disabledReason');
    await backend.createLink(aFixedInput({ name: 'Heard' }));
    await backend.outbox.run();
    expect(sender.events().map(({ data }) => data['name'])).toEqual(['Heard']);
  });

  it('deleted, sends nothing and is unknown; its deliveries stay in the log', async () => {
    const { id } = await createEndpoint(backend);
    await backend.createLink(aFixedInput());
    const path = `/v1/webhook-endpoints/${id}`;
    expect((await backend.seller(path, { method: 'DELETE' })).status).toBe(428);
    expect((await backend.seller(path, { method: 'DELETE', headers: { 'if-match': '"1"' } })).status).toBe(204);
    await backend.createLink(aFixedInput());
    await backend.outbox.run();
    expect(sender.requests).toHaveLength(0);
    expect((await backend.seller(path)).status).toBe(404);
    const log = await backend.seller<{ data: { id: string; state: string }[] }>('/v1/webhook-deliveries');
    expect(log.body.data.map(({ state }) => state)).toEqual(['canceled']);
    const again = await backend.seller(`/v1/webhook-deliveries/${log.body.data[0]?.id}/redeliver`, { method: 'POST' });
    expect(again.status).toBe(404);
  });
});

describe('rotating a secret', () => {
  const signaturesNow = async () => {
    await backend.createLink(aFixedInput());
    await backend.outbox.run();
    return sender.requests.at(-1)?.headers['webhook-signature']?.split(' ') ?? [];
  };

  it('signs with both for a day, and then with the new one', async () => {
    const { id, secret } = await createEndpoint(backend);
    expect(await signaturesNow()).toHaveLength(1);
    const { body } = await rotate(id);
    expect(body.secret).not.toBe(secret);
    expect(Date.parse(body.previousSecretUntil ?? '')).toBe(backend.time.now + DAY);
    expect(await signaturesNow()).toHaveLength(2);
    backend.advance(DAY - 1);
    expect(await signaturesNow()).toHaveLength(2);
    backend.advance(1);
    expect(await signaturesNow()).toHaveLength(1);
    expect((await backend.seller<WebhookEndpoint>(`/v1/webhook-endpoints/${id}`)).body).not.toHaveProperty(
      'previousSecretUntil',
    );
  });

  it('ends a leaked secret at once where the seller says so, also one from an earlier rotation', async () => {
    const { id } = await createEndpoint(backend);
    await rotate(id, { previousValidMinutes: 60 });
    expect(await signaturesNow()).toHaveLength(2);
    await rotate(id, { previousValidMinutes: 0 });
    expect(await signaturesNow()).toHaveLength(1);
  });
});

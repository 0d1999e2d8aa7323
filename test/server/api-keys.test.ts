import { beforeEach, describe, expect, it } from 'vitest';
import { scopeNeeded } from '../../demo/server/domain/key-scope.ts';
import { openStore } from '../../demo/server/store/store.ts';
import type { ApiKey, ApiKeyCreated, ApiKeyInput } from '../../src/protocol/api-key.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, NOW, startBackend } from './backend.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const make = async (scopes: ApiKeyInput['scopes'], more: Partial<ApiKeyInput> = {}): Promise<ApiKeyCreated> =>
  (
    await backend.seller<ApiKeyCreated>('/v1/api-keys', {
      method: 'POST',
      body: { name: 'Of this test', scopes, ...more },
    })
  ).body;
const use = <T = Problem>(key: string, method: string, path: string, body?: object) =>
  backend.call<T>(`/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(body && { body }),
  });

describe('a key for a part of the API', () => {
  it('makes links without access to payments', async () => {
    const { key } = await make(['links:write', 'links:read']);
    expect((await use(key, 'POST', 'payment-links', aFixedInput())).status).toBe(201);
    expect((await use(key, 'GET', 'payment-links')).status).toBe(200);
    const refused = await use(key, 'GET', 'payments');
    expect(refused.body).toMatchObject({
      status: 403,
      code: 'scope_missing',
      context: { scope: 'payments:read', scopes: ['links:write', 'links:read'] },
    });
  });

  it('of one scope may not do what belongs to another', async () => {
    const { key } = await make(['links:read']);
    const { id } = await backend.createLink(aFixedInput());
    expect((await use(key, 'POST', 'payment-links', aFixedInput())).body.code).toBe('scope_missing');
    expect((await use(key, 'GET', `payment-links/${id}/payments`)).body.code).toBe('scope_missing');
    expect((await use(key, 'POST', 'payments/pay_x/refund')).body.code).toBe('scope_missing');
  });

  it('never makes keys, moves the clock or does what nobody decided on', async () => {
    const { key } = await make(['links:read', 'links:write', 'payments:read', 'payments:refund', 'webhooks']);
    for (const [method, path] of [
      ['GET', 'api-keys'],
      ['POST', 'api-keys'],
      ['POST', 'test/clock'],
      ['GET', 'something-new'],
    ] as const) {
      expect((await use(key, method, path)).body).toMatchObject({ code: 'scope_missing', context: { scope: null } });
    }
  });

  it('opens nothing once it is revoked or over', async () => {
    const revoked = await make(['links:read']);
    const ending = await make(['links:read'], { expiresAt: new Date(NOW + 1000).toISOString() });
    const remove = () => backend.seller<ApiKey>(`/v1/api-keys/${revoked.id}`, { method: 'DELETE' });
    const first = await remove();
    backend.advance(999);
    expect((await remove()).body.revokedAt).toBe(first.body.revokedAt);
    expect((await use(revoked.key, 'GET', 'payment-links')).body.code).toBe('unauthorized');
    expect((await use(ending.key, 'GET', 'payment-links')).status).toBe(200);
    backend.advance(1);
    expect((await use(ending.key, 'GET', 'payment-links')).body.code).toBe('unauthorized');
  });

  it('is refused in pages, like the server’s own', async () => {
    const { key } = await make(['links:read']);
    const headers = { authorization: `Bearer ${key}`, origin: 'https://shop.example' };
    expect((await backend.call<Problem>('/v1/payment-links', { headers })).body.code).toBe('secret_key_in_browser');
  });

  it('is shown once, and says when it was used', async () => {
    const { key, ...shown } = await make(['links:read']);
    const read = () => backend.seller<ApiKey>(`/v1/api-keys/${shown.id}`);
    expect((await read()).body).toEqual(shown);
    expect(shown.lastFour).toBe(key.slice(-4));
    await use(key, 'GET', 'payment-links');
    expect((await read()).body.lastUsedAt).toBe(new Date(NOW).toISOString());
    const { text } = await backend.seller('/v1/api-keys');
    expect(text).not.toContain(key);
  });

  it('is nowhere in the database', async () => {
    const store = openStore(':memory:');
    const noted: string[] = [];
    const insert = store.apiKeys.insert.bind(store.apiKeys);
    backend = startBackend({
      store: {
        ...store,
        apiKeys: {
          ...store.apiKeys,
          insert: (record, now) => {
            noted.push(JSON.stringify(record));
            insert(record, now);
          },
        },
      },
    });
    const { key } = await make(['links:read']);
    expect(noted).toHaveLength(1);
    expect(noted[0]).not.toContain(key);
    expect(noted[0]).not.toContain(key.slice('sk_test_'.length));
  });
});

describe('the scope that is needed', () => {
  it.each([
    ['GET', '/v1/payment-links', 'links:read'],
    ['PATCH', '/v1/payment-links/plink_x', 'links:write'],
    ['POST', '/v1/payment-links/plink_x/prefill-tokens', 'links:write'],
    ['GET', '/v1/payment-links/plink_x/sessions', 'payments:read'],
    ['GET', '/v1/payment-links/plink_x/metrics', 'payments:read'],
    ['GET', '/v1/slugs/some/availability', 'links:read'],
    ['POST', '/v1/promotion-codes', 'links:write'],
    ['GET', '/v1/customers/cus_x/payments', 'payments:read'],
    ['PATCH', '/v1/customers/cus_x', undefined],
    ['GET', '/v1/payments/pay_x', 'payments:read'],
    ['POST', '/v1/payments/pay_x/refund', 'payments:refund'],
    ['POST', '/v1/webhook-endpoints', 'webhooks'],
    ['POST', '/v1/webhook-deliveries/whd_x/redeliver', 'webhooks'],
    ['GET', '/v1/events', 'webhooks'],
    ['GET', '/v1/eventsomething', undefined],
    ['DELETE', '/v1/api-keys/key_x', undefined],
  ])('%s %s is %s', (method, path, scope) => {
    expect(scopeNeeded(method, path)).toBe(scope);
  });
});

/** Keys that may do a part of what the server's own may. They are random, shown once, and kept as a hash. */
import type { ApiKey, ApiKeyCreated, ApiKeyInput, ApiKeyScope } from '../../../src/protocol/api-key.ts';
import { toInstant } from '../domain/calendar.ts';
import { invalid, throwFaults } from '../domain/fault.ts';
import { ProblemError } from '../problem-error.ts';
import type { ApiKeyRecord } from '../store/api-keys.ts';
import type { ServiceContext } from './context.ts';
import { type List, listed, type Page } from './listed.ts';
import { hashOfCode, isSame, newSellerKey } from './session-keys.ts';

/** How exactly the last use is known: a write for each request would be dear. */
const USE_NOTED_MS = 60_000;

export interface ApiKeyService {
  create(input: ApiKeyInput): ApiKeyCreated;
  list(page: Page): List<ApiKey>;
  read(id: string): ApiKey;
  /** At once, and for ever; doing it again changes nothing. */
  revoke(id: string): ApiKey;
}

export function createApiKeyService(context: ServiceContext): ApiKeyService {
  const { store } = context;
  const find = (id: string): ApiKeyRecord => {
    const key = store.apiKeys.byId(id);
    if (key === undefined) throw new ProblemError('not_found', { detail: 'There is no such key.' });
    return key;
  };
  return {
    create: ({ name, scopes, expiresAt }) => {
      const now = context.now();
      const ends = expiresAt === undefined ? undefined : Date.parse(expiresAt);
      if (ends !== undefined && ends <= now) throwFaults([invalid('/expiresAt', 'Is over already.')]);
      const key = newSellerKey();
      const id = context.newId('key');
      const record = { id, name, scopes: [...new Set(scopes)], lastFour: key.slice(-4), expiresAt: ends };
      store.write(() => store.apiKeys.insert({ ...record, keyHash: hashOfCode(key) }, now));
      return { ...toApiKey(find(id)), key };
    },
    list: (page) => listed(page, (before, limit) => store.apiKeys.list(before, limit), toApiKey),
    read: (id) => toApiKey(find(id)),
    revoke: (id) =>
      store.write(() => {
        store.apiKeys.setRevoked(find(id).id, context.now());
        return toApiKey(find(id));
      }),
  };
}

const toApiKey = (key: ApiKeyRecord): ApiKey => ({
  id: key.id,
  object: 'api_key',
  livemode: false,
  name: key.name,
  scopes: [...key.scopes],
  lastFour: key.lastFour,
  createdAt: toInstant(key.createdAt),
  ...(key.expiresAt !== undefined && { expiresAt: toInstant(key.expiresAt) }),
  ...(key.lastUsedAt !== undefined && { lastUsedAt: toInstant(key.lastUsedAt) }),
  ...(key.revokedAt !== undefined && { revokedAt: toInstant(key.revokedAt) }),
});

/** What the bearer of a key may do: everything, some of it, or nothing at all. */
export function createKeyCheck({ store, now: clock }: ServiceContext, secretKey: string) {
  return (given: string): 'everything' | readonly ApiKeyScope[] | undefined => {
    if (isSame(given, secretKey)) return 'everything';
    if (!given.startsWith('sk_')) return undefined;
    const now = clock();
    const key = store.apiKeys.byHash(hashOfCode(given));
    const isGood =
      key !== undefined && key.revokedAt === undefined && (key.expiresAt === undefined || now < key.expiresAt);
    if (!isGood) return undefined;
    if (key.lastUsedAt === undefined || now - key.lastUsedAt >= USE_NOTED_MS)
      store.write(() => store.apiKeys.setUsed(key.id, now));
    return key.scopes;
  };
}

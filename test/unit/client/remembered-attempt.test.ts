import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCreatedSession } from '../../fixtures/sessions.ts';

const LINK = 'https://pay.example/donation';
const body = { selection: { amount: 2500 }, expectedTotal: 2500 };
const key = '0123456789abcdef0123456789abcdef';

/** A page load: the module's own memory is new, the tab's storage is not. */
const load = async () => {
  vi.resetModules();
  return import('../../../src/client/remembered-attempt.ts');
};

describe('a remembered attempt', () => {
  /** The tab's storage, and the page's. */
  let stored: Map<string, string>;
  let shared: Map<string, string>;
  const storageOf = (items: Map<string, string>) => ({
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => items.set(name, value),
    removeItem: (name: string) => items.delete(name),
  });
  beforeEach(() => {
    stored = new Map();
    shared = new Map();
    vi.stubGlobal('sessionStorage', storageOf(stored));
    vi.stubGlobal('localStorage', storageOf(shared));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('comes back after a reload with the same key and body', async () => {
    (await load()).remember({ linkRef: LINK, body, key });
    expect((await load()).recall(LINK)).toEqual({ linkRef: LINK, body, key });
  });

  it('comes back as the session that came of it', async () => {
    (await load()).remember({ linkRef: LINK, known: aCreatedSession() });
    expect((await load()).recall(LINK)?.known).toEqual(aCreatedSession());
  });

  it('comes back in another tab once there is a session, without what the payer said about themselves', async () => {
    const known = {
      ...aCreatedSession({ receiptEmail: 'ada@example.org' }),
      body: { ...body, customer: { name: 'Ada' } },
    };
    (await load()).remember({ linkRef: LINK, known });
    stored.clear();
    expect((await load()).recall(LINK)?.known).toEqual(aCreatedSession());
    expect([...shared.values()].join()).not.toMatch(/ada/i);
  });

  it('keeps an unanswered request to its tab', async () => {
    (await load()).remember({ linkRef: LINK, body, key });
    expect(shared.size).toBe(0);
  });

  it('is gone once forgotten', async () => {
    const { forget, recall, remember } = await load();
    remember({ linkRef: LINK, body, key });
    forget(LINK);
    expect(recall(LINK)).toBeUndefined();
    expect(stored.size + shared.size).toBe(0);
  });

  it.each([
    ['not JSON', '{'],
    ['null', 'null'],
    ['a session of another shape', '{"known":{"session":{"status":"completed"},"secret":"x","next":{"type":"none"}}}'],
    ['a key that is none', '{"body":{"selection":{}},"key":"short"}'],
  ])('is ignored when the page wrote %s', async (_, text) => {
    stored.set(`pay-link:${LINK}`, text);
    expect((await load()).recall(LINK)).toBeUndefined();
  });

  it('lives in memory where storage is refused', async () => {
    vi.stubGlobal('sessionStorage', undefined);
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new Error('refused');
      },
    });
    const { recall, remember } = await load();
    remember({ linkRef: LINK, body, key });
    expect(recall(LINK)).toEqual({ linkRef: LINK, body, key });
  });
});

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
  let stored: Map<string, string>;
  beforeEach(() => {
    stored = new Map();
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
      removeItem: (name: string) => stored.delete(name),
    });
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

  it('is gone once forgotten', async () => {
    const { forget, recall, remember } = await load();
    remember({ linkRef: LINK, body, key });
    forget(LINK);
    expect(recall(LINK)).toBeUndefined();
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

/** One checkout on a page whose clock, storage and network events belong to the test. */
import '../../../src/core/extra-rules.ts';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { CheckoutController, type CheckoutPorts } from '../../../src/controllers/checkout-controller.ts';
import * as paymentHalf from '../../../src/controllers/payment-runner.ts';
import type { Session } from '../../../src/protocol/session.ts';
import type { FakeBackend } from './fake-backend.ts';

export const page = new EventTarget();
export const open = { type: 'open-requested', linkRef: 'donation' } as const;
export const close = { type: 'close-requested', reason: 'button' } as const;
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
export let stored: Map<string, string>;
let visits = 0;
const made: CheckoutController[] = [];

export function checkout(backend: FakeBackend, more: Partial<CheckoutPorts> = {}) {
  const notices: string[] = [];
  const handoffs: string[] = [];
  let keys = 0;
  const visit = `${++visits}`;
  const controller = new CheckoutController('donation', {
    client: backend,
    storageKey: 'https://pay.example/donation',
    takeEarlyLink: () => undefined,
    startHandoff: (mode, url) => {
      handoffs.push(`${mode} ${url}`);
      controller.dispatch({ type: 'handoff-ready' });
    },
    endHandoff: () => handoffs.push('end'),
    emit: ({ name }) => notices.push(name),
    changed: () => undefined,
    loadPaymentHalf: () => Promise.resolve(paymentHalf),
    random: () => 1,
    newKey: () => `key-${visit}-${++keys}`.padEnd(16, '0'),
    ...more,
  });
  made.push(controller);
  return { controller, notices, handoffs, phase: () => controller.state.phase };
}

/** Storage stays, memory goes: what a reload leaves. */
export function reload(controller: CheckoutController): void {
  const kept = new Map(stored);
  controller.dispatch({ type: 'close-requested', reason: 'navigation' });
  controller.dispose();
  stored.clear();
  for (const [name, value] of kept) stored.set(name, value);
}

export const only = (backend: FakeBackend): Session => {
  expect(backend.sessions.size).toBe(1);
  return [...backend.sessions.values()][0]!.session;
};

/** Call at the top of a test file. */
export function ownThePage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    stored = new Map();
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
      removeItem: (name: string) => stored.delete(name),
    });
    vi.stubGlobal('location', { href: 'http://127.0.0.1:4243/donate' });
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  });
  afterEach(() => {
    for (const controller of made.splice(0)) {
      controller.dispatch({ type: 'start-over-requested' });
      controller.dispose();
    }
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

export async function atPanel(backend: FakeBackend, more: Partial<CheckoutPorts> = {}) {
  const opened = checkout(backend, more);
  opened.controller.dispatch(open);
  await pass(500);
  expect(opened.phase()).toBe('selecting');
  return opened;
}

export async function atPaymentPage(backend: FakeBackend) {
  const opened = await atPanel(backend);
  await opened.controller.submit();
  await pass(0);
  expect(opened.phase()).toBe('awaiting');
  return opened;
}

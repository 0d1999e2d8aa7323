import { describe, expect, it, vi } from 'vitest';
import type { CheckoutPorts } from '../../../src/controllers/checkout-controller.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import {
  atPanel,
  atPaymentPage,
  checkout,
  close,
  only,
  open,
  ownThePage,
  page,
  pass,
  reload,
  stored,
} from './checkout-page.ts';
import { FakeBackend, failure } from './fake-backend.ts';

ownThePage();

describe('the truth after a reload', () => {
  it('is shown on the next opening, without a second session', async () => {
    const backend = new FakeBackend();
    const first = await atPaymentPage(backend);
    reload(first.controller);
    backend.change(only(backend).id, { status: 'completed' });
    const second = checkout(backend);
    second.controller.dispatch(open);
    await pass(500);
    expect(second.phase()).toBe('done');
    expect(second.notices).toContain('success');
    only(backend);
  });

  it('brings the open session back behind the panel, with what was typed', async () => {
    const backend = new FakeBackend();
    backend.link = anAmountLink({ collect: { ...anAmountLink().collect, name: 'optional' } });
    const first = await atPanel(backend);
    first.controller.dispatch({
      type: 'draft-changed',
      change: { choice: 'other', text: '12', fields: { name: 'Ada' } },
    });
    await pass(1_000);
    await first.controller.submit();
    await pass(0);
    reload(first.controller);
    const second = checkout(backend);
    second.controller.dispatch(open);
    await pass(500);
    expect(second.controller.state).toMatchObject({
      phase: 'selecting',
      draft: { text: '12', fields: { name: 'Ada' } },
    });
    await second.controller.submit();
    await pass(0);
    expect(second.phase()).toBe('awaiting');
    only(backend);
  });

  it('is not taken from storage, where any script of the page may write', async () => {
    const backend = new FakeBackend();
    const first = await atPaymentPage(backend);
    reload(first.controller);
    for (const [name, value] of stored) stored.set(name, value.replace('"status":"open"', '"status":"completed"'));
    const second = checkout(backend);
    second.controller.dispatch(open);
    await pass(500);
    expect(second.phase()).toBe('selecting');
    expect(second.notices).not.toContain('success');
  });

  it('forgets a session that the backend does not know', async () => {
    const backend = new FakeBackend();
    const first = await atPaymentPage(backend);
    reload(first.controller);
    backend.faults.readSession = [failure('session_not_found', false)];
    const second = checkout(backend);
    second.controller.dispatch(open);
    await pass(500);
    expect(second.phase()).toBe('selecting');
    expect(stored.size).toBe(0);
  });
});

describe('reading a session', () => {
  it('never goes back from a newer answer to an older one', async () => {
    const backend = new FakeBackend();
    const { controller, phase } = await atPaymentPage(backend);
    const session = structuredClone(only(backend));
    const next = { type: 'none' } as const;
    for (const [revision, status] of [
      [3, 'completed'],
      [1, 'open'],
      [2, 'expired'],
    ] as const) {
      controller.dispatch({ type: 'session-read', session: { ...session, revision, status }, next });
    }
    expect(phase()).toBe('done');
    expect(controller.state).toMatchObject({ outcome: 'paid' });
  });

  it('goes on while the checkout is closed', async () => {
    const backend = new FakeBackend();
    const { controller, notices } = await atPaymentPage(backend);
    controller.dispatch(close);
    backend.change(only(backend).id, { status: 'completed' });
    page.dispatchEvent(new Event('online'));
    await pass(0);
    expect(controller.state).toMatchObject({ phase: 'done', visible: false });
    expect(notices.slice(-2)).toEqual(['close', 'success']);
    expect(backend.canceled).toEqual([]);
  });
});

describe('the host', () => {
  it('may be moved without losing anything', async () => {
    const backend = new FakeBackend();
    const { controller, phase, notices } = await atPaymentPage(backend);
    controller.hostDisconnected();
    controller.hostConnected();
    await pass(1_000);
    expect(phase()).toBe('awaiting');
    expect(notices).not.toContain('close');
  });

  it('that is gone is told nothing more, and asks nothing more', async () => {
    const backend = new FakeBackend();
    const changed = vi.fn<CheckoutPorts['changed']>();
    const opened = await atPanel(backend, { changed });
    opened.controller.hostDisconnected();
    await pass(0);
    expect(opened.notices.slice(-2)).toEqual(['cancel', 'close']);
    changed.mockClear();
    backend.calls.length = 0;
    opened.controller.dispatch({ type: 'draft-changed', change: { choice: 500 } });
    await pass(60_000);
    expect(changed).not.toHaveBeenCalled();
    expect(backend.calls).toEqual([]);
  });

  it('that comes back later finds its session again', async () => {
    const backend = new FakeBackend();
    const { controller, phase } = await atPaymentPage(backend);
    controller.hostDisconnected();
    await pass(1_000);
    backend.change(only(backend).id, { status: 'completed' });
    controller.hostConnected();
    await pass(0);
    expect(phase()).toBe('done');
  });
});

describe('the address of the payment page', () => {
  it('is not followed where it is not on the origin that the link names', async () => {
    const backend = new FakeBackend();
    backend.link = anAmountLink({ handoff: { allowed: ['frame'], origin: 'https://pay.example' } });
    const { controller, handoffs } = await atPanel(backend);
    await controller.submit();
    await pass(0);
    expect(controller.state).toMatchObject({ phase: 'handing-off' });
    expect(handoffs).toEqual([]);
  });
});

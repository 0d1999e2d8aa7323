import { describe, expect, it, vi } from 'vitest';
import type { PageRequests } from '../../../src/controllers/checkout-controller.ts';
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

describe('CheckoutController', () => {
  it('goes from the click to paid', async () => {
    const backend = new FakeBackend();
    const { controller, notices, handoffs, phase } = await atPaymentPage(backend);
    expect(handoffs).toEqual(['frame http://localhost:4242/pay/pt_example']);
    backend.change(only(backend).id, { status: 'completed' });
    controller.dispatch({ type: 'retry-requested' });
    await pass(0);
    expect(phase()).toBe('done');
    expect(notices).toEqual(['open', 'ready', 'submit', 'success']);
    expect(stored.size).toBe(0);
  });

  it('asks for nothing and stores nothing before it is opened', async () => {
    const backend = new FakeBackend();
    const getItem = vi.spyOn(globalThis.sessionStorage, 'getItem');
    const { controller } = checkout(backend);
    await pass(10_000);
    expect(backend.calls).toEqual([]);
    controller.dispatch({ type: 'prefetch-requested', linkRef: 'donation' });
    await pass(10_000);
    expect(backend.calls).toEqual(['loadLink', 'quote']);
    expect(getItem).not.toHaveBeenCalled();
  });

  it('begins with what the page wants chosen', async () => {
    const { controller } = await atPanel(new FakeBackend(), { firstDraft: () => ({ choice: 500 }) });
    expect(controller.state).toMatchObject({
      draft: { choice: 500 },
      quote: { status: 'ready', quote: { total: 500 } },
    });
  });

  it('says when the link is slow', async () => {
    const { controller } = checkout(new FakeBackend(), {
      client: { ...new FakeBackend(), loadLink: () => new Promise<never>(() => undefined) } as PageRequests,
    });
    controller.dispatch(open);
    await pass(2_499);
    expect(controller.state).toMatchObject({ slow: false });
    await pass(1);
    expect(controller.state).toMatchObject({ slow: true });
  });

  it('asks for one quote after a burst of typing', async () => {
    const backend = new FakeBackend();
    const { controller } = await atPanel(backend);
    backend.calls.length = 0;
    for (const text of ['1', '12', '12.', '12.5']) {
      controller.dispatch({ type: 'draft-changed', change: { choice: 'other', text } });
      await pass(100);
    }
    await pass(1_000);
    expect(backend.calls).toEqual(['quote']);
    expect(controller.state).toMatchObject({ quote: { status: 'ready', quote: { total: 1250 } } });
  });
});

describe('a session is created once', () => {
  it('when the button is pressed fifty times', async () => {
    const backend = new FakeBackend();
    const { controller } = await atPanel(backend);
    for (let press = 0; press < 50; press++) void controller.submit();
    await pass(10_000);
    expect(backend.calls.filter((call) => call === 'createSession')).toHaveLength(1);
    only(backend);
  });

  it('when the answer is lost after it took effect', async () => {
    const backend = new FakeBackend();
    backend.faults.createSession = ['lost', 'unsent', 'lost'];
    const { controller, phase } = await atPanel(backend);
    await controller.submit();
    await pass(0);
    expect(controller.state).toMatchObject({ phase: 'creating', uncertain: { code: 'network' } });
    await pass(1_000 + 2_000 + 4_000);
    expect(phase()).toBe('awaiting');
    expect(new Set(backend.keys).size).toBe(1);
    only(backend);
  });

  it('when the page is reloaded before the answer came', async () => {
    const backend = new FakeBackend();
    backend.faults.createSession = ['lost', 'lost', 'lost', 'lost'];
    const first = await atPanel(backend);
    await first.controller.submit();
    await pass(10_000);
    expect(first.controller.state).toMatchObject({ phase: 'creating', stalled: true });
    reload(first.controller);
    const second = checkout(backend);
    second.controller.dispatch(open);
    await pass(500);
    expect(second.phase()).toBe('awaiting');
    expect(new Set(backend.keys).size).toBe(1);
    only(backend);
  });

  it('when the network goes away before the request is sent, and comes back', async () => {
    const backend = new FakeBackend();
    backend.faults.createSession = [failure('offline', true)];
    const { controller, phase } = await atPanel(backend);
    await controller.submit();
    await pass(0);
    expect(controller.state).toMatchObject({
      phase: 'selecting',
      returned: { kind: 'refused', failure: { code: 'offline' } },
    });
    await pass(500);
    await controller.submit();
    await pass(0);
    expect(phase()).toBe('awaiting');
    only(backend);
  });

  it('when the network goes away after it was sent, and comes back', async () => {
    const backend = new FakeBackend();
    backend.faults.createSession = ['lost', failure('offline', true)];
    const { controller, phase } = await atPanel(backend);
    await controller.submit();
    await pass(60_000);
    expect(controller.state).toMatchObject({ phase: 'creating', stalled: true });
    page.dispatchEvent(new Event('online'));
    await pass(0);
    expect(phase()).toBe('awaiting');
    only(backend);
  });

  it('and cancelled when the checkout was closed meanwhile', async () => {
    const backend = new FakeBackend();
    backend.faults.createSession = ['lost'];
    const { controller, phase, notices } = await atPanel(backend);
    await controller.submit();
    controller.dispatch(close);
    await pass(10_000);
    expect(phase()).toBe('selecting');
    expect(backend.canceled).toEqual([only(backend).id]);
    expect(notices).not.toContain('success');
    expect(stored.size).toBe(0);
  });
});

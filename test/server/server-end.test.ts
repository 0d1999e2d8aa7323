import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../demo/server/read-environment.ts';
import { BusyPortError, serveOn } from '../../demo/server/serve-on.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { freePort } from '../support/free-port.ts';
import { startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

describe('a server that ends', () => {
  it('answers those who wait for a change, with the state as it is', async () => {
    const backend = startBackend();
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const waiting = backend.readSession(created, '?waitMs=25000');
    backend.endWaits();
    expect((await waiting).session.status).toBe('open');
  });

  it('lets a request finish that came before', async () => {
    const port = await freePort();
    let finish = () => undefined as void;
    let begun = () => undefined as void;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const [server] = await serveOn(
      async () => {
        begun();
        await slow;
        return new Response('done');
      },
      port,
      ['127.0.0.1'],
      'PAY_PORT',
    );
    const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    await hasBegun;
    const drained = server?.drain();
    finish();
    expect(await answer).toBe('done');
    await drained;
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });
});

describe('a port that is busy', () => {
  it('is named together with what to change', async () => {
    const port = await freePort();
    const [first] = await serveOn(() => new Response(), port, ['127.0.0.1'], 'PAY_PORT');
    const second = serveOn(() => new Response(), port, ['127.0.0.1'], 'PAY_PORT');
    await expect(second).rejects.toThrow(BusyPortError);
    await expect(second).rejects.toThrow(`PAY_PORT=${port + 100} npm start`);
    await first?.drain();
  });
});

describe('the environment', () => {
  it('has a usual value for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      payOrigin: 'http://localhost:4242',
      shopOrigin: 'http://127.0.0.1:4243',
      database: '.data/pay-link.sqlite',
      secretKey: undefined,
      isDemo: true,
      hasRateLimits: true,
    });
  });

  it.each(['0', '65536', 'http', '42 42'])('refuses the port "%s" in words', (port) => {
    expect(() => readEnvironment({ PAY_PORT: port })).toThrow(`PAY_PORT is "${port}"`);
  });
});

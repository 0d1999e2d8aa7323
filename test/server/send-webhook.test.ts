import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { createWebhookSender, type Resolve } from '../../demo/server/outbox/send-webhook.ts';
import { freePort } from '../support/free-port.ts';
import { startReceiver } from './webhook-receiver.ts';

const sendFrom = (url: string, options: Partial<Parameters<typeof createWebhookSender>[0]> = {}) =>
  createWebhookSender({ allowsPrivate: true, ...options })({
    url,
    headers: { 'content-type': 'application/json', 'webhook-id': 'evt_1' },
    body: '{"ä":1}',
  });
const at = (...addresses: string[]): readonly LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const resolvesTo =
  (addresses: readonly LookupAddress[]): Resolve =>
  (_host, answer) =>
    answer(null, addresses);

describe('sending a webhook', () => {
  it('posts the very bytes, and reads status and Retry-After of the answer', async () => {
    const receiver = await startReceiver((_request, response) => {
      response.writeHead(503, { 'retry-after': '120' }).end('busy');
    });
    expect(await sendFrom(receiver.url)).toEqual({ httpStatus: 503, retryAfter: '120', error: 'status' });
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.body).toBe('{"ä":1}');
    expect(receiver.received[0]?.headers).toMatchObject({ 'content-length': '8', 'webhook-id': 'evt_1' });
  });

  it.each([200, 201, 204, 299])('succeeds with %s', async (status) => {
    const { url } = await startReceiver((_request, response) => response.writeHead(status).end());
    expect((await sendFrom(url)).error).toBeUndefined();
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect with %s', async (status) => {
    const target = await startReceiver();
    const { url } = await startReceiver((_request, response) =>
      response.writeHead(status, { location: target.url }).end(),
    );
    expect(await sendFrom(url)).toMatchObject({ httpStatus: status, error: 'redirect' });
    expect(target.received).toHaveLength(0);
  });

  it('waits only so long for an answer', async () => {
    const { url, received } = await startReceiver(() => undefined);
    expect(await sendFrom(url, { timeoutMs: 50 })).toEqual({ error: 'timeout' });
    expect(received).toHaveLength(1);
  });

  it('goes by the status where the rest of the answer never comes, or never ends', async () => {
    const slow = await startReceiver((_request, response) => response.writeHead(200).write('a'));
    expect(await sendFrom(slow.url, { timeoutMs: 50 })).toMatchObject({ httpStatus: 200, error: undefined });
    const endless = await startReceiver((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(4096)));
      };
      response.writeHead(200).on('drain', more);
      more();
    });
    expect(await sendFrom(endless.url)).toMatchObject({ httpStatus: 200, error: undefined });
  });

  it('says why there was no answer', async () => {
    const { url } = await startReceiver((request) => request.socket.destroy());
    expect(await sendFrom(url)).toEqual({ error: 'connection' });
    expect(await sendFrom(`http://127.0.0.1:${await freePort()}/`)).toEqual({ error: 'connection' });
    const notFound = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    expect(await sendFrom('http://shop.example/', { resolve: (_host, answer) => answer(notFound, []) })).toEqual({
      error: 'dns',
    });
    expect(await sendFrom(url.replace('http:', 'https:'))).toEqual({ error: 'tls' });
  });
});

describe('outside the demo', () => {
  const send = (url: string, resolve: Resolve) => sendFrom(url, { allowsPrivate: false, resolve });

  it.each([
    ['a loopback address', at('127.0.0.1')],
    ['an address of a cloud’s metadata', at('169.254.169.254')],
    ['an IPv6 loopback address', at('::1')],
    ['an IPv4 address in IPv6', at('::ffff:10.0.0.1')],
    ['one public and one private address', at('1.1.1.1', '10.0.0.1')],
    ['no address', []],
  ])('a name with %s is not called', async (_what, addresses) => {
    const answer = await send('https://shop.example/', resolvesTo(addresses));
    expect(answer).toEqual({ error: addresses.length === 0 ? 'dns' : 'refused_address' });
  });

  it.each([
    'http://shop.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f000001/',
    'https://localhost/',
  ])('%s is not even looked up', async (url) => {
    let lookups = 0;
    const answer = await send(url, (_host, found) => {
      lookups++;
      found(null, at('1.1.1.1'));
    });
    expect([answer, lookups]).toEqual([{ error: 'refused_address' }, 0]);
  });

  it('a name is looked up once, and the connection goes to what was checked', async () => {
    // In the demo's mode, so that the checked address can be one of this machine; the way to it is the same.
    const receiver = await startReceiver();
    const answers = [at('127.0.0.1'), at('127.0.0.2')];
    let lookups = 0;
    const answer = await sendFrom(`http://rebinding.example:${receiver.port}/`, {
      resolve: (_host, found) => found(null, answers[lookups++] ?? []),
    });
    expect([answer.httpStatus, lookups]).toEqual([200, 1]);
    expect(receiver.received[0]?.headers['host']).toBe(`rebinding.example:${receiver.port}`);
  });
});

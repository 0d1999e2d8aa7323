/**
 * One POST to an address that a seller typed. It must not become a way into our own network, so outside the demo only
 * public addresses are connected to: the host is resolved here, every address it has is checked, and the connection is
 * made to one of the checked addresses. Checking first and letting the client resolve again would allow a name that
 * answers differently the second time. Redirects are not followed; of the answer only status and Retry-After count.
 */
import { type LookupAddress, lookup as resolveByDns } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { DeliveryError } from '../../../src/protocol/webhook-endpoint.ts';
import { isPublicAddress } from '../domain/public-address.ts';
import { hostOf, webhookUrlFault } from '../domain/webhook-url.ts';

/** The specification recommends 15 to 30 seconds; a receiver answers before it does its work. */
const TIMEOUT_MS = 15_000;
/** More of an answer than this is not read, so that a receiver cannot keep us reading. */
const MOST_ANSWER_BYTES = 16 * 1024;

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The receiver's answer, or why there is none. */
export interface WebhookAnswer {
  readonly httpStatus?: number | undefined;
  readonly retryAfter?: string | undefined;
  readonly error?: DeliveryError | undefined;
}

export type SendWebhook = (request: WebhookRequest) => Promise<WebhookAnswer>;
export type Resolve = (
  host: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export interface SenderOptions {
  /** The demo talks to the machine it runs on. */
  readonly allowsPrivate: boolean;
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
}

class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

const resolveAll: Resolve = (host, answer) =>
  resolveByDns(host, { all: true }, (error, addresses) => answer(error, addresses));

export function createWebhookSender({
  allowsPrivate,
  timeoutMs = TIMEOUT_MS,
  resolve = resolveAll,
}: SenderOptions): SendWebhook {
  const lookup: LookupFunction = (host, options, callback) =>
    resolve(host, (error, addresses) => {
      const [first] = addresses;
      if (error !== null || first === undefined) return callback(error ?? new Error('ENOTFOUND'), '', 0);
      // All of them: a name with one public and one private address is an attempt to get in.
      const isRefused = !allowsPrivate && addresses.some(({ address }) => !isPublicAddress(address));
      if (isRefused) return callback(new RefusedAddressError(host), '', 0);
      return options.all === true ? callback(null, [...addresses]) : callback(null, first.address, first.family);
    });

  return ({ url, headers, body }) => {
    const target = new URL(url);
    const host = hostOf(target);
    // The client does not look up what is an address already.
    const isRefused =
      webhookUrlFault(url, allowsPrivate) !== undefined ||
      (!allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host));
    if (isRefused) return Promise.resolve({ error: 'refused_address' });
    const startRequest = target.protocol === 'https:' ? requestHttps : requestHttp;
    const timeout = AbortSignal.timeout(timeoutMs);
    return new Promise((settle) => {
      let answer: WebhookAnswer | undefined;
      const request = startRequest(target, {
        method: 'POST',
        // No connection is kept: the next one must be checked again.
        agent: false,
        lookup,
        signal: timeout,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      });
      request.on('error', (error) => settle(answer ?? { error: timeout.aborted ? 'timeout' : errorKind(error) }));
      request.on('response', (response) => {
        const httpStatus = response.statusCode ?? 0;
        const retryAfter = response.headers['retry-after'];
        answer = { httpStatus, retryAfter, error: statusError(httpStatus) };
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_ANSWER_BYTES) response.destroy();
        });
        response.on('error', () => undefined);
        response.on('close', () => settle(answer ?? { error: 'connection' }));
      });
      request.end(body);
    });
  };
}

function statusError(httpStatus: number): DeliveryError | undefined {
  if (httpStatus >= 200 && httpStatus < 300) return undefined;
  return httpStatus >= 300 && httpStatus < 400 ? 'redirect' : 'status';
}

function errorKind(error: Error): DeliveryError {
  if (error instanceof RefusedAddressError) return 'refused_address';
  const code = (error as NodeJS.ErrnoException).code ?? error.message;
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'dns';
  if (/CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)) return 'tls';
  return 'connection';
}

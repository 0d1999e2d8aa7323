import type { PublicLink } from '../protocol/public-link.ts';
import type { Quote } from '../protocol/quote.ts';
import type { QuoteRequest, SessionRequest } from '../protocol/session-request.ts';
import type { ExchangeAnswer, SessionCreated, SessionState } from '../protocol/session.ts';
import { type Fetch, requestJson } from './request-json.ts';
import {
  exchangeAnswerShape,
  publicLinkShape,
  quoteShape,
  sessionCreatedShape,
  sessionStateShape,
} from './shapes.generated.ts';

/** One answer's patience; a long poll adds the time it asked the backend to wait. */
const TIMEOUT_MS = 10_000;

export interface LoadOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** The answer to the same request, begun before this client was loaded. */
  readonly early?: Promise<Response> | undefined;
}

/**
 * The public endpoints of one backend. Every method answers with a checked value or throws a `ClientFailure`.
 * @param apiBase origin of the backend, without a trailing slash
 */
export class PayLinkClient {
  readonly #base: string;
  readonly #fetch: Fetch;

  constructor(apiBase: string, fetch: Fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#base = `${apiBase}/v1/public/`;
    this.#fetch = fetch;
  }

  loadLink(link: string, { timeoutMs, signal, early }: LoadOptions): Promise<PublicLink> {
    const url = this.#linkUrl(link, '');
    return requestJson({ url, shape: publicLinkShape, timeoutMs, signal, early }, this.#fetch);
  }

  quote(link: string, body: QuoteRequest, signal?: AbortSignal): Promise<Quote> {
    const url = this.#linkUrl(link, '/quote');
    return requestJson({ url, method: 'POST', body, shape: quoteShape, timeoutMs: TIMEOUT_MS, signal }, this.#fetch);
  }

  createSession(link: string, body: SessionRequest, key: string, signal?: AbortSignal): Promise<SessionCreated> {
    const url = this.#linkUrl(link, '/sessions');
    const headers = { 'Idempotency-Key': key };
    const shape = sessionCreatedShape;
    return requestJson({ url, method: 'POST', body, headers, shape, timeoutMs: TIMEOUT_MS, signal }, this.#fetch);
  }

  /**
   * @param waitMs how long the backend may hold the answer back for a change; 0 answers at once
   * @param revision the latest one seen: what changed between two reads is then no longer waited for
   */
  readSession(
    id: string,
    secret: string,
    waitMs: number,
    signal?: AbortSignal,
    revision?: number,
  ): Promise<SessionState> {
    const seen = revision === undefined ? '' : `&revision=${revision}`;
    const url = `${this.#base}sessions/${encodeURIComponent(id)}?waitMs=${waitMs}${seen}`;
    const timeoutMs = TIMEOUT_MS + waitMs;
    return requestJson({ url, headers: bearer(secret), shape: sessionStateShape, timeoutMs, signal }, this.#fetch);
  }

  cancelSession(id: string, secret: string): Promise<SessionState> {
    const url = `${this.#base}sessions/${encodeURIComponent(id)}/cancel`;
    const shape = sessionStateShape;
    return requestJson({ url, method: 'POST', headers: bearer(secret), shape, timeoutMs: TIMEOUT_MS }, this.#fetch);
  }

  /** The one-time code of a return address for a secret that can only read. */
  exchange(code: string): Promise<ExchangeAnswer> {
    const url = `${this.#base}sessions/exchange`;
    const shape = exchangeAnswerShape;
    return requestJson({ url, method: 'POST', body: { code }, shape, timeoutMs: TIMEOUT_MS }, this.#fetch);
  }

  #linkUrl(link: string, path: string): string {
    return `${this.#base}links/${encodeURIComponent(link)}${path}`;
  }
}

const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

import type { PublicLink } from '../protocol/public-link.ts';
import type { Quote } from '../protocol/quote.ts';
import type { QuoteRequest } from '../protocol/session-request.ts';
import type { Shape } from './decode.ts';
import { type Fetch, type JsonRequest, requestJson } from './request-json.ts';
import { publicLinkShape, quoteShape } from './shapes.generated.ts';

/** One answer's patience; a long poll adds the time it asked the backend to wait. */
export const ANSWER_TIMEOUT_MS = 10_000;

type RequestOptions = Partial<Omit<JsonRequest<never>, 'url' | 'shape'>>;

/**
 * The public endpoints of one backend that a panel needs. Every method answers with a checked value or throws a
 * `ClientFailure`.
 * @param apiBase origin of the backend, without a trailing slash
 * @param query goes with the request for a link, with its question mark: `?prefill=…`
 */
export class PayLinkClient {
  readonly #base: string;
  readonly #query: string;
  readonly #fetch: Fetch;

  constructor(apiBase: string, query = '', fetch: Fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#base = `${apiBase}/v1/public/`;
    this.#query = query;
    this.#fetch = fetch;
  }

  /** `early` is the answer to the same request, begun before this client was loaded. */
  loadLink(link: string, options: RequestOptions): Promise<PublicLink> {
    return this.ask(`links/${encodeURIComponent(link)}${this.#query}`, publicLinkShape, options);
  }

  quote(link: string, body: QuoteRequest, signal?: AbortSignal): Promise<Quote> {
    return this.ask(`links/${encodeURIComponent(link)}/quote`, quoteShape, { body, signal });
  }

  /** One request below the public endpoints: a POST where there is a body, unless told otherwise. */
  ask<T>(path: string, shape: Shape<T>, options: RequestOptions = {}): Promise<T> {
    return requestJson({ timeoutMs: ANSWER_TIMEOUT_MS, ...options, url: this.#base + path, shape }, this.#fetch);
  }
}

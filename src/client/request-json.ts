/**
 * The only fetch of the widget. It either answers with a value of the promised shape or throws one `ClientFailure` that
 * names what went wrong: never `undefined`, never a raw `TypeError`. The time limit covers the body too, since a
 * connection can stall after its headers.
 */
import type { Failure } from '../core/checkout-state.ts';
import type { Problem } from '../protocol/problem.ts';
import type { Quote } from '../protocol/quote.ts';
import { ClientFailure } from './client-failure.ts';
import { decode, type Shape } from './decode.ts';
import { problemShape, quoteShape } from './shapes.generated.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface JsonRequest<T> {
  readonly url: string;
  readonly shape: Shape<T>;
  readonly timeoutMs: number;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** An answer that is already on its way; only this request may read it. */
  readonly early?: Promise<Response> | undefined;
}

export async function requestJson<T>(request: JsonRequest<T>, fetch: Fetch): Promise<T> {
  const { url, body, headers, timeoutMs, signal, early } = request;
  const { method = body === undefined ? 'GET' : 'POST' } = request;
  // Said before anything is sent, so that this one failure proves that nothing arrived.
  if (!early && globalThis.navigator?.onLine === false) {
    throw new ClientFailure({ code: 'offline', recoverable: true }, true);
  }
  const limit = new AbortController();
  const abort = () => limit.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort);
  const blocked = watchPolicy(url);
  try {
    const answer = early
      ? Promise.race([early, rejectOnAbort(limit.signal)])
      : fetch(url, {
          method,
          headers: { ...headers, ...(body === undefined ? undefined : { 'Content-Type': 'application/json' }) },
          ...(body === undefined ? undefined : { body: JSON.stringify(body) }),
          signal: limit.signal,
          credentials: 'omit',
          referrerPolicy: 'strict-origin',
        });
    return await readAnswer(await answer, request.shape, limit.signal);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ClientFailure) throw error;
    // The report of a blocked request is dispatched after its rejection.
    await new Promise((resolve) => setTimeout(resolve));
    throw new ClientFailure(connectionFailure(limit.signal.aborted, blocked.seen(), url), true);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    blocked.stop();
  }
}

async function readAnswer<T>(answer: Response, shape: Shape<T>, signal: AbortSignal): Promise<T> {
  let value: unknown;
  try {
    value = await Promise.race([answer.json(), rejectOnAbort(signal)]);
  } catch (error) {
    if (signal.aborted) throw error;
  }
  if (!answer.ok) throw refusal(answer, value);
  try {
    return decode(shape, value);
  } catch (error) {
    const hint = `The backend answered something else than the protocol says: ${(error as Error).message}.`;
    throw new ClientFailure({ code: 'unsupported_config', recoverable: false, hint }, true);
  }
}

/** Answers that ask to come again with the same request: the backend may be at work on it. */
const LATER = [408, 425, 429];

function refusal(answer: Response, value: unknown): ClientFailure {
  const { status, headers } = answer;
  let problem: Problem | undefined;
  try {
    problem = decode(problemShape, value);
  } catch {
    // Not a problem of the protocol: a proxy, a captive portal, a crash.
  }
  const isLater = status >= 500 || LATER.includes(status) || problem?.code === 'request_in_progress';
  const seconds = Number(headers.get('Retry-After') || Number.NaN);
  const failure: Failure = {
    code: problem?.code ?? 'network',
    recoverable: problem?.retryable ?? isLater,
    hint: problem?.detail ?? `The backend answered ${status} without a problem of the protocol.`,
    requestId: problem?.requestId ?? headers.get('X-Request-Id') ?? undefined,
    retryAfterMs: problem?.retryAfterMs ?? (seconds >= 0 ? seconds * 1000 : undefined),
    problem,
    quote: quoteOf(problem),
  };
  return new ClientFailure(failure, isLater || !problem);
}

function quoteOf(problem: Problem | undefined): Quote | undefined {
  try {
    return decode(quoteShape, problem?.context?.['quote']);
  } catch {
    return undefined;
  }
}

function connectionFailure(isTimeout: boolean, isBlockedByPolicy: boolean, url: string): Failure {
  const { origin } = new URL(url);
  if (isBlockedByPolicy)
    return {
      code: 'blocked_by_csp',
      recoverable: false,
      hint: `The page's Content Security Policy blocks ${origin}. Add it to connect-src.`,
    };
  const hint = isTimeout
    ? `${origin} did not answer in time.`
    : `${origin} could not be reached: is it up, and does it answer with Access-Control-Allow-Origin?`;
  return { code: isTimeout ? 'config_timeout' : 'network', recoverable: true, hint };
}

function watchPolicy(url: string): { seen(): boolean; stop(): void } {
  let isBlocked = false;
  const listen = (event: SecurityPolicyViolationEvent) => {
    isBlocked ||= event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI);
  };
  globalThis.document?.addEventListener('securitypolicyviolation', listen);
  return {
    seen: () => isBlocked,
    stop: () => globalThis.document?.removeEventListener('securitypolicyviolation', listen),
  };
}

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/**
 * The only fetch of the widget. It either answers with a value of the promised shape or throws one `ClientFailure` that
 * names what went wrong: never `undefined`, never a raw `TypeError`. The time limit covers the body too, since a
 * connection can stall after its headers.
 */
import { ClientFailure } from './client-failure.ts';
import { decode, type Shape } from './decode.ts';
import type * as explainFailure from './explain-failure.ts';

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
    const { connectionFailure } = await explanations();
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
  if (!answer.ok) throw (await explanations()).refusal(answer, value);
  try {
    return decode(shape, value);
  } catch (error) {
    const hint = `The backend answered something else than the protocol says: ${(error as Error).message}.`;
    throw new ClientFailure({ code: 'unsupported_config', recoverable: false, hint }, true);
  }
}

/**
 * What a failure means is loaded when there is one: whoever succeeds does not pay for it. Where even that fails, it is
 * the network, and the answer as good as lost.
 */
async function explanations(): Promise<Pick<typeof explainFailure, 'connectionFailure' | 'refusal'>> {
  try {
    return await import('./explain-failure.ts');
  } catch {
    const failure = { code: 'network', recoverable: true };
    return { connectionFailure: () => failure, refusal: () => new ClientFailure(failure, true) };
  }
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

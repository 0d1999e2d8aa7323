/** What it means that a request did not succeed: the code for the payer's words, and the fix for the developer. */
import type { Failure } from '../core/checkout-state.ts';
import type { Problem } from '../protocol/problem.ts';
import type { Quote } from '../protocol/quote.ts';
import { ClientFailure } from './client-failure.ts';
import { decode } from './decode.ts';
import { problemShape } from './problem-shape.generated.ts';
import { quoteShape } from './shapes.generated.ts';

/** Answers that ask to come again with the same request: the backend may be at work on it. */
const LATER = [408, 425, 429];

/** A refusal of the backend, or of something in front of it. */
export function refusal(answer: Response, value: unknown): ClientFailure {
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

/** No answer at all. */
export function connectionFailure(isTimeout: boolean, isBlockedByPolicy: boolean, url: string): Failure {
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

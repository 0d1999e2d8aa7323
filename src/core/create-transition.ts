/**
 * Creating a session: the one step that must happen once. A lost answer leaves the outcome unknown, so the same request
 * is repeated with the same key until the backend says what became of it; only a refusal in so many words, or a request
 * that certainly never left, leads back to the panel. The payer is never told "failed" in between.
 */
import type { PublicLink } from '../protocol/public-link.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import type { Draft, CheckoutState, Effect, Failure, KnownSession, Step, Submission } from './checkout-state.ts';
import { draftOfRequest } from './draft-of-session.ts';
import { problemsOf } from './refusal.ts';
import { enterSelecting } from './panel.ts';
import { choicesOf, sessionRequestOf } from './session-request-of.ts';
import { beginHandoff } from './session-transition.ts';
import { go, type In, knownOf, nextRequest, type On, say, type Shared, sharedOf, stay } from './step.ts';
import { enterUnavailable, unavailableByCode } from './unavailable.ts';

type Creating = In<'creating'>;

/** Attempts for one press of a button; then the payer is asked. */
const MAX_ATTEMPTS = 4;
/** Full jitter: a random part of 1 s, 2 s, 4 s, so that many pages do not come back together. */
const FIRST_JITTER_MS = 1000;
const MAX_JITTER_MS = 8000;
/** A backend that asks for more patience than this is told of, not waited for. */
const MAX_PATIENCE_MS = 10_000;

const post = (state: Creating, delayMs = 0, jitterMs = 0): Effect => ({
  type: 'post-session',
  linkRef: state.linkRef,
  request: state.request,
  body: state.body,
  key: state.key,
  delayMs,
  jitterMs,
});

/** The press of the button stands. A session that already says the same is used again, never a second one made. */
export function startPayment(state: In<'selecting'>): Step {
  const { link, draft, quote, openSession, submission, submitPending } = state;
  if (!submitPending || !submission || quote.status !== 'ready') return stay(state);
  const { key, extras, avoid } = submission;
  const body = sessionRequestOf(link, draft, quote.choices, quote.quote.dueToday, extras);
  if (openSession && saysTheSame(openSession, body)) return beginHandoff(state, openSession, link, draft, avoid);
  const effects: Effect[] = openSession ? [{ type: 'cancel-session', known: openSession }] : [];
  return startCreating(state, { link, draft, body, key, avoid }, [...effects, say({ name: 'submit' })]);
}

const saysTheSame = ({ body, session }: KnownSession, wanted: SessionRequest): boolean =>
  body
    ? JSON.stringify(body) === JSON.stringify(wanted)
    : sorted(session.selection) === sorted(wanted.selection) && session.quote.dueToday === wanted.expectedTotal;

/** Written in one order, whoever wrote it. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

interface Attempt extends Pick<Submission, 'key' | 'avoid'> {
  readonly link: PublicLink;
  readonly draft: Draft;
  readonly body: SessionRequest;
}

function startCreating(from: Shared, attempt: Attempt, effects: readonly Effect[] = [], uncertain?: Failure): Step {
  const request = nextRequest(from);
  const { body, key } = attempt;
  const state: Creating = {
    ...sharedOf(from),
    phase: 'creating',
    ...attempt,
    request,
    lastRequest: request,
    attempt: 1,
    uncertain,
    stalled: false,
  };
  return go(state, ...effects, { type: 'remember', record: { linkRef: from.linkRef, body, key } }, post(state));
}

/** A request of an earlier life of the page: it may or may not have arrived. */
export function resumeAttempt(state: CheckoutState, { link, body, key }: On<'attempt-resumed'>): Step {
  if (state.phase === 'creating' || knownOf(state)) return stay(state);
  const draft = draftOfRequest(link, body);
  return startCreating(state, { link, draft, body, key }, [], { code: 'network', recoverable: true });
}

export function takeSession(state: Creating, { request, known: created }: On<'session-created'>): Step {
  if (request !== state.request) return stay(state);
  const known = { ...created, body: state.body };
  const { link } = state;
  if (state.visible) return beginHandoff(state, known, link, state.draft, state.avoid);
  // Closed meanwhile, which means cancelled: nobody has seen a payment page.
  return enterSelecting(state, link, state.draft, {}, [{ type: 'cancel-session', known }, forget(state)]);
}

const forget = ({ linkRef }: Shared): Effect => ({ type: 'forget', linkRef });

export function takeRefusal(state: Creating, { request, failure }: On<'creation-refused'>): Step {
  return request === state.request ? refuse(state, failure) : stay(state);
}

function refuse(state: Creating, failure: Failure): Step {
  const { body, draft, link } = state;
  const reason = unavailableByCode(failure);
  if (reason) {
    const step = enterUnavailable(state, reason, link, failure.retryAfterMs);
    return go(step.state, forget(state), ...step.effects);
  }
  const { quote } = failure;
  if (quote) {
    const patch = {
      quote: { status: 'ready', quote, choices: choicesOf(body) },
      returned: { kind: 'price-changed', shownMinor: body.expectedTotal, quote },
    } as const;
    return enterSelecting(state, link, draft, patch, [forget(state)]);
  }
  const problems = problemsOf(failure, body);
  const patch = { problems, problemsShown: problems.length > 0, returned: { kind: 'refused', failure } } as const;
  const notice = problems.length ? say({ name: 'invalid', problems }) : say({ name: 'error', failure });
  return enterSelecting(state, link, draft, patch, [forget(state), notice]);
}

export function takeUncertainty(state: Creating, { request, failure }: On<'creation-uncertain'>): Step {
  if (request !== state.request) return stay(state);
  const isOffline = failure.code === 'offline';
  // Refused by this browser before it was sent, and no earlier attempt that might have arrived.
  if ((isOffline || failure.code === 'blocked_by_csp') && !state.uncertain) return refuse(state, failure);
  const isLast = state.attempt >= MAX_ATTEMPTS;
  // Turned away at the door: nothing has begun, so nothing has to be checked.
  if (failure.code === 'rate_limited' && !state.uncertain) {
    const { recoverable, retryAfterMs = 0 } = failure;
    if (isLast || !recoverable || retryAfterMs > MAX_PATIENCE_MS) return refuse(state, failure);
    return tryAgain(state, undefined, state.attempt + 1, retryAfterMs);
  }
  if (isOffline || isLast) {
    return go({ ...state, uncertain: failure, stalled: true }, say({ name: 'error', failure }));
  }
  return tryAgain(state, failure, state.attempt + 1, failure.retryAfterMs);
}

export const retryCreation = (state: Creating): Step =>
  state.stalled ? tryAgain(state, state.uncertain, 1) : stay(state);

function tryAgain(state: Creating, uncertain: Failure | undefined, attempt: number, waitMs = 0): Step {
  const request = nextRequest(state);
  const next: Creating = { ...state, request, lastRequest: request, attempt, uncertain, stalled: false };
  const jitterMs = attempt === 1 ? 0 : Math.min(MAX_JITTER_MS, FIRST_JITTER_MS * 2 ** (attempt - 2));
  return go(next, post(next, waitMs, jitterMs));
}

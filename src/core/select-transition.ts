/**
 * The panel: a draft, its problems, and the backend's totals for it. Owns when a quote is asked for and when a press of
 * the button becomes a session. It never submits a total that the payer has not been shown, and never makes a second
 * session for what an open one already says.
 */
import type { AmountSelection } from '../protocol/selection.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import { amountOffer, readDraft, sessionRequestOf } from './amount-rules.ts';
import type { AmountDraft, Effect, KnownSession, Step, Submission } from './checkout-state.ts';
import { startCreating } from './create-transition.ts';
import { presetChoice } from './initial-draft.ts';
import { isSameSelection, priced, shownWithoutQuote } from './panel.ts';
import { problemsOf } from './refusal.ts';
import { beginHandoff } from './session-transition.ts';
import { go, type In, type On, say, stay } from './step.ts';
import { enterUnavailable, unavailableByCode } from './unavailable.ts';

type Selecting = In<'selecting'>;

/** Typing is let settle for so long before the backend is asked; a click on a choice hardly at all. */
const TYPING_DELAY_MS = 300;
const CHOICE_DELAY_MS = 80;

export function changeDraft(state: Selecting, change: Partial<AmountDraft>): Step {
  const { link, draft: old } = state;
  let draft = { ...old, ...change };
  if (draft.text !== old.text && change.pickedMinor === undefined) draft.pickedMinor = undefined;
  if (draft.interval !== old.interval && typeof draft.choice === 'number') {
    // Choices belong to an interval; what was typed belongs to the payer.
    const isOffered = amountOffer(link, draft).choices.includes(draft.choice);
    if (!isOffered) draft = { ...draft, ...presetChoice(link, draft) };
  }
  const keys = Object.keys(draft) as (keyof AmountDraft)[];
  if (keys.every((key) => draft[key] === old[key])) return stay(state);
  const hasOtherChoice = !isSameSelection(readDraft(link, old).selection, readDraft(link, draft).selection);
  const { returned } = state;
  return priced(
    {
      ...state,
      draft,
      problems: [],
      returned: returned?.kind === 'refused' || hasOtherChoice ? undefined : returned,
      submitPending: false,
      submission: undefined,
    },
    draft.text === old.text ? CHOICE_DELAY_MS : TYPING_DELAY_MS,
    hasOtherChoice ? [say({ name: 'change' })] : [],
  );
}

export function takeQuote(state: Selecting, { request, quote, selection }: On<'quote-received'>): Step {
  if (state.quote.status !== 'pending' || state.quote.request !== request) return stay(state);
  const next: Selecting = {
    ...state,
    quote: { status: 'ready', quote, selection },
    submitPending: false,
    submission: undefined,
  };
  if (!state.submitPending || !state.submission) return go(next);
  // When the button was pressed, it could state the chosen amount and nothing more.
  const shownMinor = shownWithoutQuote(state.link, selection) ?? quote.subtotal;
  return quote.dueToday === shownMinor
    ? submit(next, state.submission)
    : go({ ...next, returned: { kind: 'price-changed', shownMinor, quote } });
}

export function takeQuoteFailure(state: Selecting, { request, failure }: On<'quote-failed'>): Step {
  if (state.quote.status !== 'pending' || state.quote.request !== request) return stay(state);
  const reason = unavailableByCode(failure);
  if (reason) return enterUnavailable(state, reason, state.link, failure.retryAfterMs);
  const problems = problemsOf(failure);
  const next: Selecting = {
    ...state,
    quote: { status: 'failed', failure },
    problems: problems.length ? problems : state.problems,
    problemsShown: state.problemsShown || problems.length > 0,
    submitPending: false,
    submission: undefined,
  };
  return state.submitPending
    ? go({ ...next, returned: { kind: 'refused', failure } }, say({ name: 'error', failure }))
    : go(next);
}

export function submit(state: Selecting, { key, extras, avoid }: Submission): Step {
  const { link, draft, quote, openSession } = state;
  if (state.submitPending) return stay(state);
  const { selection, problems } = readDraft(link, draft);
  if (!selection || problems.length) {
    return go({ ...state, problems, problemsShown: true }, say({ name: 'invalid', problems }));
  }
  if (quote.status !== 'ready' || !isSameSelection(quote.selection, selection)) {
    return priced({ ...state, returned: undefined, submitPending: true, submission: { key, extras, avoid } }, 0);
  }
  const body = sessionRequestOf(link, draft, selection, quote.quote.dueToday, extras);
  if (openSession && saysTheSame(openSession, body)) return beginHandoff(state, openSession, link, draft, avoid);
  const effects: Effect[] = openSession ? [{ type: 'cancel-session', known: openSession }] : [];
  return startCreating(state, { link, draft, body, key, avoid }, [...effects, say({ name: 'submit' })]);
}

const saysTheSame = ({ body, session }: KnownSession, wanted: SessionRequest): boolean =>
  body
    ? JSON.stringify(body) === JSON.stringify(wanted)
    : isSameSelection(session.selection as AmountSelection, wanted.selection as AmountSelection) &&
      session.quote.dueToday === wanted.expectedTotal;

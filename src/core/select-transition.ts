/**
 * The panel: a draft, its problems, and the backend's totals for it. Owns when a quote is asked for and when a press of
 * the button may become a payment; it never lets one begin with a total that the payer has not been shown. What follows
 * is decided by the half that pays, which is loaded while the payer looks at the panel.
 */
import type { Draft, Step } from './checkout-state.ts';
import { readDraft, rulesOf, shownMinor } from './link-rules.ts';
import { areSame, priced } from './panel.ts';
import { problemsOf } from './refusal.ts';
import { go, type In, type On, say, stay } from './step.ts';
import { enterUnavailable, unavailableByCode } from './unavailable.ts';

type Selecting = In<'selecting'>;

/** Typing is let settle for so long before the backend is asked; a click on a choice hardly at all. */
const TYPING_DELAY_MS = 300;
const CHOICE_DELAY_MS = 80;

export function changeDraft(state: Selecting, change: Partial<Draft>): Step {
  const { link, draft: old } = state;
  const draft = rulesOf(link).settle(link, old, { ...old, ...change });
  const keys = Object.keys(draft) as (keyof Draft)[];
  if (keys.every((key) => draft[key] === old[key])) return stay(state);
  const hasOtherChoice = !areSame(readDraft(link, old).choices, readDraft(link, draft).choices);
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

export function takeQuote(state: Selecting, { request, quote, choices }: On<'quote-received'>): Step {
  if (state.quote.status !== 'pending' || state.quote.request !== request) return stay(state);
  const next: Selecting = { ...state, quote: { status: 'ready', quote, choices } };
  if (!state.submitPending) return go(next);
  // When the button was pressed, it could state what was chosen and nothing more.
  const shown = shownMinor(state.link, choices) ?? quote.subtotal;
  return quote.dueToday === shown
    ? go(next, { type: 'start-payment' })
    : go({
        ...next,
        submitPending: false,
        submission: undefined,
        returned: { kind: 'price-changed', shownMinor: shown, quote },
      });
}

export function takeQuoteFailure(state: Selecting, { request, failure }: On<'quote-failed'>): Step {
  if (state.quote.status !== 'pending' || state.quote.request !== request) return stay(state);
  const reason = unavailableByCode(failure);
  if (reason) return enterUnavailable(state, reason, state.link, failure.retryAfterMs);
  const problems = problemsOf(failure);
  const next: Selecting = {
    ...state,
    quote: { status: 'failed', failure, choices: state.quote.choices },
    problems: problems.length ? problems : state.problems,
    problemsShown: state.problemsShown || (state.submitPending && problems.length > 0),
    submitPending: false,
    submission: undefined,
  };
  return state.submitPending
    ? go({ ...next, returned: { kind: 'refused', failure } }, say({ name: 'error', failure }))
    : go(next);
}

/** Entering the panel, and keeping its problems and its quote in step with its draft. */
import type { PublicLink } from '../protocol/public-link.ts';
import type { Choices, Draft, Effect, Step } from './checkout-state.ts';
import { readDraft } from './link-rules.ts';
import { go, type In, nextRequest, type Shared, sharedOf } from './step.ts';

type Selecting = In<'selecting'>;

/** Drafts are read in one order, so that what is the same is written the same. */
export const areSame = (one: Choices | undefined, other: Choices | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const enterSelecting = (
  from: Shared,
  link: PublicLink,
  draft: Draft,
  patch: Partial<Selecting> = {},
  effects: readonly Effect[] = [],
): Step =>
  priced(
    {
      ...sharedOf(from),
      phase: 'selecting',
      link,
      draft,
      quote: { status: 'none' },
      problems: [],
      problemsShown: false,
      returned: undefined,
      openSession: undefined,
      submitPending: false,
      ...patch,
    },
    0,
    effects,
  );

/** Keeps the quote if it is for what the draft says now, and asks for another one otherwise. */
export function priced(state: Selecting, delayMs: number, effects: readonly Effect[] = []): Step {
  const { choices, problems } = readDraft(state.link, state.draft);
  const { quote } = state;
  const refused = state.returned?.kind === 'refused' && state.problems.length ? state.problems : problems;
  const next = { ...state, problems: refused };
  if (!choices) return go({ ...next, quote: { status: 'none' } }, ...effects);
  // A refusal of these choices stays one; what did not arrive is asked again.
  const isKept =
    quote.status !== 'none' &&
    areSame(quote.choices, choices) &&
    (quote.status !== 'failed' || !quote.failure.recoverable);
  if (isKept) return go(next, ...effects);
  const request = nextRequest(state);
  const previous = quote.status === 'ready' ? quote.quote : quote.status === 'pending' ? quote.previous : undefined;
  return go({ ...next, lastRequest: request, quote: { status: 'pending', request, choices, previous } }, ...effects, {
    type: 'request-quote',
    linkRef: state.linkRef,
    request,
    choices,
    delayMs,
  });
}

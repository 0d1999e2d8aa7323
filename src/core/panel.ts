/** Entering the panel, and keeping its problems and its quote in step with its draft. */
import type { PublicAmountLink } from '../protocol/public-link.ts';
import type { AmountSelection } from '../protocol/selection.ts';
import { readDraft } from './amount-rules.ts';
import type { AmountDraft, Effect, Step } from './checkout-state.ts';
import { go, type In, nextRequest, type Shared, sharedOf } from './step.ts';

type Selecting = In<'selecting'>;

export const isSameSelection = (one: AmountSelection | undefined, other: AmountSelection | undefined): boolean =>
  one === other ||
  (!!one &&
    !!other &&
    one.amount === other.amount &&
    one.interval === other.interval &&
    !one.coverFee === !other.coverFee &&
    one.tip === other.tip);

export const enterSelecting = (
  from: Shared,
  link: PublicAmountLink,
  draft: AmountDraft,
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
  const { selection, problems } = readDraft(state.link, state.draft);
  const { quote } = state;
  const refused = state.returned?.kind === 'refused' && state.problems.length ? state.problems : problems;
  const next = { ...state, problems: refused };
  if (!selection) return go({ ...next, quote: { status: 'none' } }, ...effects);
  const isKept =
    (quote.status === 'ready' || quote.status === 'pending') && isSameSelection(quote.selection, selection);
  if (isKept) return go(next, ...effects);
  const request = nextRequest(state);
  const previous = quote.status === 'ready' ? quote.quote : quote.status === 'pending' ? quote.previous : undefined;
  return go({ ...next, lastRequest: request, quote: { status: 'pending', request, selection, previous } }, ...effects, {
    type: 'request-quote',
    linkRef: state.linkRef,
    request,
    selection,
    delayMs,
  });
}

/** What the button can state before the backend's totals are there: the chosen amount and nothing more. */
export const shownWithoutQuote = (link: PublicAmountLink, selection: AmountSelection | undefined): number | undefined =>
  selection && (link.amount.mode === 'fixed' ? link.amount.value : selection.amount);

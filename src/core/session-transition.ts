/**
 * From a session to the truth about it. The payer is brought to the payment page by the first way that works; what
 * became of the payment is read from the backend's session and from nothing else. Windows that close, messages and
 * timers only cause another read. Of two readings the greater revision counts, and `paid` is final.
 */
import type { HandoffMode, PublicLink } from '../protocol/public-link.ts';
import type { Draft, CheckoutState, Effect, KnownSession, ReturnReason, Step } from './checkout-state.ts';
import { draftOfSession, hasPanel } from './draft-of-session.ts';
import { load } from './loading.ts';
import { readDraft } from './link-rules.ts';
import { enterSelecting } from './panel.ts';
import {
  endHandoff,
  go,
  type In,
  knownOf,
  type On,
  readNow,
  say,
  type Shared,
  sharedOf,
  stay,
  stopWatching,
} from './step.ts';

type HandingOff = In<'handing-off'>;
type Awaiting = In<'awaiting'>;

export function beginHandoff(
  from: Shared,
  known: KnownSession,
  link: PublicLink,
  draft: Draft,
  avoid: readonly HandoffMode[] = [],
): Step {
  const { linkRef } = from;
  const effects: Effect[] = [
    { type: 'remember', record: { linkRef, known } },
    { type: 'watch-session', known },
  ];
  const base = { ...sharedOf(from), known, link, draft };
  const { session, next } = known;
  if (session.status === 'open' && next.type === 'handoff') {
    return toNextMode({ ...base, phase: 'handing-off', mode: 'link', refused: avoid, blocked: false }, avoid, effects);
  }
  return accept(
    { ...base, phase: 'awaiting', mode: 'link', popupClosed: false, unreachable: undefined },
    known,
    effects,
  );
}

const ways: readonly HandoffMode[] = ['frame', 'popup', 'redirect'];

/** The first way in the backend's order that has not been refused; in the end a link, which cannot be refused. */
function toNextMode(
  state: HandingOff,
  refused: readonly HandoffMode[],
  effects: readonly Effect[],
  isLate = false,
): Step {
  const { next } = state.known;
  const modes = next.type === 'handoff' ? next.modes : [];
  // Ways of the future are not in the list.
  const mode = modes.find((candidate) => ways.includes(candidate) && !refused.includes(candidate)) ?? 'link';
  // Browsers open a window only in a click, and the click of the submission is over.
  const blocked = isLate && mode === 'popup';
  const to: HandingOff = { ...state, mode, refused, blocked };
  return blocked || mode === 'link' ? go(to, ...effects) : go(to, ...effects, start(state, mode));
}

/** The payment page, as long as the payer has anything to do there. */
const payUrl = ({ next }: KnownSession): string | undefined => (next.type === 'none' ? undefined : next.url);

const start = ({ known, link }: HandingOff | Awaiting, mode: HandoffMode): Effect => ({
  type: 'start-handoff',
  mode,
  url: payUrl(known) ?? '',
  origin: link.handoff.origin,
});

export function takeHandoffRefusal(state: HandingOff | Awaiting, { mode, failure }: On<'handoff-refused'>): Step {
  if (mode !== state.mode) return stay(state);
  const refused = state.phase === 'handing-off' ? state.refused : [];
  const { known, link, draft } = state;
  const base: HandingOff = {
    ...sharedOf(state),
    phase: 'handing-off',
    known,
    link,
    draft,
    mode,
    refused,
    blocked: false,
  };
  return toNextMode(base, [...refused, mode], [say({ name: 'error', failure })], true);
}

export function handoffReady(state: HandingOff): Step {
  const { known, link, draft, mode } = state;
  if (state.blocked) return stay(state);
  const base = { ...sharedOf(state), known, link, draft, mode };
  return go({ ...base, phase: 'awaiting', popupClosed: false, unreachable: undefined });
}

export function openPopup(state: HandingOff | Awaiting): Step {
  const { known, link, draft } = state;
  if (!payUrl(known)) return stay(state);
  const refused = state.phase === 'handing-off' ? state.refused : [];
  const base = { ...sharedOf(state), known, link, draft, refused };
  return go({ ...base, phase: 'handing-off', mode: 'popup', blocked: false }, start(state, 'popup'));
}

export const popupClosed = (state: Awaiting): Step =>
  state.mode !== 'popup' || state.popupClosed ? stay(state) : go({ ...state, popupClosed: true }, readNow);

/** Back to the panel while nothing is on its way; the session waits there to be used again. */
export const goBack = (state: HandingOff | Awaiting): Step =>
  state.known.session.status === 'open' ? toPanel(state, state.known, undefined, [endHandoff]) : stay(state);

export function takeReading(state: CheckoutState, { session, next }: On<'session-read'>): Step {
  const known = knownOf(state);
  if (!known || session.id !== known.session.id || session.revision < known.session.revision) return stay(state);
  if (session.revision === known.session.revision && session.status === known.session.status) {
    return state.phase === 'awaiting' && state.unreachable ? go({ ...state, unreachable: undefined }) : stay(state);
  }
  return accept(state, { ...known, session, next });
}

export function takeReadFailure(state: CheckoutState, { failure }: On<'read-failed'>): Step {
  const known = knownOf(state);
  const isPaid = state.phase === 'done' && state.outcome === 'paid';
  if (known && !isPaid && failure.code === 'session_not_found') {
    return toPanel(state, known, { kind: 'session-expired' }, endOf(state), false);
  }
  return state.phase === 'awaiting' && state.unreachable?.code !== failure.code
    ? go({ ...state, unreachable: failure })
    : stay(state);
}

/** A session of an earlier life of the page, or of the return address. */
export function resume(state: CheckoutState, { known, link }: On<'resumed'>): Step {
  const current = knownOf(state);
  if (current?.session.id === known.session.id) return takeReading(state, { type: 'session-read', ...known });
  // A new request is under way: the older session is not what the payer is doing now.
  if (current || state.phase === 'creating') return stay(state);
  const { linkRef } = state;
  const effects: Effect[] = [
    { type: 'remember', record: { linkRef, known } },
    { type: 'watch-session', known },
  ];
  const { status, lastDeclineReason: reason } = known.session;
  const shared = sharedOf(state);
  if (!link) {
    // Without the link there is no panel to go back to, only an end to show.
    const isFinal = status === 'completed' || isMoneyLater(known);
    return isFinal
      ? accept({ ...shared, phase: 'done', outcome: 'processing', known, link }, known, effects)
      : stay(state);
  }
  const draft = hasPanel(link) ? draftOfSession(link, known) : emptyDraft;
  const base: Awaiting = {
    ...shared,
    phase: 'awaiting',
    known,
    link,
    draft,
    mode: 'link',
    popupClosed: false,
    unreachable: undefined,
  };
  return status === 'open' && hasPanel(link)
    ? toPanel(base, known, reason && { kind: 'declined', reason }, effects)
    : accept(base, known, effects);
}

const emptyDraft: Draft = { choice: undefined, text: '', interval: undefined, coverFee: false, fields: {} };

/** The money comes later: nothing that the payer does here brings it at once. */
const isMoneyLater = ({ session: { status, payment } }: KnownSession): boolean =>
  status === 'processing' && (payment?.status === 'pending' || payment?.status === 'authorized');

const endOf = ({ linkRef }: Shared): Effect[] => [stopWatching, endHandoff, { type: 'forget', linkRef }];

/** The payer has the payment page before them, which says itself what went wrong and takes another card. */
const isOnPaymentPage = (state: CheckoutState): boolean =>
  state.phase === 'awaiting' && (state.mode === 'frame' || (state.mode === 'popup' && !state.popupClosed));

/** Where a session, as the backend tells it now, leads. */
function accept(state: CheckoutState, known: KnownSession, effects: readonly Effect[] = []): Step {
  if (state.phase === 'done' && state.outcome === 'paid') return stay(state);
  const { session } = known;
  const link = linkOf(state);
  const base = sharedOf(state);
  switch (session.status) {
    case 'completed':
      return go(
        { ...base, phase: 'done', outcome: 'paid', known, link },
        ...effects,
        ...endOf(state),
        say({ name: 'success' }),
      );
    case 'processing': {
      if (!isMoneyLater(known)) return waitFor(state, known, effects);
      const isTold =
        state.phase === 'done' || (state.phase === 'awaiting' && state.known !== known && isMoneyLater(state.known));
      const told = isTold ? effects : [...effects, say({ name: 'pending' })];
      // The account to pay to, or the code for the cash desk, is on the payment page.
      if (known.next.type === 'display' && link) return waitFor(state, known, told);
      return go({ ...base, phase: 'done', outcome: 'processing', known, link }, ...told, endHandoff);
    }
    case 'open': {
      const before = knownOf(state)?.session;
      const isDeclined = !!before && (session.attempts > before.attempts || before.status === 'processing');
      if (!isDeclined || isOnPaymentPage(state)) return waitFor(state, known, effects);
      const returned = { kind: 'declined', reason: session.lastDeclineReason } as const;
      return toPanel(state, known, returned, [...effects, endHandoff]);
    }
    case 'expired':
    case 'canceled': {
      const { late = false, overLimit = false } = session.payment ?? {};
      const kind = session.status === 'canceled' ? 'canceled' : 'session-expired';
      const returned: ReturnReason = late || overLimit ? { kind: 'refunded', late, overLimit } : { kind };
      return toPanel(state, known, returned, [...effects, ...endOf(state)], false);
    }
    default:
      // A status of the future proves nothing: neither a payment nor its end.
      return waitFor(state, known, effects);
  }
}

const linkOf = (state: CheckoutState): PublicLink | undefined =>
  state.phase === 'idle' || state.phase === 'loading' || state.phase === 'load-failed' ? undefined : state.link;

/** The same phase with a newer session, as far as the phase can hold it. */
function waitFor(state: CheckoutState, known: KnownSession, effects: readonly Effect[]): Step {
  const isUnderWay = known.session.status === 'processing';
  if (state.phase === 'awaiting') return go({ ...state, known, unreachable: undefined }, ...effects);
  if (state.phase === 'handing-off' && (!isUnderWay || state.mode !== 'link'))
    return go({ ...state, known }, ...effects);
  if (state.phase === 'selecting' && !isUnderWay) return go({ ...state, openSession: known }, ...effects);
  if (state.phase === 'handing-off' || state.phase === 'selecting') {
    // Paid for in another window while this page shows the panel.
    const { link, draft } = state;
    const base = { ...sharedOf(state), known, link, draft };
    return go({ ...base, phase: 'awaiting', mode: 'link', popupClosed: false, unreachable: undefined }, ...effects);
  }
  return state.phase === 'done' ? go({ ...state, known }, ...effects) : stay(state);
}

/** The totals of a session are those of the draft that it came of. */
export function quotedBy({ session }: KnownSession, link: PublicLink, draft: Draft): Pick<In<'selecting'>, 'quote'> {
  const { quote, selection } = session;
  return { quote: { status: 'ready', quote, choices: readDraft(link, draft).choices ?? { selection } } };
}

function toPanel(
  state: CheckoutState,
  known: KnownSession,
  returned: ReturnReason | undefined,
  effects: readonly Effect[],
  isReusable = true,
): Step {
  const link = linkOf(state);
  if (!link || !hasPanel(link)) return load(state, effects);
  const draft =
    state.phase === 'selecting' || state.phase === 'handing-off' || state.phase === 'awaiting'
      ? state.draft
      : draftOfSession(link, known);
  const patch = isReusable ? { returned, openSession: known, ...quotedBy(known, link, draft) } : { returned };
  return enterSelecting(state, link, draft, patch, effects);
}

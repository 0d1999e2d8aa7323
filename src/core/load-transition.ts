/**
 * From an intent to a panel: opening, loading the link, and the links with which nothing can be paid. A link that this
 * version cannot show (another kind, another protocol) is no error; its screen leads to the hosted page.
 */
import type { PublicLink } from '../protocol/public-link.ts';
import type { CheckoutState, Failure, Step, Unavailable } from './checkout-state.ts';
import { firstDraft, kinds, rulesOf } from './link-rules.ts';
import { load } from './loading.ts';
import { enterSelecting } from './panel.ts';
import { changeDraft } from './select-transition.ts';
import { endHandoff, go, type In, knownOf, type On, readNow, say, sharedOf, stay, stopWatching } from './step.ts';
import { enterUnavailable, unavailableByCode } from './unavailable.ts';

export function open(state: CheckoutState, { linkRef, draft }: On<'open-requested'>): Step {
  const isOther = linkRef !== state.linkRef;
  const effects = state.visible && !isOther ? [] : [say({ name: 'open' })];
  const opened = { ...state, linkRef, visible: true };
  // The session of the other link stays remembered under its own name.
  if (isOther && knownOf(state)) effects.unshift(stopWatching, endHandoff);
  if (isOther || ['idle', 'load-failed', 'unavailable'].includes(state.phase)) return load(opened, effects);
  if (opened.phase === 'selecting' && draft) {
    const step = changeDraft(opened, draft);
    return go(step.state, ...effects, ...step.effects);
  }
  if (state.visible) return stay(state);
  return go(opened, ...effects, ...(knownOf(state) ? [readNow] : []));
}

export function prefetch(state: CheckoutState, { linkRef }: On<'prefetch-requested'>): Step {
  const isWanted = state.phase === 'idle' || (!state.visible && state.phase === 'load-failed');
  return isWanted ? load({ ...state, linkRef }) : stay(state);
}

export function takeLink(state: In<'loading'>, { request, link, draft }: On<'link-loaded'>): Step {
  return request === state.request ? enterLink(state, link, draft) : stay(state);
}

export function takeLoadFailure(state: In<'loading'>, { request, failure }: On<'link-failed'>): Step {
  if (request !== state.request) return stay(state);
  const reason = unavailableByCode(failure);
  if (reason) return enterUnavailable(state, reason, undefined, failure.retryAfterMs);
  return isWorthAnotherTry(state, failure)
    ? load(state, [], 2, state.slow)
    : go(
        { ...sharedOf(state), phase: 'load-failed', failure },
        ...(state.visible ? [say({ name: 'error', failure })] : []),
      );
}

const isWorthAnotherTry = ({ attempt }: In<'loading'>, { code, recoverable, retryAfterMs }: Failure): boolean =>
  attempt === 1 && recoverable && code !== 'offline' && !retryAfterMs;

/** The widest amounts that the protocol knows; another number is a mistake, and would take a display with it. */
const MAX_EXPONENT = 4;
const statuses: readonly Unavailable[] = ['scheduled', 'inactive', 'exhausted', 'expired', 'archived'];

/** Why nothing can be paid here with this link; undefined where something can. */
function reasonOf(link: PublicLink): Unavailable | undefined {
  if (!link.embed.allowed) return 'origin_not_allowed';
  // A status of the future is not payable.
  if (link.status !== 'active') return statuses.find((status) => status === link.status) ?? 'inactive';
  if (link.availability === 'held') return 'held';
  return canShow(link) ? undefined : 'unsupported';
}

/** A newer backend may know more kinds of everything; what is not known here is left to its own page. */
const canShow = (link: PublicLink): boolean =>
  kinds.has(link.type) &&
  link.protocol === 1 &&
  link.currencyExponent <= MAX_EXPONENT &&
  /^[A-Z]{3}$/.test(link.currency) &&
  rulesOf(link).canShow(link);

function enterLink(state: CheckoutState, link: PublicLink, wished: On<'link-loaded'>['draft']): Step {
  const reason = reasonOf(link);
  if (reason) return enterUnavailable(state, reason, link, link.retryAfter && link.retryAfter * 1000);
  const draft = { ...firstDraft(link).draft, ...wished };
  return enterSelecting(state, link, draft, {}, [say({ name: 'ready' })]);
}

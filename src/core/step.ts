/** The small words in which the transitions are written. */
import type { CheckoutEvent, CheckoutState, Effect, KnownSession, Notice, Phase, Step } from './checkout-state.ts';

export type In<P extends Phase> = Extract<CheckoutState, { phase: P }>;
export type On<T extends CheckoutEvent['type']> = Extract<CheckoutEvent, { type: T }>;
/** What every state has. */
export type Shared = Pick<CheckoutState, 'visible' | 'linkRef' | 'lastRequest'>;

const nothing: readonly Effect[] = [];
/** The event does not concern this state: the very same object, so that nothing is drawn again. */
export const stay = (state: CheckoutState): Step => ({ state, effects: nothing });
export const go = (state: CheckoutState, ...effects: readonly Effect[]): Step => ({ state, effects });
export const say = (notice: Notice): Effect => ({ type: 'emit', notice });

export const sharedOf = ({ visible, linkRef, lastRequest }: Shared): Shared => ({ visible, linkRef, lastRequest });
export const nextRequest = ({ lastRequest = 0 }: Shared): number => lastRequest + 1;

/** The session that a state knows of. Every phase is asked by name: an inherited `known` must not count. */
export function knownOf(state: CheckoutState): KnownSession | undefined {
  switch (state.phase) {
    case 'selecting':
      return state.openSession;
    case 'handing-off':
    case 'awaiting':
    case 'done':
      return state.known;
    default:
      return undefined;
  }
}

export const stopWatching: Effect = { type: 'stop-watching' };
export const endHandoff: Effect = { type: 'end-handoff' };
export const readNow: Effect = { type: 'read-now' };

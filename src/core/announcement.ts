import type { CheckoutState, ReturnReason } from './checkout-state.ts';

/** What the live region says; a sentence for each is in the language files. */
export type Announcement =
  | 'loading'
  | 'loading-slow'
  | 'unavailable'
  | 'load-failed'
  | 'choose'
  | ReturnReason['kind']
  | 'creating'
  | 'checking'
  | 'check-again'
  | 'handing-off'
  | 'handoff-blocked'
  | 'handoff-link'
  | 'awaiting'
  | 'popup-closed'
  | 'unreachable'
  | 'paid'
  | 'processing';

export function announcementOf(state: CheckoutState): Announcement | undefined {
  switch (state.phase) {
    case 'idle':
      return undefined;
    case 'loading':
      return state.slow ? 'loading-slow' : 'loading';
    case 'unavailable':
    case 'load-failed':
      return state.phase;
    case 'selecting':
      return state.returned?.kind ?? 'choose';
    case 'creating':
      if (state.stalled) return 'check-again';
      return state.uncertain ? 'checking' : 'creating';
    case 'handing-off':
      if (state.mode === 'link') return 'handoff-link';
      return state.blocked ? 'handoff-blocked' : 'handing-off';
    case 'awaiting':
      if (state.unreachable) return 'unreachable';
      return state.popupClosed ? 'popup-closed' : 'awaiting';
    case 'done':
      return state.outcome;
  }
}

import type { PublicLink } from '../protocol/public-link.ts';
import type { CheckoutState, Failure, Step, Unavailable } from './checkout-state.ts';
import { go, say, sharedOf } from './step.ts';

const reasons = new Map<string, Unavailable>([
  ['link_not_found', 'not_found'],
  ['link_not_started', 'scheduled'],
  ['link_inactive', 'inactive'],
  ['link_expired', 'expired'],
  ['usage_limit_reached', 'exhausted'],
  ['link_archived', 'archived'],
  ['usage_temporarily_held', 'held'],
  ['origin_not_allowed', 'origin_not_allowed'],
]);

/** The state of a link that a refusal tells of; undefined for any other failure. */
export const unavailableByCode = ({ code }: Failure): Unavailable | undefined => reasons.get(code);

export const enterUnavailable = (
  state: CheckoutState,
  reason: Unavailable,
  link: PublicLink | undefined,
  retryAfterMs: number | undefined,
): Step =>
  go({ ...sharedOf(state), phase: 'unavailable', reason, link, retryAfterMs }, say({ name: 'unavailable', reason }));

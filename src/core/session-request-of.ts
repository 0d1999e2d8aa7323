import type { PublicLink } from '../protocol/public-link.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import type { Choices, Draft, SessionExtras } from './checkout-state.ts';
import { extras } from './link-rules.ts';

/** The request for a session: the payer's choices and data, the total they were shown, and what the page adds. */
export const sessionRequestOf = (
  link: PublicLink,
  draft: Draft,
  choices: Choices,
  expectedTotal: number,
  fromPage: SessionExtras | undefined,
): SessionRequest => ({ ...fromPage, ...choices, expectedTotal, ...extras.rules?.about(link, draft) });

/** What of a request the totals depend on, written as drafts are read. */
export const choicesOf = ({ selection, promotionCode, prefillToken }: Choices): Choices => ({
  selection,
  ...(promotionCode && { promotionCode }),
  ...(prefillToken && { prefillToken }),
});

import type { PublicAmountLink } from '../protocol/public-link.ts';
import type { AmountSelection } from '../protocol/selection.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import type { AmountDraft, KnownSession } from './checkout-state.ts';
import { initialDraft, presetChoice } from './initial-draft.ts';

/** What the payer must have typed and chosen to make this request; for a page that forgot it. */
export function draftOfRequest(
  link: PublicAmountLink,
  { selection, customer = {}, customFields = {} }: Pick<SessionRequest, 'selection' | 'customer' | 'customFields'>,
): AmountDraft {
  const { amount, interval, coverFee = false } = selection as AmountSelection;
  const first = initialDraft(link).draft;
  const draft = { ...first, interval: interval ?? first.interval, coverFee };
  const fields: Record<string, string> = {};
  for (const [field, value] of Object.entries(customer)) if (typeof value === 'string') fields[field] = value;
  for (const [key, value] of Object.entries(customFields)) fields[`field:${key}`] = value;
  return { ...draft, ...presetChoice(link, draft, amount), fields: { ...draft.fields, ...fields } };
}

export const draftOfSession = (link: PublicAmountLink, { session, body }: KnownSession): AmountDraft =>
  draftOfRequest(link, body ?? session);

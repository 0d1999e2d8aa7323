import type { PublicLink } from '../protocol/public-link.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import type { Draft, KnownSession } from './checkout-state.ts';
import { firstDraft, kinds, rulesOf } from './link-rules.ts';

/** What the payer must have typed and chosen to make this request; for a page that forgot it. */
export function draftOfRequest(
  link: PublicLink,
  {
    selection,
    customer = {},
    customFields = {},
    promotionCode,
  }: Pick<SessionRequest, 'selection' | 'customer' | 'customFields' | 'promotionCode'>,
): Draft {
  const { draft } = firstDraft(link);
  const fields: Record<string, string> = { ...draft.fields, ...(promotionCode && { promotionCode }) };
  for (const [field, value] of Object.entries(customer)) {
    if (typeof value === 'string') fields[field] = value;
    else for (const [part, text] of Object.entries(value ?? {})) fields[`${field}.${part}`] = text as string;
  }
  for (const [key, value] of Object.entries(customFields)) fields[`field:${key}`] = value;
  const { tip, shippingOption } = selection;
  const extra = tip === undefined ? {} : { tip: 'other' as const };
  return { ...draft, ...rulesOf(link).draftOf(link, selection), ...extra, shippingOption, promotionCode, fields };
}

/** A link without rules here has no panel to go back to. */
export const draftOfSession = (link: PublicLink, { session, body }: KnownSession): Draft =>
  draftOfRequest(link, body ?? session);

export const hasPanel = (link: PublicLink): boolean => kinds.has(link.type);

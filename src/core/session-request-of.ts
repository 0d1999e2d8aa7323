import type { PublicAmountLink } from '../protocol/public-link.ts';
import type { AmountSelection } from '../protocol/selection.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import { addresses, addressParts, plainFields, valueOf } from './amount-rules.ts';
import type { AmountDraft, SessionExtras } from './checkout-state.ts';

/** The request for a session: the payer's choices and data, the total they were shown, and what the page adds. */
export function sessionRequestOf(
  link: PublicAmountLink,
  { fields }: AmountDraft,
  selection: AmountSelection,
  expectedTotal: number,
  extras: SessionExtras | undefined,
): SessionRequest {
  const customer: Record<string, unknown> = {};
  for (const field of plainFields) {
    const value = valueOf(fields, field);
    if (value && link.collect[field] !== 'off') customer[field] = value;
  }
  for (const address of addresses) {
    const parts = addressParts(fields, address).map((field) => [
      field.slice(address.length + 1),
      valueOf(fields, field),
    ]);
    if (parts.length && link.collect[address] !== 'off') customer[address] = Object.fromEntries(parts);
  }
  const custom = link.customFields.flatMap(({ key }) => {
    const value = valueOf(fields, `field:${key}`);
    return value ? [[key, value] as const] : [];
  });
  const consents = link.consent.map(({ key, version }) => ({ key, version, accepted: !!fields[`consent:${key}`] }));
  return {
    ...extras,
    selection,
    expectedTotal,
    ...(Object.keys(customer).length && { customer }),
    ...(custom.length && { customFields: Object.fromEntries(custom) }),
    ...(consents.length && { consents }),
  };
}

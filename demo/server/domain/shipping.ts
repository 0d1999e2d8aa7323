import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import { refuse } from './refuse.ts';

/** What the chosen way of shipping costs, in minor units; 0 where none is chosen yet. */
export function shippingAmount(config: LinkInput, { selection, customer }: QuoteRequest): number {
  const chosen = selection.shippingOption;
  if (chosen === undefined) return 0;
  const pointer = '/selection/shippingOption';
  const offered = config.shippingOptions ?? [];
  const option = offered.find((candidate) => candidate.id === chosen);
  const optionIds = offered.map((candidate) => candidate.id);
  if (option === undefined) {
    const message =
      optionIds.length === 0 ? 'This link ships nothing; leave it out.' : `Choose one of: ${optionIds.join(', ')}.`;
    refuse('option_invalid', pointer, message, { optionIds });
  }
  const country = customer?.shippingAddress?.country;
  if (country !== undefined && option.countries !== undefined && !option.countries.includes(country)) {
    refuse('option_invalid', pointer, `"${option.label}" does not go to ${country}.`, { countries: option.countries });
  }
  return option.amount;
}

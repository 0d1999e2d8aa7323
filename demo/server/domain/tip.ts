import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { shareMinor } from './minor-arithmetic.ts';
import { refuse } from './refuse.ts';

/** The tip in minor units, checked against what the link offers: a share of the subtotal, or any where it allows. */
export function checkedTip(terms: LinkInput['tip'], tip: number | undefined, subtotal: number): number {
  if (tip === undefined || tip === 0) return 0;
  const pointer = '/selection/tip';
  if (terms === undefined) refuse('option_invalid', pointer, 'This link takes no tip; leave it out.');
  if (terms.allowCustom) return tip;
  const offered = terms.percentages.map((percent) => shareMinor(subtotal, percent));
  if (!offered.includes(tip)) {
    refuse('option_invalid', pointer, `Choose one of: ${[0, ...offered].join(', ')}.`, { tips: offered });
  }
  return tip;
}

/**
 * The first draft of a link: what the page asks for in attributes, as far as the link allows it, and the link's own
 * presets otherwise. A wish that cannot be granted is dropped and told to the developer; it never throws and never
 * turns into another amount. Attribute amounts are written by developers, so there is one way to write them: digits and
 * a dot.
 */
import type { GivingInterval } from '../protocol/interval.ts';
import type { PublicAmountLink } from '../protocol/public-link.ts';
import { formatForInput, readAmount, type WritingHabits } from './amount-input.ts';
import { type AmountOffer, amountOffer, amountProblem, inputTermsOf } from './amount-rules.ts';
import type { Draft } from './checkout-state.ts';

/** A wish that was dropped; `explain-notice.ts` says why, and what to write instead. */
export interface DroppedWish {
  readonly code: 'amount_malformed' | 'amount_out_of_range' | 'interval_unknown' | 'choice_unknown';
  readonly attribute: string;
  readonly value: string;
  /** What may be written instead. */
  readonly allowed: AmountOffer | readonly string[];
}

export interface InitialDraft {
  readonly draft: Partial<Draft>;
  readonly notices: readonly DroppedWish[];
}

/** @param attributes values by attribute name: `amount`, `amounts`, `interval` */
export function initialDraft(
  link: PublicAmountLink,
  attributes: Readonly<Record<string, string | undefined>> = {},
  habits?: WritingHabits,
): InitialDraft {
  const notices: DroppedWish[] = [];
  const { intervals, feeCover } = link.amount;
  const offeredIntervals = intervals?.map(({ interval }) => interval) ?? [];
  let interval = offeredIntervals[0];
  const wished = attributes['interval'];
  if (wished) {
    if (offeredIntervals.includes(wished as GivingInterval)) interval = wished as GivingInterval;
    else notices.push({ code: 'interval_unknown', attribute: 'interval', value: wished, allowed: offeredIntervals });
  }

  const wishedAmount = (attribute: string, value: string, offer: AmountOffer): number | undefined => {
    const exponent = link.currencyExponent;
    const input = /^\d+(?:\.\d+)?$/.test(value) && readAmount(`0${value}`, { exponent, currency: link.currency });
    const refuse = (code: DroppedWish['code']) => {
      notices.push({ code, attribute, value, allowed: offer });
      return undefined;
    };
    if (!input || input.kind !== 'amount') return refuse('amount_malformed');
    return amountProblem(input.minor, offer) ? refuse('amount_out_of_range') : input.minor;
  };

  let offer = amountOffer(link, { interval });
  const offered = (attributes['amounts']?.split(/\s+/) ?? [])
    .filter((value) => value)
    .map((value) => wishedAmount('amounts', value, offer))
    .filter((minor) => minor !== undefined);
  // Only where any amount may be typed may the page offer others than the seller did.
  const replaced = offered.length && offer.hasOther ? offered : undefined;
  if (replaced) offer = amountOffer(link, { interval, offered: replaced });

  const { amount } = attributes;
  let minor = amount && offer.fixed === undefined ? wishedAmount('amount', amount, offer) : undefined;
  if (amount && minor !== undefined && !offer.hasOther && !offer.choices.includes(minor)) {
    notices.push({ code: 'amount_out_of_range', attribute: 'amount', value: amount, allowed: offer });
    minor = undefined;
  }
  const draft = { interval, offered: replaced, habits, coverFee: !!feeCover?.default };
  return { draft: { ...draft, ...presetChoice(link, draft, minor) }, notices };
}

/** The choice that stands before the payer made one: the wished amount, or the preset of the interval. */
export function presetChoice(
  link: PublicAmountLink,
  draft: Pick<Draft, 'interval' | 'offered' | 'habits'>,
  wished?: number,
): Pick<Draft, 'choice' | 'text' | 'pickedMinor'> {
  const { choices, hasOther, preset } = amountOffer(link, draft);
  const minor = wished ?? preset;
  if (minor !== undefined && choices.includes(minor)) return { choice: minor, text: '', pickedMinor: undefined };
  if (!hasOther || (minor === undefined && choices.length)) {
    return { choice: undefined, text: '', pickedMinor: undefined };
  }
  const text = minor === undefined ? '' : formatForInput(minor, inputTermsOf(link, draft));
  return { choice: 'other', text, pickedMinor: minor };
}

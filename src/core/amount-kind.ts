/** The kind of link that every checkout knows: an amount. */
import type { PublicAmountLink } from '../protocol/public-link.ts';
import type { AmountSelection } from '../protocol/selection.ts';
import { type AmountOffer, amountOffer, draftAmount, readAmountDraft } from './amount-rules.ts';
import type { Draft } from './checkout-state.ts';
import { initialDraft, presetChoice } from './initial-draft.ts';
import { type KindRules, kinds } from './link-rules.ts';

export interface AmountFacts {
  readonly offer: AmountOffer;
  /** The typed amount as it was read, in minor units. */
  readonly readMinor: number | undefined;
}

const modes = ['fixed', 'open', 'suggested'];
const intervalNames = ['once', 'week', 'month', 'quarter', 'year'];

const amountKind: KindRules<PublicAmountLink> = {
  canShow: ({ amount }) =>
    modes.includes(amount.mode) &&
    (amount.mode !== 'fixed' || amount.value !== undefined) &&
    (amount.intervals ?? []).every(({ interval }) => intervalNames.includes(interval)),
  firstDraft: initialDraft,
  settle,
  read: readAmountDraft,
  shownMinor: ({ amount }, selection) =>
    amount.mode === 'fixed' ? amount.value : (selection as AmountSelection).amount,
  repeats: (_, selection) => (selection as AmountSelection).interval,
  draftOf(link, selection) {
    const { amount, interval, coverFee = false } = selection as AmountSelection;
    const { draft } = initialDraft(link);
    const own = { ...draft, interval: interval ?? draft.interval, coverFee };
    return { ...own, ...presetChoice(link, own, amount) };
  },
  facts(link, draft): AmountFacts {
    const amount = draft.text ? draftAmount(link, draft) : undefined;
    return { offer: amountOffer(link, draft), readMinor: typeof amount === 'number' ? amount : undefined };
  },
};

function settle(link: PublicAmountLink, before: Draft, after: Draft): Draft {
  const isRetyped = after.text !== before.text && after.pickedMinor === before.pickedMinor;
  const draft = isRetyped ? { ...after, pickedMinor: undefined } : after;
  if (draft.interval === before.interval || typeof draft.choice !== 'number') return draft;
  // Choices belong to an interval; what was typed belongs to the payer.
  return amountOffer(link, draft).choices.includes(draft.choice) ? draft : { ...draft, ...presetChoice(link, draft) };
}

kinds.set('amount', amountKind);

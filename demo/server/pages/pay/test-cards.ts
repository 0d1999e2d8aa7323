import type { Messages } from '../messages/messages.ts';

type Outcome = keyof Messages['pay']['testCardOutcomes'];

/** The card numbers that are published for testing, grouped as they are printed; no other number leaves the page. */
export const testCards: readonly { readonly number: string; readonly outcome: Outcome }[] = [
  { number: '4242 4242 4242 4242', outcome: 'succeeds' },
  { number: '4000 0000 0000 0002', outcome: 'declined' },
  { number: '4000 0000 0000 9995', outcome: 'insufficient_funds' },
  { number: '4000 0027 6000 3184', outcome: 'challenge' },
  { number: '4000 0000 0000 0259', outcome: 'disputed' },
];

export const bareNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
export const isTestCard = (typed: string): boolean =>
  testCards.some((card) => bareNumber(card.number) === bareNumber(typed));

import type { LinkInput } from '../../../src/protocol/seller-link.ts';

/** A link that every demo database has, found by its slug. */
export interface SeedLink {
  readonly slug: string;
  /**
   * Its configuration; instants are relative to the moment of planting, pictures stand on the pay origin, the seller's
   * own page and conditions on the shop origin.
   */
  readonly config: (now: number, payOrigin: string, shopOrigin: string) => LinkInput;
  /** Deliberate failure attached to it; see simulator/scenarios. */
  readonly scenario?: string;
  /** Planted anew at each start, because it states instants that pass. */
  readonly isTimed?: boolean;
  /** Facts that no configuration can state. */
  readonly completed?: number;
  readonly isHeld?: boolean;
  readonly isInactive?: boolean;
  readonly isArchived?: boolean;
  /** The address it had before. */
  readonly formerSlug?: string;
}

const EUR = { currency: 'EUR', currencyExponent: 2 } as const;

/** A fixed amount in euro cents, for links whose point is something else. */
export const fixedEuro = (name: string, value: number, more: Partial<LinkInput> = {}): LinkInput =>
  ({ type: 'amount', name, ...EUR, amount: { mode: 'fixed', value }, ...more }) as LinkInput;

export { EUR };

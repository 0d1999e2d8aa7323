import type { ItemInput } from '../../../src/protocol/seller-item.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { Stock } from './stock.ts';

/** What is known of a link at one moment: the seller's configuration and the facts that its status follows from. */
export interface LinkRecord {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly slug: string | undefined;
  readonly config: LinkInput;
  /** The items as the seller wrote them, where some refer to the catalogue. */
  readonly authoredItems: readonly ItemInput[] | undefined;
  /** What was and is about to be sold of its counted items. */
  readonly stock: Stock;
  readonly limit: number | null;
  readonly unit: 'payments' | 'units';
  readonly startsAt: number | undefined;
  readonly expiresAt: number | undefined;
  readonly graceMs: number;
  readonly isActive: boolean;
  readonly archivedAt: number | undefined;
  readonly deletedAt: number | undefined;
  readonly completed: number;
  /** Places under holds that have not lapsed at the moment of reading. */
  readonly held: number;
  /** When the first of those holds lapses. */
  readonly nextLapseAt: number | undefined;
  readonly merchantReference: string | undefined;
  readonly orderId: string;
  readonly scenario: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A link as it is first written. */
export type NewLink = Pick<
  LinkRecord,
  'id' | 'slug' | 'config' | 'limit' | 'unit' | 'startsAt' | 'expiresAt' | 'graceMs' | 'merchantReference' | 'orderId'
> & { readonly scenario?: string | undefined; readonly authoredItems?: readonly ItemInput[] | undefined };

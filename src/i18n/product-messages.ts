/** Why something cannot be chosen. */
export type Lack = 'sold_out' | 'held' | 'impossible';

/** The words of a product link. */
export interface ProductMessages {
  /** Which of several items is bought. */
  readonly chooseOne: string;
  readonly chooseAny: string;
  readonly optional: string;
  /** In a list, before an option is chosen. */
  readonly choose: string;
  readonly from: (price: string) => string;
  /** The price before a reduction. */
  readonly was: (price: string) => string;
  readonly lacks: Readonly<Record<Lack, string>>;
  /** One option that cannot be chosen: by itself, or together with what is chosen already. */
  readonly lacking: (option: string, lack: Lack, other: string | undefined) => string;
  readonly left: (count: number) => string;
  readonly quantity: string;
  readonly quantityOf: (item: string) => string;
  readonly fewer: (item: string) => string;
  readonly more: (item: string) => string;
}

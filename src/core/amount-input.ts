/** One way to read a typed text as money. */
export interface AmountReading {
  /** Whole minor units of the link's currency. */
  readonly minor: number;
}

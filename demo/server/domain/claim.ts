/** Units of something counted that a session takes besides its place: a redemption of a code, pieces of an item. */
export interface Claim {
  /** Id of the counter. */
  readonly counter: string;
  readonly units: number;
}

/** Counter of a promotion code's redemptions. */
export const promotionCounter = (promotionId: string): string => `promotion:${promotionId}`;

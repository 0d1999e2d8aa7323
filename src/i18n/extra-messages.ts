/** The words of what a link asks besides the choice itself. */
export interface ExtraMessages {
  readonly fields: Readonly<Record<'email' | 'name' | 'phone' | 'company' | 'taxId', string>>;
  readonly optional: string;
  readonly choose: string;
  readonly readMore: string;

  readonly shippingAddress: string;
  readonly billingAddress: string;
  /** Opens a second address. */
  readonly otherBilling: string;
  readonly country: string;
  readonly line1: string;
  readonly line2: string;
  readonly locality: string;
  /** What people of the country call it. */
  readonly postalCode: (country: string) => string;
  readonly region: (country: string) => string;
  readonly shipping: string;
  readonly free: string;

  readonly tip: string;
  readonly noTip: string;
  readonly otherTip: string;
  readonly coverFee: (fee: string | undefined) => string;

  /** Opens the field. */
  readonly promotionQuestion: string;
  readonly promotionCode: string;
  readonly apply: string;
  readonly applied: (code: string) => string;
  readonly remove: string;
}

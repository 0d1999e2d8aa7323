/** What is wrong with the form of a link, each beside its field: what to do, before what was wrong. */
export interface ErrorMessages {
  readonly missing: Readonly<
    Record<'email' | 'name' | 'phone' | 'company' | 'taxId' | 'line1' | 'locality' | 'plan' | 'shipping', string>
  >;
  readonly required: (label: string) => string;
  readonly choose: (label: string) => string;
  readonly consent: string;
  readonly email: string;
  readonly phone: string;
  readonly tooLong: (max: number) => string;
  readonly tooShort: (min: number) => string;
  readonly number: string;
  readonly date: string;
  readonly option: string;
  readonly invalid: string;
  readonly quantity: (min: number, max: number) => string;
  readonly country: string;
  readonly nothingChosen: string;
  readonly amountMissing: string;
  /** `example`: an amount as the reader writes it. */
  readonly amountUnreadable: (example: string) => string;
  readonly amountDecimals: (exponent: number) => string;
  readonly amountCurrency: (currency: string) => string;
  readonly amountSmall: (min: string) => string;
  readonly amountLarge: (max: string) => string;
  readonly amountStep: (step: string) => string;
  readonly ambiguous: string;
  readonly onlyAvailable: (count: number) => string;
  readonly unavailableQuantity: string;
  /** Refusals of the backend, by the protocol's codes. */
  readonly byCode: Readonly<
    Record<
      | 'field_required'
      | 'option_invalid'
      | 'promo_invalid'
      | 'promo_expired'
      | 'item_sold_out'
      | 'item_temporarily_held'
      | 'already_subscribed',
      string
    >
  >;
}

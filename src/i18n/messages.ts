/**
 * Every sentence of the form, as one interface: a language file that lacks one does not compile, and whatever
 * varies comes in as an argument, so that each language can order its own words. Money and dates arrive formatted.
 */
import type { GivingInterval } from '../protocol/interval.ts';

/** A heading, and what the payer should know and do. */
export interface Screen {
  readonly title: string;
  readonly text: string;
}

export interface Messages {
  readonly dir: 'ltr' | 'rtl';

  readonly close: string;
  readonly retry: string;
  readonly continueOnSecurePage: string;
  readonly testMode: string;
  readonly terms: string;
  readonly privacy: string;
  readonly refund: string;

  readonly offline: Screen;
  readonly loadFailed: Screen;

  /** The button before an amount is known. */
  readonly callToAction: (verb: string) => string;
  /** The button: states the exact charge. */
  readonly submit: (verb: string, amount: string, interval: GivingInterval) => string;
  /** The button where nothing is due today. */
  readonly submitFree: (verb: string) => string;
  readonly working: string;

  readonly amount: string;
  readonly otherAmount: string;
  /** The field for an amount that is none of the choices. */
  readonly typedAmount: string;
  readonly interval: string;
  readonly intervals: Readonly<Record<GivingInterval, string>>;
  readonly amountHint: (min: string | undefined, max: string | undefined) => string;
  readonly amountEcho: (amount: string) => string;

  readonly fields: Readonly<Record<'email' | 'name' | 'phone' | 'company' | 'taxId', string>>;
  readonly optional: string;

  readonly quoteFailed: string;
  readonly reference: (id: string) => string;
}

/**
 * Every sentence of the form, as one interface: a language file that lacks one does not compile, and whatever
 * varies comes in as an argument, so that each language can order its own words. Money and dates arrive formatted.
 */
import type { GivingInterval, PlanInterval } from '../protocol/interval.ts';
import type { ExtraMessages } from './extra-messages.ts';
import type { PaymentMessages } from './payment-messages.ts';
import type { PlanMessages } from './plan-messages.ts';
import type { ProductMessages } from './product-messages.ts';

/** How often something is charged. */
export type Repeat = GivingInterval | PlanInterval;

/** The words of what is loaded after the form; where a language is English, each part brings its own. */
export interface LaterWords {
  readonly extras?: ExtraMessages;
  readonly product?: ProductMessages;
  readonly plans?: PlanMessages;
  readonly payment?: PaymentMessages;
}

/** What a language file has for the panel; the words of what follows it are in a file of their own. */
export interface LanguageWords extends Required<Omit<LaterWords, 'payment'>> {
  readonly form: Messages;
}

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
  readonly submit: (verb: string, amount: string, repeat: Repeat) => string;
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

  readonly reference: (id: string) => string;
}

/** What a template is given: the machine's state, the words for it, and what to do when the payer acts. */
import type { Draft, CheckoutState } from '../core/checkout-state.ts';
import type { SubmitFacts } from '../core/facts.ts';
import type { LaterWords, Messages } from '../i18n/messages.ts';
import type { StepperTerms } from './stepper.ts';
import type { Unit } from '../core/money.ts';
import type { PublicLink } from '../protocol/public-link.ts';
import type { Quote } from '../protocol/quote.ts';

export interface CheckoutActions {
  readonly change: (change: Partial<Draft>) => void;
  /** One field was filled in; several can be at once, by a password manager. */
  readonly fill: (field: string, value: string) => void;
  readonly submit: () => void;
  readonly acceptPrice: () => void;
  readonly retry: () => void;
  readonly back: () => void;
  readonly openPopup: () => void;
  readonly startOver: () => void;
  /** The payer is done with this checkout. */
  readonly dismiss: () => void;
  /** A typed amount was left, so that its problem may be said. */
  readonly leaveAmount: () => void;
}

export interface CheckoutView<S extends CheckoutState = CheckoutState> {
  readonly state: S;
  readonly t: Messages;
  /** The words of the parts that are loaded later; English ones come with their part. */
  readonly words: LaterWords;
  readonly locale: string;
  readonly act: CheckoutActions;
  /** Heading level of the title. */
  readonly level: number;
  readonly isDialog: boolean;
  /** Title until the link is known. */
  readonly label: string;
  /** The hosted page of the link, which always works; undefined where it may not be followed. */
  readonly fallbackUrl: string | undefined;
  /** An address that may be shown as an image or followed; undefined otherwise. */
  readonly safe: (address: string | undefined) => string | undefined;
  readonly money: (minor: number, unit: Unit, style?: 'full' | 'short') => string;
  /** The payment page in a frame, while there is one. */
  readonly frame: Element | undefined;
  /** The parts of the form that are loaded after it, once they are. */
  readonly later: LaterParts | undefined;
  /** Whether problems of a typed amount may be said although nothing was submitted yet. */
  readonly isAmountLeft: boolean;
  /** Whether the page wants a part of the form left out. */
  readonly hides: (part: 'quantity' | 'coupon' | 'summary' | 'image') => boolean;
}

/** The view of one phase. */
export type ViewOf<P extends CheckoutState['phase']> = CheckoutView<Extract<CheckoutState, { phase: P }>>;

/** The view of the form, with what the draft means. */
export interface PanelView extends ViewOf<'selecting'> {
  readonly submit: SubmitFacts;
  /** The latest totals that the backend computed for this panel, even if newer ones are on their way. */
  readonly quote: Quote | undefined;
  /** What the choice of this kind of link shows of the draft. */
  readonly facts: unknown;
  readonly choice: FormPart;
  /** What the link asks besides, if it does. */
  readonly extras: FormPart | undefined;
  readonly extraFacts: unknown;
}

/** A part of the form that comes with its kind of link. */
export interface FormPart {
  readonly render: (view: PanelView) => unknown;
  /** What the payer calls a field of this part. */
  readonly labelOf: (view: PanelView, field: string) => string | undefined;
  /** What has to be read before the button is pressed. */
  readonly beforeButton?: (view: PanelView) => unknown;
  readonly styles?: () => readonly CSSStyleSheet[];
  /** Loads what only some links of this kind need. */
  readonly prepare?: (link: PublicLink) => Promise<unknown>;
}

/** What is loaded after the form. */
export interface LaterParts {
  readonly summary: (view: PanelView) => unknown;
  readonly returned: (view: PanelView) => unknown;
  readonly problemList: (view: PanelView, goTo: (field: string) => void) => unknown;
  readonly quoteTrouble: (view: PanelView) => unknown;
  /** What is about to end: the time of the link, or its places. */
  readonly urgency: (view: PanelView) => unknown;
  readonly errorOf: (view: PanelView, field: string) => unknown;
  readonly stepper: (view: PanelView, terms: StepperTerms) => unknown;
  readonly formatDate: (instant: string, locale: string) => string;
}

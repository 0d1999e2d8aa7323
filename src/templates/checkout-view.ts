/** What a template is given: the machine's state, the words for it, and what to do when the payer acts. */
import type { AmountDraft, CheckoutState } from '../core/checkout-state.ts';
import type { AmountOffer } from '../core/amount-rules.ts';
import type { SubmitFacts } from '../core/facts.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Unit } from '../core/money.ts';

export interface CheckoutActions {
  readonly change: (change: Partial<AmountDraft>) => void;
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
}

/** The view of one phase. */
export type ViewOf<P extends CheckoutState['phase']> = CheckoutView<Extract<CheckoutState, { phase: P }>>;

/** The view of the form, with what the draft means. */
export interface PanelView extends ViewOf<'selecting'> {
  readonly panel: {
    readonly offer: AmountOffer;
    /** The typed amount as it was read, in minor units. */
    readonly readMinor: number | undefined;
    readonly submit: SubmitFacts;
  };
}

/** What only some links and some moments need. */
export interface LaterParts {
  readonly customFields: (view: PanelView) => unknown;
  readonly feeCover: (view: PanelView) => unknown;
  readonly summary: (view: PanelView) => unknown;
  readonly returned: (view: PanelView) => unknown;
  readonly problemList: (view: PanelView, goTo: (field: string) => void) => unknown;
  readonly errorOf: (view: PanelView, field: string) => unknown;
}

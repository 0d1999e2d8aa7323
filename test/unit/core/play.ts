/** Plays scripts of events on the machine, and names the moments that most scripts begin with. */
import type { CheckoutEvent, CheckoutState, Effect, KnownSession, Phase } from '../../../src/core/checkout-state.ts';
import { shownMinor } from '../../../src/core/link-rules.ts';
import { payTransition } from '../../../src/core/pay-transition.ts';
import { initialState, transition } from '../../../src/core/transition.ts';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import { aCreatedSession, aQuote } from '../../fixtures/sessions.ts';

export type StateIn<P extends Phase> = Extract<CheckoutState, { phase: P }>;
type EffectNamed<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** A machine with a memory of what it wanted done. */
export class Play {
  state: CheckoutState = initialState('donation');
  effects: Effect[] = [];

  /** Sends events; `effects` are those of the last call. */
  send(...events: readonly CheckoutEvent[]): this {
    this.effects = [];
    for (const event of events) this.#take(event);
    return this;
  }

  /** The half that pays is there at once. */
  #take(event: CheckoutEvent): void {
    const step = transition(this.state, event, payTransition);
    this.state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'start-payment') this.#take({ type: 'payment-ready' });
      else this.effects.push(effect);
    }
  }

  in<P extends Phase>(phase: P): StateIn<P> {
    if (this.state.phase !== phase) throw new Error(`expected ${phase}, is ${this.state.phase}`);
    return this.state as StateIn<P>;
  }

  effect<T extends Effect['type']>(type: T): EffectNamed<T> {
    const found = this.effects.find((effect) => effect.type === type);
    if (!found) throw new Error(`no ${type} among ${this.effects.map((effect) => effect.type).join(', ')}`);
    return found as EffectNamed<T>;
  }

  /** What the page was told, by name. */
  get notices(): string[] {
    return this.effects.flatMap((effect) => (effect.type === 'emit' ? [effect.notice.name] : []));
  }

  get commands(): string[] {
    return this.effects.map(({ type }) => type).filter((type) => type !== 'emit');
  }
}

export const KEY = '0123456789abcdef0123456789abcdef';
export const open: CheckoutEvent = { type: 'open-requested', linkRef: 'donation' };
export const close: CheckoutEvent = { type: 'close-requested', reason: 'escape' };
export const press: CheckoutEvent = { type: 'submit-requested', key: KEY };
export const network = { code: 'network', recoverable: true };

export const known = (changes: Partial<Session> = {}): KnownSession => aCreatedSession(changes);
export const reading = (changes: Partial<Session>): CheckoutEvent => ({
  type: 'session-read',
  session: known(changes).session,
  next: known().next,
});

export const loading = (): Play => new Play().send(open);

export function loaded(link: PublicLink = anAmountLink()): Play {
  const play = loading();
  return play.send({ type: 'link-loaded', request: play.in('loading').request, link });
}

/** The pending quote is answered with the chosen amount, or another one. */
export function quoted(play: Play, total?: number): Play {
  const { quote, link } = play.in('selecting');
  if (quote.status !== 'pending' || !quote.choices) throw new Error('no quote is pending');
  const { request, choices } = quote;
  const dueToday = total ?? shownMinor(link, choices) ?? 0;
  return play.send({ type: 'quote-received', request, choices, quote: aQuote({ total: dueToday }) });
}

export const ready = (link?: PublicLink): Play => quoted(loaded(link));
export const creating = (): Play => ready().send(press);

export function handingOff(session = known()): Play {
  const play = creating();
  return play.send({ type: 'session-created', request: play.in('creating').request, known: session });
}

export const awaiting = (): Play => handingOff().send({ type: 'handoff-ready' });
const decline = reading({ revision: 3, attempts: 1, lastDeclineReason: 'insufficient_funds' });
/** A card was declined in the frame. */
export const declinedThere = (): Play => awaiting().send(decline);
/** A card was declined in a window that was closed then. */
export const declined = (): Play =>
  awaiting().send({ type: 'popup-requested' }, { type: 'handoff-ready' }, { type: 'popup-closed' }).send(decline);
export const paid = (): Play => awaiting().send(reading({ revision: 2, status: 'completed' }));
export const pendingPayment = {
  id: 'pay_abcdefghijklmnopqrstuvwx',
  status: 'pending',
  methodType: 'bank_transfer',
  late: false,
  overLimit: false,
} as const;
/** The payer is to send the money themselves: the payment page shows the account. */
export const toTransfer = (changes: Partial<Session> = {}): CheckoutEvent => ({
  ...(reading({ revision: 2, status: 'processing', attempts: 1, payment: pendingPayment, ...changes }) as Extract<
    CheckoutEvent,
    { type: 'session-read' }
  >),
  next: { type: 'display', kind: 'bank', data: { iban: 'DE00' }, url: 'https://pay.example/pay/tok_1' },
});
export const processing = (): Play =>
  awaiting().send(reading({ revision: 2, status: 'processing', attempts: 1, payment: pendingPayment }));

/**
 * What a shop with one link should do, in a few plain rules: no database, no transactions, no events. Time passes in it
 * at once; the server may write the same down later. Instants are milliseconds on the server's clock.
 */
import type { SessionCreated } from '../../../src/protocol/session.ts';

/** What the seller wants, chosen by chance for each sequence. */
export interface Terms {
  readonly limit: number;
  readonly onOverLimit: 'refund' | 'accept';
  readonly restoreOnRefund: boolean;
  readonly reservation: { readonly on: 'submit' | 'pay'; readonly minutes: number } | undefined;
  readonly expiresInMinutes: number | undefined;
  /** Pieces of the item, where items are sold; otherwise an amount is asked. */
  readonly stock: number | undefined;
  /** How often the code may be redeemed, and how much it takes off. */
  readonly redemptions: number;
  readonly percent: 20 | 100;
}

export type Counted = 'stock' | 'code';
export type SessionStatus = 'open' | 'processing' | 'completed' | 'expired' | 'canceled';
export type PaymentStatus =
  | 'pending'
  | 'requires_action'
  | 'succeeded'
  | 'failed'
  | 'canceled'
  | 'refunded'
  | 'partially_refunded'
  | 'disputed'
  | 'reversed';

export interface ModelPayment {
  readonly id: string;
  readonly session: ModelSession;
  readonly amount: number;
  readonly waitsUntil: number | undefined;
  status: PaymentStatus;
  refunded: number;
}

export interface ModelSession {
  readonly created: SessionCreated;
  readonly units: number;
  readonly due: number;
  readonly expiresAt: number;
  readonly takes: Readonly<Partial<Record<Counted, number>>>;
  status: SessionStatus;
  /** Until when a place is held; undefined where none is. */
  heldUntil: number | undefined;
  latest: ModelPayment | undefined;
  isGivenBack: boolean;
}

export type Choice = Pick<ModelSession, 'units' | 'takes'>;

const MINUTE_MS = 60_000;
const GRACE_MS = 300_000;

export class ShopModel {
  readonly terms: Terms;
  readonly sessions: ModelSession[] = [];
  readonly payments: ModelPayment[] = [];
  readonly used: Record<Counted, number> = { stock: 0, code: 0 };
  readonly limits: Record<Counted, number>;
  now: number;
  expiresAt: number;
  limit: number;
  completed = 0;
  isActive = true;
  isArchived = false;

  constructor(terms: Terms, now: number) {
    this.terms = terms;
    this.now = now;
    this.limit = terms.limit;
    this.limits = { stock: terms.stock ?? Number.POSITIVE_INFINITY, code: terms.redemptions };
    const { expiresInMinutes = Number.POSITIVE_INFINITY } = terms;
    this.expiresAt = now + expiresInMinutes * MINUTE_MS;
  }

  holds = (session: ModelSession): boolean => session.heldUntil !== undefined && session.heldUntil > this.now;

  get held(): number {
    return this.sessions.filter(this.holds).reduce((sum, { units }) => sum + units, 0);
  }

  heldOf(counted: Counted): number {
    return this.sessions.filter(this.holds).reduce((sum, { takes }) => sum + (takes[counted] ?? 0), 0);
  }

  hasRoom({ units, takes }: Choice): boolean {
    return (
      this.completed + this.held + units <= this.limit &&
      Object.entries(takes).every(([name, count]) => {
        const counted = name as Counted;
        return this.used[counted] + this.heldOf(counted) + count <= this.limits[counted];
      })
    );
  }

  canOpen(choice: Choice): boolean {
    const isOn = this.isActive && !this.isArchived && this.now < this.expiresAt;
    return isOn && this.hasRoom(choice);
  }

  open(session: Pick<ModelSession, 'created' | 'units' | 'due' | 'takes'>): void {
    const { reservation } = this.terms;
    this.sessions.push({
      ...session,
      status: 'open',
      expiresAt: Math.min(this.now + 60 * MINUTE_MS, this.expiresAt + GRACE_MS),
      heldUntil: reservation?.on === 'submit' ? this.now + reservation.minutes * MINUTE_MS : undefined,
      latest: undefined,
      isGivenBack: false,
    });
  }

  canConfirm(session: ModelSession): boolean {
    if (session.status !== 'open' || this.now >= this.expiresAt + GRACE_MS) return false;
    if (this.holds(session)) return true;
    return this.isActive && !this.isArchived && this.hasRoom(session);
  }

  /** A payment that waits for its money; the place is kept meanwhile, or as long as the seller keeps places. */
  wait(session: ModelSession, id: string, status: 'pending' | 'requires_action', waitMs: number): void {
    const { reservation } = this.terms;
    const keptMs = reservation === undefined ? waitMs : Math.min(waitMs, reservation.minutes * MINUTE_MS);
    const before = this.holds(session) ? (session.heldUntil ?? 0) : 0;
    session.heldUntil = Math.max(before, this.now + keptMs);
    session.status = 'processing';
    this.#pay(session, id, status, this.now + waitMs);
  }

  succeed(session: ModelSession, id: string | undefined): void {
    if (id !== undefined) this.#pay(session, id, 'succeeded');
    this.#complete(session);
  }

  decline(session: ModelSession, id: string | undefined): void {
    if (id !== undefined) this.#pay(session, id, 'failed');
    session.heldUntil = undefined;
  }

  cancel(session: ModelSession): void {
    if (session.status !== 'open' && session.status !== 'processing') return;
    if (session.latest !== undefined && isWaiting(session.latest)) session.latest.status = 'canceled';
    session.heldUntil = undefined;
    session.status = 'canceled';
  }

  settle(payment: ModelPayment): void {
    const { session } = payment;
    if (!isWaiting(payment) && payment.status !== 'failed' && payment.status !== 'canceled') return;
    const isPaidAlready = session.status === 'completed';
    const hasPlace = this.holds(session) || this.hasRoom(session);
    if (isPaidAlready || (!hasPlace && this.terms.onOverLimit === 'refund')) {
      payment.status = 'refunded';
      payment.refunded = payment.amount;
      if (isPaidAlready) return;
      if (session.status !== 'expired') session.status = 'canceled';
      session.latest = payment;
      return;
    }
    payment.status = 'succeeded';
    session.latest = payment;
    this.#complete(session);
  }

  fail(payment: ModelPayment): void {
    if (!isWaiting(payment)) return;
    const { session } = payment;
    payment.status = 'failed';
    if (session.status !== 'processing' || session.latest !== payment) return;
    session.heldUntil = undefined;
    if (this.now >= session.expiresAt) session.status = 'expired';
    else session.status = this.isActive && !this.isArchived ? 'open' : 'canceled';
  }

  canRefund = (payment: ModelPayment, amount: number): boolean =>
    (payment.status === 'succeeded' || payment.status === 'partially_refunded') &&
    amount > 0 &&
    payment.refunded + amount <= payment.amount;

  refund(payment: ModelPayment, amount: number): void {
    const { session } = payment;
    payment.refunded += amount;
    payment.status = payment.refunded === payment.amount ? 'refunded' : 'partially_refunded';
    if (payment.status !== 'refunded' || !this.terms.restoreOnRefund || session.isGivenBack) return;
    session.isGivenBack = true;
    this.completed -= session.units;
    // A code stays redeemed.
    this.used.stock -= session.takes.stock ?? 0;
  }

  takeBack(payment: ModelPayment, how: 'disputed' | 'reversed'): void {
    const { status } = payment;
    const isTaken = status === 'succeeded' || status === 'partially_refunded';
    if (isTaken || (how === 'reversed' && status === 'disputed')) payment.status = how;
  }

  switchOff(how: 'deactivate' | 'archive'): void {
    if (how === 'deactivate') this.isActive = false;
    else this.isArchived = true;
    for (const session of this.sessions) {
      if (session.status === 'open') this.cancel(session);
    }
  }

  switchOn(): void {
    this.isActive = true;
    this.isArchived = false;
  }

  pass(ms: number): void {
    this.now += ms;
    for (const session of this.sessions) {
      if (!this.holds(session)) session.heldUntil = undefined;
      if (session.status !== 'open' || this.now < session.expiresAt) continue;
      session.status = 'expired';
      session.heldUntil = undefined;
    }
    for (const payment of this.payments) {
      if (isWaiting(payment) && this.now >= (payment.waitsUntil ?? 0)) this.fail(payment);
    }
  }

  #pay(session: ModelSession, id: string, status: PaymentStatus, waitsUntil?: number): void {
    const payment = { id, session, amount: session.due, status, refunded: 0, waitsUntil };
    this.payments.push(payment);
    session.latest = payment;
  }

  #complete(session: ModelSession): void {
    session.heldUntil = undefined;
    session.status = 'completed';
    this.completed += session.units;
    this.used.stock += session.takes.stock ?? 0;
    this.used.code += session.takes.code ?? 0;
  }
}

export const isWaiting = ({ status }: ModelPayment): boolean => status === 'pending' || status === 'requires_action';

import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';

/** `voided`: the provider was told to forget it before it had heard of it, or before anybody paid. */
export type ChargeStatus = 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'voided';

/** What the provider did, as it says itself. Instants are milliseconds since 1970 on the server's clock. */
export interface Charge {
  /** The id of the payment that it was asked for. */
  readonly id: string;
  readonly status: ChargeStatus;
  readonly declineReason: DeclineReason | undefined;
  readonly brand: string | undefined;
  readonly last4: string | undefined;
  /** Until when the provider waits for money or for the payer. */
  readonly expiresAt: number | undefined;
  /** When a simulated slow method succeeds by itself. */
  readonly settlesAt: number | undefined;
  readonly disputesAt: number | undefined;
  readonly reversesAt: number | undefined;
  /** Grows with every change. */
  readonly revision: number;
  readonly changedAt: number;
}

export type NewCharge = Omit<Charge, 'revision' | 'changedAt'>;

/** Where the payer goes to pay what is not a card: their wallet, their bank, or the counter of a shop. */
export type ProviderPlace = 'wallet' | 'bank' | 'counter';

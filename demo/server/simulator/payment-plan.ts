/**
 * What the simulated provider does with a payment method. A plan is a decision made before anything is stored: how the
 * payment begins, until when it may succeed, and whether it succeeds by itself later.
 */
import type { ConfirmRequest } from '../../../src/protocol/confirm.ts';
import type { DeclineReason } from '../../../src/protocol/decline-reason.ts';
import { readTestCard } from './card.ts';

export interface PaymentPlan {
  readonly status: 'succeeded' | 'failed' | 'pending' | 'requires_action';
  readonly declineReason?: DeclineReason;
  readonly brand?: string | undefined;
  readonly last4?: string | undefined;
  /** How long the provider waits for money or for the payer. */
  readonly waitMs?: number;
  /** After which time it succeeds without anybody doing anything. */
  readonly settlesAfterMs?: number;
  /** After which time a payment that succeeded is disputed. */
  readonly disputedAfterMs?: number;
  /** After which time it turns out that there was no money. */
  readonly reversedAfterMs?: number;
}

const MINUTE_MS = 60_000;
const CHALLENGE_MS = 15 * MINUTE_MS;
/** Long enough to see the thanks first. */
const DISPUTE_MS = MINUTE_MS;
const EWALLET_MS = 15 * MINUTE_MS;
/** A transfer or a visit to a cash desk takes until tomorrow. */
const SLOW_METHOD_MS = 24 * 60 * MINUTE_MS;

/** Throws `field_invalid` where the method itself is refused; nothing has happened then. */
export function planPayment(method: ConfirmRequest['method'], now: number): PaymentPlan {
  switch (method.type) {
    case 'card': {
      const { brand, last4, outcome } = readTestCard(method, now);
      if (outcome === 'succeeds') return { status: 'succeeded', brand, last4 };
      if (outcome === 'disputed') return { status: 'succeeded', brand, last4, disputedAfterMs: DISPUTE_MS };
      if (outcome === 'challenge') return { status: 'requires_action', brand, last4, waitMs: CHALLENGE_MS };
      return { status: 'failed', declineReason: outcome.declined, brand, last4 };
    }
    case 'ewallet':
      return { status: 'pending', waitMs: EWALLET_MS };
    case 'bank_transfer':
    case 'cash_code':
      return { status: 'pending', waitMs: SLOW_METHOD_MS };
  }
}

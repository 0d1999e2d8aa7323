/**
 * The failures that seeded links show on purpose, each a small set of hooks around the ordinary way. A link names its
 * scenario in the database; the ordinary code asks here once and knows none of them by name. What must be counted is
 * counted in the database, so that "fails once, then works" also holds with several processes.
 */
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import { ProblemError } from '../problem-error.ts';
import type { PaymentPlan } from './payment-plan.ts';

export interface Scenario {
  /** Runs before a session is created, given how often this request was tried before. May throw. */
  readonly beforeSession?: (triesBefore: number) => void;
  /** The link as it is when a session is created, where that is not as the payer saw it. */
  readonly configAtSubmit?: (config: LinkInput) => LinkInput;
  /** What the provider does instead. */
  readonly payment?: (plan: PaymentPlan, attemptsBefore: number) => PaymentPlan;
  /** Whether somebody else has bought the place by the time that the money comes. */
  readonly losesPlace?: boolean;
  /** Whether the answer to a created session gets lost on its way, after everything was stored. */
  readonly losesAnswer?: (triesBefore: number) => boolean;
  /** The link's JSON as a broken or a newer backend would send it. */
  readonly linkJson?: (link: PublicLink) => object;
}

const RATE_LIMIT_RETRY_MS = 2_000;
const SLOW_PAYMENT_MS = 60_000;
/** The provider gives up after half of the time that the money takes. */
const GIVEN_UP_AFTER_MS = 30_000;
const SOON_MS = 10_000;
/** Long enough to see the thanks first. */
const REVERSED_AFTER_MS = 60_000;

const scenarios: Readonly<Record<string, Scenario>> = {
  'price-changes': { configAtSubmit: raisePrice },
  'declined-first': {
    payment: (plan, attemptsBefore) =>
      attemptsBefore === 0 && plan.status === 'succeeded'
        ? { ...plan, status: 'failed', declineReason: 'insufficient_funds' }
        : plan,
  },
  'slow-pending': {
    payment: (plan) =>
      plan.status === 'succeeded'
        ? { ...plan, status: 'pending', waitMs: 60 * SLOW_PAYMENT_MS, settlesAfterMs: SLOW_PAYMENT_MS }
        : plan,
  },
  'paid-late': {
    payment: (plan) =>
      plan.status === 'failed'
        ? plan
        : { ...plan, status: 'pending', waitMs: GIVEN_UP_AFTER_MS, settlesAfterMs: SLOW_PAYMENT_MS },
  },
  'over-limit': {
    payment: (plan) =>
      plan.status === 'failed'
        ? plan
        : { ...plan, status: 'pending', waitMs: 60 * SLOW_PAYMENT_MS, settlesAfterMs: SOON_MS },
    losesPlace: true,
  },
  reversed: {
    payment: (plan) => (plan.status === 'succeeded' ? { ...plan, reversedAfterMs: REVERSED_AFTER_MS } : plan),
  },
  'rate-limited': {
    beforeSession: (triesBefore) => {
      if (triesBefore === 0) {
        throw new ProblemError('rate_limited', {
          retryAfterMs: RATE_LIMIT_RETRY_MS,
          detail: 'This link is busy on purpose, once for each request.',
        });
      }
    },
  },
  'error-then-ok': {
    beforeSession: (triesBefore) => {
      if (triesBefore === 0) {
        throw new ProblemError('internal_error', {
          retryable: true,
          detail: 'This link fails on purpose, once for each request.',
        });
      }
    },
  },
  'lost-answer': { losesAnswer: (triesBefore) => triesBefore === 0 },
  malformed: {
    linkJson: (link) => {
      const { currencyExponent: _missing, ...rest } = link;
      return rest;
    },
  },
  'unknown-status': { linkJson: (link) => ({ ...link, status: 'under_review', statusReasons: ['under_review'] }) },
  'unknown-type': { linkJson: (link) => ({ ...link, type: 'auction' }) },
};

export const scenarioNamed = (name: string | undefined): Scenario =>
  name === undefined ? {} : (scenarios[name] ?? {});

function raisePrice(config: LinkInput): LinkInput {
  if (config.type !== 'amount' || config.amount.value === undefined) return config;
  return { ...config, amount: { ...config.amount, value: config.amount.value + 250 } };
}

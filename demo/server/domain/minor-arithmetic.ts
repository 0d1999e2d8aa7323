/**
 * Arithmetic on minor units. Whole numbers only: shares are taken with BigInt, so that no intermediate result loses a
 * unit. Rounding is half up, here and nowhere else. A result that a JSON number cannot carry exactly is refused.
 */
import { ProblemError } from '../problem-error.ts';

/** The largest amount this server charges at once, in minor units of any currency. */
export const LARGEST_CHARGE_MINOR = 999_999_999_999;

/** Percentages carry at most four decimals: 2.9 % is 29 000 millionths. */
const MILLIONTHS_PER_PERCENT = 10_000;

export const sumMinor = (...amounts: readonly number[]): number =>
  guarded(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));

export const timesMinor = (amountMinor: number, count: number): number => guarded(BigInt(amountMinor) * BigInt(count));

/** `percent` of an amount, half up. */
export const shareMinor = (amountMinor: number, percent: number): number =>
  guarded(divideHalfUp(BigInt(amountMinor) * millionths(percent), 1_000_000n));

/** The part of an amount that is a tax of `percent` already inside it, half up. */
export const includedShareMinor = (amountMinor: number, percent: number): number =>
  guarded(divideHalfUp(BigInt(amountMinor) * millionths(percent), 1_000_000n + millionths(percent)));

const millionths = (percent: number): bigint => BigInt(Math.round(percent * MILLIONTHS_PER_PERCENT));

/** For amounts that are not negative. */
const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor);

function guarded(amount: bigint): number {
  if (amount > BigInt(LARGEST_CHARGE_MINOR) || amount < -BigInt(LARGEST_CHARGE_MINOR)) {
    throw new ProblemError('amount_too_large', {
      detail: 'The total is larger than this server can charge at once.',
      context: { max: LARGEST_CHARGE_MINOR },
    });
  }
  return Number(amount);
}

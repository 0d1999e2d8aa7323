/**
 * When a delivery that failed is tried again: the example schedule of the Standard Webhooks specification, ten tries
 * over three days, so that a receiver may be down for a long weekend. Each pause is up to a fifth longer by chance:
 * otherwise everything that failed together comes back together and fells the receiver again.
 */
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The pause after the first try, after the second, and so on. */
export const retryPausesMs: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
const JITTER_SHARE = 0.2;
/** No receiver can put a delivery off for longer than the schedule itself would. */
const LONGEST_PAUSE_MS = 24 * HOUR_MS;

export interface FailedTry {
  /** How often this delivery was tried, this time included. */
  readonly tries: number;
  readonly at: number;
  /** What the receiver asked for, in milliseconds. Never comes earlier than that, and never earlier than the schedule. */
  readonly retryAfterMs?: number | undefined;
}

/** When to try again; undefined where that was the last try. `chance` is from 0 to 1. */
export function nextTryAt({ tries, at, retryAfterMs = 0 }: FailedTry, chance: number): number | undefined {
  const pause = retryPausesMs[tries - 1];
  if (pause === undefined) return undefined;
  return at + Math.max(Math.round(pause * (1 + JITTER_SHARE * chance)), Math.min(retryAfterMs, LONGEST_PAUSE_MS));
}

/** The header `Retry-After` in milliseconds from now: a number of seconds or a date (RFC 9110, 10.2.3). */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND_MS;
  // Only the date format that RFC 9110 lets senders use; Date.parse would take much more.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const QUARTER_HOUR_MS = 15 * 60_000;

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Names the day (`2026-11-21`) that an instant falls on in a time zone. */
export function createDayOf(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  // Every zone is off by whole quarters of an hour, so days begin at one; formatting is slow, and facts are many.
  const known = new Map<number, string>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_HOUR_MS);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const day = `${parts['year']}-${parts['month']}-${parts['day']}`;
    known.set(quarter, day);
    return day;
  };
}

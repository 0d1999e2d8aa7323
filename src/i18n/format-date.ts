const WEEK_MS = 7 * 86_400_000;

/**
 * A day in the words of the payer, with the time where it is near enough to matter.
 * @param instant RFC 3339
 */
export function formatDate(instant: string, locale: string): string {
  const date = new Date(instant);
  const isNear = Math.abs(date.getTime() - Date.now()) < WEEK_MS;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(isNear && { timeStyle: 'short' }) }).format(date);
}

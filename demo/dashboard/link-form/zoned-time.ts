/**
 * Between an instant and the local time that a seller types (`2027-01-31T23:00`) in a time zone. Local times that do
 * not exist, because clocks were put forward, are refused; of two that do, the earlier is meant.
 */

const DAY_MS = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

export const timeZones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The local time of an instant (milliseconds since 1970), as `<input type="datetime-local">` writes it. */
export function localTimeOf(instant: number, timeZone: string): string {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** The instant of a local time in milliseconds since 1970; undefined where there is none. */
export function instantOf(local: string, timeZone: string): number | undefined {
  const match = LOCAL.exec(local);
  if (match === null) return undefined;
  const wanted = local.slice(0, 16);
  const asUtc = Date.parse(`${wanted}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offsetAt = (instant: number) => Date.parse(`${localTimeOf(instant, timeZone)}Z`) - instant;
  // Around a change of clocks the offsets of the day before and of the day after are the two that may hold.
  const candidates = [asUtc - offsetAt(asUtc - DAY_MS), asUtc - offsetAt(asUtc + DAY_MS)];
  return candidates.toSorted((a, b) => a - b).find((instant) => localTimeOf(instant, timeZone) === wanted);
}

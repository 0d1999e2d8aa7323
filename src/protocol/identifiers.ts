import * as z from 'zod/mini';

/** Other years are written with a sign and six digits; empty for what is no instant. */
const yearInUtc = (text: string): string => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? '' : (date.toISOString().split(/(?<=\d)-/)[0] ?? '');
};

/** Id of a payment link. Opaque to clients; the pattern only refuses garbage early. */
export const linkId = z.string().check(z.regex(/^plink_[A-Za-z0-9]{24}$/));
/** Id of one payer's attempt. It grants nothing by itself. */
export const sessionId = z.string().check(z.regex(/^cs_[A-Za-z0-9]{24}$/));
export const paymentId = z.string().check(z.regex(/^pay_[A-Za-z0-9]{24}$/));
export const eventId = z.string().check(z.regex(/^evt_[A-Za-z0-9]{24}$/));
/** The readable part of a link's address; never reused once taken. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,63}$/));
/** What a seller calls an item, an option or a plan inside one link. */
export const localId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));
/** 16 to 255 visible ASCII characters; one for each exact request body. */
export const idempotencyKey = z.string().check(z.regex(/^[\x21-\x7e]{16,255}$/));
/** RFC 3339 instant in UTC as the server writes it. */
export const instant = z.iso.datetime();
/** RFC 3339 instant as a seller may write it: any offset, but never without one, and of a year that `instant` can write. */
export const instantInput = z.iso
  .datetime({ offset: true })
  .check(z.refine((text) => /^\d{4}$/.test(yearInUtc(text)), 'Send an instant of the years 0000 to 9999 in UTC.'));
export const localDate = z.iso.date();
/** BCP 47 tag, checked for its shape only. */
export const localeTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));
export const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/));
/** Web address for a person to follow. Schemas check its form; `safe-url` decides whether it is used. */
export const webUrl = z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/[^\s"<>\\^`{|}]+$/));
export const webOrigin = z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^\s/?#@"<>\\^`{|}]+$/));
/** Keys and values that travel unchanged: at most 20 keys. */
export const metadata = z
  .record(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/)), z.string().check(z.maxLength(500)))
  .check(z.refine((value) => Object.keys(value).length <= 20, 'at most 20 keys'));

export type LinkId = z.infer<typeof linkId>;
export type Metadata = z.infer<typeof metadata>;

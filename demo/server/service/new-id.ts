import { randomBytes } from 'node:crypto';

export type NewId = (prefix: IdPrefix) => string;

type IdPrefix =
  | 'plink'
  | 'cs'
  | 'pay'
  | 'evt'
  | 'req'
  | 'ord'
  | 'promo'
  | 'prod'
  | 're'
  | 'shr'
  | 'key'
  | 'cus'
  | 'pp'
  | 'sub'
  | 'we'
  | 'wd'
  | 'em';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 24;
/** Bytes from here on are thrown away, so that every letter is equally likely. */
const FAIR_LIMIT = 256 - (256 % ALPHABET.length);

/** A random id with 24 letters or digits (142 bits). */
export const randomId: NewId = (prefix) => {
  let text = '';
  while (text.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      if (byte < FAIR_LIMIT && text.length < LENGTH) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return `${prefix}_${text}`;
};

/**
 * The only parser of typed money. It answers with whole minor units, with a question of two readings, or with a refusal
 * that has words; it never rounds, never clamps and never decides between two powers of ten on its own. Only digits are
 * accumulated: no floats, no `Intl` digits, no table of currencies. The exponent is the link's.
 *
 * What a separator means when it is the only one (`e` = exponent; "own grouping" = the mark the page's language groups with):
 *
 *   digits after it        reading
 *   none                   a decimal mark without decimals yet: `12,` is 12
 *   1 … e, not 3           decimals; asked where the mark is the own grouping mark and ≤ 3 digits stand before it
 *                          (`75.00` in German: 75,00 or 7 500)
 *   3, and e ≥ 3           asked in every language (`1.500` KWD: 1.500 or 1 500)
 *   3, and e = 0           grouping (`150.000` IDR: nothing else exists)
 *   3, and e = 1 or 2      grouping if it is the own grouping mark, a space or an apostrophe; otherwise asked, with the
 *                          decimals the currency lacks cut off (`1.234` in English: 1.23 or 1 234), never taken
 *   anything else          refused: too many decimals
 *
 * After a leading zero nobody groups, so `0,500` is only ever a decimal. Spaces, apostrophes and U+066C group, U+066B is
 * decimal. Several equal marks group, in threes or the Indian way (2-2-3). Of two kinds of marks the last is the decimal.
 */

/** One way to read a typed text as money. */
export interface AmountReading {
  /** Whole minor units of the link's currency. */
  readonly minor: number;
}

/** How readers of the page's language write numbers, and this currency. */
export interface WritingHabits {
  /** The mark the page's language writes between thousands. */
  readonly group?: string | undefined;
  /** The mark the page's language writes before decimals; only for writing, never for deciding. */
  readonly decimal?: string | undefined;
  /** Further ways to write this very currency: `€`, `Rp`, `euros`. */
  readonly signs?: readonly string[] | undefined;
}

export interface AmountInputTerms extends WritingHabits {
  /** Decimals of the currency on this backend. */
  readonly exponent: number;
  /** ISO code of the link's currency, accepted before or after the digits. */
  readonly currency: string;
}

export type AmountRefusal = 'other-currency' | 'sign' | 'exponent' | 'not-a-number' | 'too-many-decimals' | 'too-large';

export type AmountInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly minor: number }
  | { readonly kind: 'question'; readonly readings: readonly [AmountReading, AmountReading] }
  | { readonly kind: 'refused'; readonly why: AmountRefusal };

const refused = (why: AmountRefusal): AmountInput => ({ kind: 'refused', why });

/** Ten digits of a system stand in one row, zero first; some rows follow each other without a gap. */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return `${(code - zero) % 10}`;
};

/** One sign for each meaning: every kind of space, apostrophe, full stop and comma that keyboards and clipboards send. */
const plainMarks = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[’ʼ‘´`′]/g, "'")
    .replace(/[．。·]/g, '.')
    .replace(/[，、،]/g, ',')
    .toLowerCase()
    .trim();

const withoutOwnCurrency = (text: string, { currency, signs = [] }: AmountInputTerms): string => {
  for (const written of [currency, ...signs].map(plainMarks).sort((a, b) => b.length - a.length)) {
    if (!written) continue;
    if (text.startsWith(written)) text = text.slice(written.length).trim();
    if (text.endsWith(written)) text = text.slice(0, -written.length).trim();
  }
  return text;
};

const isGrouped = (groups: readonly string[]): boolean =>
  /^[1-9]\d{0,2}(,\d{3})+$|^[1-9]\d?(,\d\d)+,\d{3}$/.test(groups.join());

const minorOf = (digits: string): number | undefined => {
  let minor = 0;
  for (const digit of digits) {
    minor = minor * 10 + (digit.charCodeAt(0) - 48);
    if (minor > Number.MAX_SAFE_INTEGER) return undefined;
  }
  return minor;
};

/** Reads what a payer typed or pasted, in any script and with any habit of writing numbers. */
export function readAmount(typed: string, terms: AmountInputTerms): AmountInput {
  const { exponent } = terms;
  // Longer than any amount with any decoration; keeps a pasted book from being searched.
  if (typed.length > 500) return refused('not-a-number');
  const text = withoutOwnCurrency(plainMarks(typed), terms).replace(/\p{Nd}/gu, digitValue);
  if (!text) return { kind: 'empty' };
  if (/\de[+-]?\d/.test(text)) return refused('exponent');
  if (/\d/.test(text) && !text.startsWith('0x')) {
    if (/\p{Sc}|\p{L}.*\p{L}/u.test(text)) return refused('other-currency');
    if (/[+＋−()\p{Pd}]/u.test(text)) return refused('sign');
  }
  if (!/^[., '٫٬]?\d[\d., '٫٬]*$/.test(text)) return refused('not-a-number');

  const groups = text.split(/\D/);
  const marks = text.match(/\D/g) ?? [];
  const first = marks[0];
  const last = marks.at(-1);
  const decimals = groups.at(-1) as string;
  const whole = groups.slice(0, -1).join('');
  const digits = groups.join('');
  const canBeDecimal = !/[ '٬]/.test(last ?? '');
  const written = (value: string): AmountInput => {
    const minor = minorOf(value);
    return minor === undefined ? refused('too-large') : { kind: 'amount', minor };
  };
  const asInteger = () => written(digits + '0'.repeat(exponent));
  const asDecimal = () =>
    decimals.length > exponent ? refused('too-many-decimals') : written(whole + decimals.padEnd(exponent, '0'));
  const ask = (): AmountInput => ({
    kind: 'question',
    readings: [
      { minor: minorOf(whole + decimals.slice(0, exponent).padEnd(exponent, '0')) as number },
      { minor: minorOf(digits + '0'.repeat(exponent)) as number },
    ],
  });

  if (!first) return asInteger();
  if (marks.length > 1) {
    if (first !== '٫') {
      if (marks.every((mark) => mark === first)) return isGrouped(groups) ? asInteger() : refused('not-a-number');
      const grouping = marks.slice(0, -1);
      if (canBeDecimal && grouping.every((mark) => mark === first) && isGrouped(groups.slice(0, -1))) {
        return asDecimal();
      }
    }
    return refused('not-a-number');
  }
  if (!canBeDecimal) return isGrouped(groups) ? asInteger() : refused('not-a-number');
  if (!decimals || last === '٫') return asDecimal();
  const isOwnGrouping = !!terms.group && last === plainMarks(terms.group);
  if (isGrouped(groups)) return exponent === 0 || (isOwnGrouping && exponent < 3) ? asInteger() : ask();
  return isOwnGrouping && decimals.length <= exponent && /^[1-9]\d{0,2}$/.test(whole) ? ask() : asDecimal();
}

/**
 * The text a payer would type for an amount: no grouping, no currency, no decimals where they are all zero.
 * Not always read back without a question (`1.234` KWD), so it goes into a draft together with the reading it came from.
 */
export function formatForInput(minor: number, { exponent, decimal = '.' }: AmountInputTerms): string {
  const digits = `${minor}`.padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const decimals = digits.slice(digits.length - exponent);
  return /[1-9]/.test(decimals) ? whole + decimal + decimals : whole;
}

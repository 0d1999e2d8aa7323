/** Amounts as people write them, each with the habits of their own country, on a page in any language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatForInput, readAmount } from '../../../src/core/amount-input.ts';
import { propertyRuns } from './property-runs.ts';

interface Habit {
  readonly group: string;
  readonly decimal: string;
  readonly isIndian?: boolean;
  /** The zero of its digits. */
  readonly zero?: number;
}

const habits: readonly Habit[] = [
  { group: ',', decimal: '.' },
  { group: '.', decimal: ',' },
  { group: ' ', decimal: ',' },
  { group: '\u00a0', decimal: ',' },
  { group: '\u202f', decimal: ',' },
  { group: '\u2009', decimal: '.' },
  { group: '’', decimal: '.' },
  { group: "'", decimal: ',' },
  { group: ',', decimal: '.', isIndian: true },
  { group: ',', decimal: '.', isIndian: true, zero: 0x0966 },
  { group: ',', decimal: '.', zero: 0x09e6 },
  { group: '٬', decimal: '٫', zero: 0x0660 },
  { group: '٬', decimal: '٫', zero: 0x06f0 },
  { group: '،', decimal: '.', zero: 0x0660 },
  { group: ',', decimal: '.', zero: 0x0e50 },
  { group: ',', decimal: '·' },
  { group: '，', decimal: '．', zero: 0xff10 },
  { group: '，', decimal: '。', zero: 0xff10 },
  { group: ',', decimal: '.', zero: 0x1040 },
  { group: '.', decimal: ',', zero: 0x17e0 },
  { group: ',', decimal: '.', zero: 0x0f20 },
  { group: '.', decimal: ',', zero: 0x1d7d8 },
];

const grouped = (whole: string, { group, isIndian = false }: Habit): string =>
  isIndian ? whole.replace(/\d(?=(\d\d)*\d{3}$)/g, `$&${group}`) : whole.replace(/\d(?=(\d{3})+$)/g, `$&${group}`);

interface Writing {
  readonly minor: number;
  readonly exponent: number;
  readonly habit: Habit;
  readonly isGrouped: boolean;
  readonly decimals: 'all' | 'needed' | 'none if zero';
  readonly sign: 'none' | 'before' | 'after' | 'code';
  readonly isMarked: boolean;
}

function write({ minor, exponent, habit, isGrouped, decimals, sign, isMarked }: Writing): string {
  const digits = `${minor}`.padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  let fraction = digits.slice(digits.length - exponent);
  if (decimals === 'needed') fraction = fraction.replace(/0+$/, '');
  if (decimals === 'none if zero' && /^0*$/.test(fraction)) fraction = '';
  let text = isGrouped ? grouped(whole, habit) : whole;
  if (fraction) text += habit.decimal + fraction;
  if (habit.zero) {
    text = text.replace(/\d/g, (digit) => String.fromCodePoint((habit.zero as number) + digit.charCodeAt(0) - 48));
  }
  if (isMarked) text = `\u200f${text}\u200e`;
  if (sign === 'before') return `€ ${text}`;
  if (sign === 'after') return `${text}\u00a0€`;
  return sign === 'code' ? `${text} EUR` : text;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  minor: fc.oneof(
    fc.nat(1000),
    fc.nat(1_000_000),
    fc.maxSafeNat(),
    fc.nat(99).map((whole) => whole * 1000),
  ),
  exponent: fc.constantFrom(0, 1, 2, 2, 2, 3, 4),
  habit: fc.constantFrom(...habits),
  isGrouped: fc.boolean(),
  decimals: fc.constantFrom('all', 'needed', 'none if zero'),
  sign: fc.constantFrom('none', 'none', 'before', 'after', 'code'),
  isMarked: fc.boolean(),
});
const pageGroups = [',', '.', '\u202f', '’', '٬', undefined];

describe('an amount written as somebody somewhere writes it', () => {
  it('is read as meant, or asked about with the meant amount among the answers', () => {
    fc.assert(
      fc.property(writing, fc.constantFrom(...pageGroups), (written, group) => {
        const { minor, exponent } = written;
        const read = readAmount(write(written), { exponent, currency: 'EUR', signs: ['€'], group });
        if (read.kind === 'question') expect(read.readings).toContainEqual({ minor });
        else expect(read).toEqual({ kind: 'amount', minor });
      }),
      propertyRuns(100_000),
    );
  }, 600_000);

  it('is never asked about where the page language is their own and the currency has two decimals', () => {
    const own = fc.constantFrom(...habits.filter(({ group, decimal }) => `${group}${decimal}` !== ',·'));
    fc.assert(
      fc.property(writing, own, (written, habit) => {
        const text = write({ ...written, habit, exponent: 2 });
        const read = readAmount(text, { exponent: 2, currency: 'EUR', signs: ['€'], group: habit.group });
        expect(read).toEqual({ kind: 'amount', minor: written.minor });
      }),
      propertyRuns(20_000),
    );
  }, 600_000);

  it('survives being written into the field and read again', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom(0, 1, 2, 3, 4),
        fc.constantFrom(...habits),
        (minor, exponent, habit) => {
          const terms = { exponent, currency: 'EUR', ...habit };
          const read = readAmount(formatForInput(minor, terms), terms);
          if (read.kind === 'question') expect(read.readings).toContainEqual({ minor });
          else expect(read).toEqual({ kind: 'amount', minor });
        },
      ),
      propertyRuns(5_000),
    );
  }, 600_000);

  it('is never anything but whole minor units, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,٫٬' ’-+eExX€$EURكم١۲３()\u200f\u202f²½"), maxLength: 14 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(0, 2, 3), fc.constantFrom(...pageGroups), (typed, exponent, group) => {
        const read = readAmount(typed, { exponent, currency: 'EUR', signs: ['€'], group });
        const minors =
          read.kind === 'amount'
            ? [read.minor]
            : read.kind === 'question'
              ? read.readings.map(({ minor }) => minor)
              : [];
        for (const minor of minors) expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true);
      }),
      propertyRuns(20_000),
    );
  }, 600_000);
});

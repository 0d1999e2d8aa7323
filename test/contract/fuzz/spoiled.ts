/** Ways to spoil a valid request: at some place of its body, or as the bytes that are sent. */
import fc from 'fast-check';
import type { Json } from './json-arbitrary.ts';

/** Written into the text as it is, because JSON has no other way to say it. */
const INFINITE = '§1e999';
const DEEP = '§deep';
const DEPTH = 2_000;

const strings = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\uDFFF\uD83D',
  '\u202Egnp.exe',
  'é'.normalize('NFD').repeat(100),
  '٣٫١٤',
  'x'.repeat(5_000),
  "'; DROP TABLE links; --",
  '"><script>alert(1)</script>',
  '../../../etc/passwd',
  'http://[',
  'https://a:99999999/',
  'https://xn--/',
  'https://user:password@shop.example/',
  'javascript:alert(1)',
  'plink_aaaaaaaaaaaaaaaaaaaaaaaa',
  'constructor',
  '__proto__',
  'EUR',
  'XXX',
  'und-u-ca-buddhist',
  'i-klingon',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999-23:59',
  '2026-02-30',
];
const numbers = [0, -0, -1, 1.5, 1e-7, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308];

export const junk: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}, [[]], INFINITE, DEEP) },
  { weight: 4, arbitrary: fc.constantFrom(...numbers) },
  { weight: 6, arbitrary: fc.constantFrom(...strings) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
);

const extraKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', '', 'x'];

export interface Spoiling {
  readonly kind: 'replace' | 'remove' | 'add' | 'repeat';
  /** Which of the places, counted through the whole body. */
  readonly place: number;
  readonly key: string;
  readonly value: Json;
}

export const spoilingOf: fc.Arbitrary<Spoiling> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
  place: fc.nat({ max: 60 }),
  key: fc.constantFrom(...extraKeys),
  value: junk,
});

type Mutable = null | boolean | number | string | Mutable[] | { [key: string]: Mutable };

/** What is longer is not repeated often: three times in each other it would fill the memory, not the request. */
const OFTEN_REPEATED = 300;

/** The body, spoiled in these ways one after the other. */
export function spoil(body: Json, spoilings: readonly Spoiling[]): Json {
  let spoiled = structuredClone(body) as Mutable;
  for (const spoiling of spoilings) {
    const { kind, place, key } = spoiling;
    const value = structuredClone(spoiling.value) as Mutable;
    const places = placesOf(spoiled);
    const chosen = places[place % (places.length + 1)];
    if (chosen === undefined) {
      if (kind === 'replace') spoiled = value;
      continue;
    }
    const { holder, at } = chosen;
    const there = holder[at as never] as Mutable;
    if (kind === 'remove') delete holder[at as never];
    else if (kind === 'repeat') {
      const times = JSON.stringify(there).length > OFTEN_REPEATED ? 2 : 120;
      define(
        holder,
        at,
        Array.from({ length: times }, () => structuredClone(there)),
      );
    } else if (kind === 'add' && typeof there === 'object' && there !== null) define(there, key, value);
    else define(holder, at, value);
  }
  return spoiled;
}

/** `__proto__` as a key of its own, as JSON.parse makes it. */
const define = (holder: object, key: string, value: Mutable) =>
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });

function placesOf(value: Mutable): { holder: object; at: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([at, inner]) => [{ holder: value, at }, ...placesOf(inner)]);
}

export const written = (body: Json): string =>
  JSON.stringify(body)
    .replaceAll(`"${INFINITE}"`, '1e999')
    .replaceAll(`"${DEEP}"`, `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`);

const encoder = new TextEncoder();
const asBytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** How the body's text is damaged on its way. */
export const damages: Readonly<Record<string, (text: string) => Uint8Array<ArrayBuffer>>> = {
  none: asBytes,
  truncated: (text) => asBytes(text.slice(0, text.length / 2)),
  empty: () => asBytes(''),
  twice: (text) => asBytes(text + text),
  marked: (text) => asBytes(`\uFEFF${text}`),
  commented: (text) => asBytes(`/* */ ${text}`),
  'invalid UTF-8': (text) =>
    new Uint8Array([...asBytes(text.slice(0, 5)), 0xff, 0xc0, 0xaf, ...asBytes(text.slice(5))]),
  'UTF-16': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  form: () => asBytes('selection=%7B%7D&expectedTotal=2500'),
  large: (text) => asBytes(text.padEnd(70_000, ' ')),
  'repeated keys': (text) => asBytes(text.replace('{', '{"type":"amount","type":"product","name":1,')),
};

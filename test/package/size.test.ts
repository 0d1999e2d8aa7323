/**
 * Bytes on the wire, held to the budgets of the README. The numbers are printed so that a change of them is seen in
 * every run, not only when a budget breaks.
 */
import { globSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { TRANSLATIONS } from '../../src/i18n/choose-locale.ts';
import { builtFile, CDN, closure, lazyChunk, sizeOf } from './bundle-graph.ts';

const ENTRY = 'pay-link.js';
const CHECKOUT = 'checkout';
/** Nothing else is loaded before intent, on every page that carries a button. */
const ENTRY_LIMIT = 2_048;
/** The words of a language that can stand on the form. */
const LANGUAGE_LIMIT = 2_048;
/** From the click to a form that can be used. */
const FORM_LIMIT = 24 * 1024;

beforeAll(() => {
  const files = globSync('**/*.js', { cwd: CDN }).map((path) => path.replaceAll('\\', '/'));
  const cell = (bytes: number) => bytes.toLocaleString('en').padStart(9);
  const rows = files.toSorted().map((path) => {
    const { raw, gzip, brotli } = sizeOf(path);
    return `${path.padEnd(48)}${cell(raw)}${cell(gzip)}${cell(brotli)}`;
  });
  console.log([`${'dist/cdn, bytes'.padEnd(48)}      raw     gzip   brotli`, ...rows].join('\n'));
});

describe('the entry', () => {
  it('is one file: it loads nothing by itself', () => {
    expect(builtFile(ENTRY).loads).toEqual([]);
  });

  it(`weighs at most ${ENTRY_LIMIT} bytes`, () => {
    expect(sizeOf(ENTRY).brotli).toBeLessThanOrEqual(ENTRY_LIMIT);
  });
});

describe('a click', () => {
  it('loads one more file: what the checkout shares with the entry stays in the entry', () => {
    const checkout = lazyChunk(ENTRY, CHECKOUT);
    expect([...closure(checkout)].filter((path) => path !== ENTRY)).toEqual([checkout]);
  });

  it(`costs at most ${FORM_LIMIT} bytes until the form can be used, the entry included`, () => {
    const form = new Set([ENTRY, ...closure(lazyChunk(ENTRY, CHECKOUT))]);
    const bytes = [...form].reduce((sum, path) => sum + sizeOf(path).brotli, 0);
    console.log(`From nothing to a usable form: ${bytes.toLocaleString('en')} bytes brotli in ${form.size} files.`);
    expect(bytes).toBeLessThanOrEqual(FORM_LIMIT);
  });
});

describe('a language', () => {
  const files = () => globSync('chunks/*.js', { cwd: CDN });
  const ofPanel = (language: string) =>
    files().find((path) => path.startsWith(`chunks/${language}-`) && !path.includes('-payment-'));

  it.each(TRANSLATIONS.map((language) => language.toLowerCase()))(
    '%s weighs at most 2 048 bytes before the form',
    (language) => {
      expect(sizeOf(ofPanel(language) ?? '').brotli).toBeLessThanOrEqual(LANGUAGE_LIMIT);
    },
  );
});

describe('the single file', () => {
  it('loads nothing, neither at once nor later', () => {
    const { loads, loadsLater } = builtFile('pay-link.all.js');
    expect([...loads, ...loadsLater]).toEqual([]);
  });
});

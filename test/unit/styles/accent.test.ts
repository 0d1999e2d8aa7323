import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentColors, contrast, parseRgb, type Rgb } from '../../../src/styles/accent.ts';
import { propertyRuns } from '../core/property-runs.ts';

const byte = fc.integer({ min: 0, max: 255 });
const color = fc.tuple(byte, byte, byte);
/** The backgrounds of the two themes, and any that a page may set. */
const backgrounds: readonly Rgb[] = [
  [255, 255, 255],
  [27, 29, 34],
];
const tintOf = (accent: Rgb, background: Rgb): Rgb =>
  background.map((value, index) => value + ((accent[index] ?? 0) - value) * 0.08) as never as Rgb;

describe("a seller's colour", () => {
  it.each(backgrounds)('can be read, written on and pressed on %s, %s, %s', (...background) => {
    fc.assert(
      fc.property(color, color, (accent, wish) => {
        const { text, hover, ink } = accentColors(accent, background, wish);
        expect(contrast(text, accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, hover)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, background)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, tintOf(accent, background))).toBeGreaterThanOrEqual(4.45);
      }),
      propertyRuns(10_000),
    );
  });

  it('can be read on whatever background a page sets', () => {
    fc.assert(
      fc.property(color, color, (accent, background) => {
        expect(contrast(accentColors(accent, background).ink, background)).toBeGreaterThanOrEqual(4.5);
      }),
      propertyRuns(10_000),
    );
  });

  it('is left as it is where it can be read', () => {
    const accent = [15, 90, 94] as const;
    expect(accentColors(accent, [255, 255, 255])).toMatchObject({ ink: accent, text: [255, 255, 255] });
  });

  it('keeps the text that the page wants, as far as it can be read', () => {
    const white: Rgb = [255, 255, 255];
    const cream: Rgb = [255, 250, 235];
    expect(accentColors([15, 90, 94], white, cream).text).toEqual(cream);
    expect(accentColors([255, 212, 0], white, cream).text).toEqual([0, 0, 0]);
  });
});

describe('parseRgb', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3]],
    ['rgb(1 2 3 / 1)', [1, 2, 3]],
    ['color(srgb 1 0.5 0)', [255, 128, 0]],
    ['color(srgb 1.2 -0.1 1e-7 / 1)', [255, 0, 0]],
  ])('reads %s', (text, expected) => expect(parseRgb(text)).toEqual(expected));

  it.each(['', 'red', 'oklch(0.5 0.1 20)', 'color(srgb 1 none 0)', 'rgb(1, 2)'])('does not guess %s', (text) =>
    expect(parseRgb(text)).toBeUndefined(),
  );
});

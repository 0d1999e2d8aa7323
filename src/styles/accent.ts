/**
 * A seller's colour is a wish: text on it, and it as text or border, must stay readable whatever was chosen. Contrast is
 * the ratio of WCAG 2.2 (relative luminance); 4.5 is what it asks for text. Pure: colours in, colours out.
 */
export type Rgb = readonly [red: number, green: number, blue: number];

const TEXT_CONTRAST = 4.5;
/** How much of the accent is in the background of a chosen amount; the same as in form.styles.ts. */
const TINT = 0.08;
/** How far the button moves away from its text under the pointer. */
const HOVER = 0.12;

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((value, index) => Math.round(value + ((to[index] as number) - value) * share)) as never as Rgb;

const isReadable = (one: Rgb, other: Rgb): boolean => contrast(one, other) >= TEXT_CONTRAST;

export interface AccentColors {
  /** Text on the accent. */
  readonly text: Rgb;
  /** The accent under the pointer; text on it is no harder to read. */
  readonly hover: Rgb;
  /** The accent as text, mark or border on the background and on the tint of a chosen amount. */
  readonly ink: Rgb;
}

/** @param wishedText taken where it can be read; white or black otherwise, one of which always can */
export function accentColors(accent: Rgb, background: Rgb, wishedText: Rgb = WHITE): AccentColors {
  const text = [wishedText, WHITE, BLACK].find((color) => isReadable(color, accent)) as Rgb;
  const away = luminance(text) > luminance(accent) ? BLACK : WHITE;
  const tint = mix(background, accent, TINT);
  const towards = isReadable(BLACK, background) ? BLACK : WHITE;
  let ink = accent;
  for (let share = 0; share < 1 && !(isReadable(ink, background) && isReadable(ink, tint)); share += 0.05) {
    ink = mix(accent, towards, share);
  }
  return {
    text,
    hover: mix(accent, away, HOVER),
    ink: isReadable(ink, background) && isReadable(ink, tint) ? ink : towards,
  };
}

/** `rgb(1, 2, 3)`, `rgb(1 2 3 / 1)` or `color(srgb 0.1 0.2 0.3)`: how `getComputedStyle` writes what was mixed in sRGB. */
export function parseRgb(color: string): Rgb | undefined {
  const [, space, list = ''] = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(color) ?? [];
  const scale = space === 'color' ? 255 : 1;
  // Colours of wider spaces lie outside of 0 to 1.
  const parts = list
    .split(/[\s,/]+/)
    .slice(0, 3)
    .map((part) => Math.min(Math.max(Math.round(Number(part) * scale), 0), 255));
  return parts.length === 3 && parts.every(Number.isInteger) ? (parts as never as Rgb) : undefined;
}

export const rgbText = (color: Rgb): string => `rgb(${color.join(' ')})`;

/**
 * A seller's colour is a wish: text on it, and it as text or border, must stay readable whatever was chosen. Contrast is
 * the ratio of WCAG 2.2 (relative luminance); 4.5 is what it asks for text.
 */
export type Rgb = readonly [red: number, green: number, blue: number];

const TEXT_CONTRAST = 4.5;

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

/** White where it is readable on the accent, black elsewhere: one of the two always reaches 4.5. */
export const textOn = (accent: Rgb): Rgb => (contrast(accent, WHITE) >= TEXT_CONTRAST ? WHITE : BLACK);

/** The accent as text on `background`: itself, or mixed with black or white no further than it takes. */
export function readableOn(background: Rgb, accent: Rgb): Rgb {
  const towards = contrast(background, BLACK) > contrast(background, WHITE) ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = accent.map((value, index) =>
      Math.round(value + ((towards[index] ?? 0) - value) * share),
    ) as never as Rgb;
    if (contrast(mixed, background) >= TEXT_CONTRAST) return mixed;
  }
  return towards;
}

/** `rgb(1, 2, 3)` or `rgb(1 2 3 / 1)`, as `getComputedStyle` writes colours of the sRGB space. */
export function parseRgb(color: string): Rgb | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return parts && parts.length >= 3 && parts.every((part) => part >= 0)
    ? (parts.slice(0, 3) as never as Rgb)
    : undefined;
}

export const rgbText = (color: Rgb): string => `rgb(${color.join(' ')})`;

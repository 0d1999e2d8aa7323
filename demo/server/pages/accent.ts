/**
 * Makes a seller's brand colour safe to read. A seller may choose any of 16.7 million colours; whatever it is, text on
 * the button, and text or marks in the brand's colour on our own backgrounds, keep the contrast of WCAG 2.2 (1.4.3:
 * 4.5:1). The colour is served as a stylesheet of its own, because the pages' CSP allows no inline style.
 *
 * The hue stays the seller's as far as it can: a colour is mixed towards black or white in 1 % steps and no further
 * than the contrast needs. The backgrounds below must be those of `tokens.css`; a test compares them.
 */

/** The page's own backgrounds that text in the brand's colour may stand on. */
export const surfaces = {
  light: ['#ffffff', '#f4f3f0'],
  dark: ['#1b1c1f', '#131416'],
} as const;

/** The brand where a seller has chosen none: a deep green-blue, at 7.6:1 on white. */
export const defaultAccent = '#0f5a5e';

const minContrast = 4.5;
/**
 * What is aimed for: a hair above the limit, so that rounding to 8 bits a channel never falls below it. On dark, thin
 * strokes of a dim colour look weaker than the number says, so more is asked there.
 */
const aimedContrast = { light: 4.55, dark: 6.5 } as const;
/** Below this, darkening a colour enough for white text would make another colour of it: black text is used instead. */
const whiteTextWorthKeeping = 2.5;

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const print = (rgb: Rgb): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((channel, index) => channel + ((to[index] ?? 0) - channel) * share) as unknown as Rgb;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#rrggbb` colours, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(parse(first)), luminance(parse(second))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function mixedUntil(color: string, towards: string, isEnough: (mixed: string) => boolean): string {
  for (let percent = 0; percent < 100; percent += 1) {
    const mixed = print(mix(parse(color), parse(towards), percent / 100));
    if (isEnough(mixed)) return mixed;
  }
  return towards;
}

const readableOn = (backgrounds: readonly string[], theme: 'light' | 'dark') => (color: string) =>
  backgrounds.every((background) => contrast(color, background) >= aimedContrast[theme]);

export interface AccentTokens {
  /** The button's background. */
  readonly fill: string;
  readonly fillHover: string;
  /** Text on `fill` and on `fillHover`. */
  readonly onFill: string;
  /** Text, marks and borders in the brand's colour on the page's own backgrounds. */
  readonly ink: string;
  /** A breath of the brand, behind a chosen option; `ink` and the page's text stay readable on it. */
  readonly tint: string;
}

/** The brand's colour made safe for one of the two themes. */
export function accentTokens(accent: string, theme: 'light' | 'dark'): AccentTokens {
  const far = theme === 'light' ? '#000000' : '#ffffff';
  const base = surfaces[theme][0];
  const keepsWhite = contrast(accent, '#ffffff') >= whiteTextWorthKeeping;
  const fill = keepsWhite ? mixedUntil(accent, '#000000', readableOn(['#ffffff'], 'light')) : accent;
  const onFill = keepsWhite ? '#ffffff' : '#101114';
  const fillHover = print(mix(parse(fill), parse(keepsWhite ? '#000000' : '#ffffff'), 0.12));
  const tint = print(mix(parse(base), parse(accent), theme === 'light' ? 0.07 : 0.09));
  const ink = mixedUntil(accent, far, readableOn([...surfaces[theme], tint], theme));
  return { fill, fillHover, onFill, ink, tint };
}

/** True where every text of the tokens can be read; what the property test asks of 10 000 colours. */
export function isReadable(tokens: AccentTokens, theme: 'light' | 'dark'): boolean {
  const pairs: [string, string][] = [
    [tokens.onFill, tokens.fill],
    [tokens.onFill, tokens.fillHover],
    ...[...surfaces[theme], tokens.tint].map((background): [string, string] => [tokens.ink, background]),
  ];
  return pairs.every(([text, background]) => contrast(text, background) >= minContrast);
}

function declarations(tokens: AccentTokens): string {
  return `--accent:${tokens.fill};--accent-hover:${tokens.fillHover};--on-accent:${tokens.onFill};--accent-ink:${tokens.ink};--accent-tint:${tokens.tint}`;
}

/** The stylesheet of one brand: `hex` is six hex digits, `radius` the corner radius in pixels. */
export function accentStylesheet(hex: string, radius: number): string {
  const light = declarations(accentTokens(`#${hex}`, 'light'));
  const dark = declarations(accentTokens(`#${hex}`, 'dark'));
  return [
    `:root{${light};--radius:${radius}px}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `:root[data-theme=dark]{${dark}}`,
    '',
  ].join('\n');
}

import { accentColors, parseRgb, rgbText } from './accent.ts';

interface Branding {
  readonly accent?: string | undefined;
  readonly radius?: number | undefined;
}

/**
 * Takes the seller's colour over, and corrects what is written on it and with it for the background it stands on. The
 * colours are read from a probe inside the element, so that a page's own property, the theme and `light-dark()` count.
 */
export function adoptAccent(host: HTMLElement, probe: Element, branding: Branding | undefined): void {
  const { accent, radius } = branding ?? {};
  const set = (name: string, value: string) => host.style.setProperty(name, value);
  if (accent) set('--_brand', accent);
  if (radius !== undefined) set('--_brand-radius', `${radius}px`);
  const { color, backgroundColor, outlineColor } = getComputedStyle(probe);
  const [wished, background] = [parseRgb(color), parseRgb(backgroundColor)];
  if (!wished || !background) return;
  const { text, hover, ink } = accentColors(wished, background, parseRgb(outlineColor));
  set('--_accent-text', rgbText(text));
  set('--_accent-hover', rgbText(hover));
  set('--_accent-ink', rgbText(ink));
}

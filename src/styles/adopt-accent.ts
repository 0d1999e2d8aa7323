import { parseRgb, readableOn, rgbText, textOn } from './accent.ts';

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
  if (accent) host.style.setProperty('--_brand', accent);
  if (radius !== undefined) host.style.setProperty('--_brand-radius', `${radius}px`);
  const { color, backgroundColor } = getComputedStyle(probe);
  const [wished, background] = [parseRgb(color), parseRgb(backgroundColor)];
  if (!wished || !background) return;
  host.style.setProperty('--_accent-text', rgbText(textOn(wished)));
  host.style.setProperty('--_accent-ink', rgbText(readableOn(background, wished)));
}

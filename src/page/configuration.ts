/**
 * Wishes for the whole page. From weak to strong: `data-*` of the script tag, the JSON block, `PayLink.configure()`; any
 * attribute of a button is stronger than all of them.
 */
import { buttonClass } from './button-class.ts';

/** Wishes by attribute name in camelCase, as in the script tag's `data-api-base` or `{"apiBase": "…"}`. */
export type Configuration = Readonly<Record<string, unknown>>;

const layers: [tag: Configuration, json: Configuration, script: Configuration] = [{}, {}, {}];

const attributeName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const originOf = (address: unknown): string => {
  try {
    return new URL(`${address as string}`).origin;
  } catch {
    return '';
  }
};

function apply(): void {
  const { apiBase, autoUpgrade, ...wishes } = Object.assign({}, ...layers) as Record<string, unknown>;
  const button = buttonClass();
  button.apiBase = apiBase ? originOf(apiBase) : '';
  button.defaults = Object.fromEntries(
    Object.entries(wishes)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([name, value]) => [attributeName(name), `${value as string}`]),
  );
  if (autoUpgrade === undefined || autoUpgrade === false) return;
  const origin = originOf(autoUpgrade) || button.apiBase;
  if (!origin) return console.error('Pay Link: data-auto-upgrade needs data-api-base, or the origin as its own value.');
  // The slash behind the origin makes it exact; an origin has no character that would end the string.
  const own = `a[href^="${origin}/p/"]`;
  button.selector = `:is(a[data-pay-link],${own}):not([data-pay-link-ignore],[data-pay-link-ignore] *,pay-link-button *)`;
}

/** `PayLink.configure()`: adds to what was configured before. */
export function configure(configuration: Configuration): void {
  layers[2] = { ...layers[2], ...configuration };
  apply();
}

/** Reads the script tag and the JSON block; a broken block is ignored and reported. */
export function readConfiguration(): void {
  layers[0] = { ...document.querySelector<HTMLElement>('script[src*="pay-link."]')?.dataset };
  const text = document.querySelector('#pay-link-config')?.textContent;
  try {
    if (text) layers[1] = JSON.parse(text) as Configuration;
  } catch (error) {
    console.error(`Pay Link: #pay-link-config is not JSON. ${String(error)}`);
  }
  apply();
}

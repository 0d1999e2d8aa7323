/**
 * The module entry: registers the button, listens for intent and clicks, and sets `window.PayLink`. The first definition
 * on a page wins, whichever version it is of. It has no static import outside of the entry's own file, and whatever a page
 * may need at load beyond the buttons is one cheap test that imports the rest.
 */
import { handleEvent, PayLinkButton } from './elements/pay-link-button.ts';
import type * as features from './page/features.ts';
import { PROTOCOL, VERSION } from './version.ts';

type Features = typeof features;
type Lazy = 'open' | 'close' | 'preload' | 'getConfig' | 'resume' | 'configure' | 'diagnose';

/** The script API. What needs the lazy part answers with a promise. */
export type PayLinkApi = {
  readonly version: string;
  readonly protocol: number;
  /**
   * Hears an event of any checkout of the page: `on('success', handler)`.
   * @returns ends the listening
   */
  on(type: string, handler: (event: Event) => void, options?: AddEventListenerOptions): () => void;
} & {
  readonly [Name in Lazy]: (...given: Parameters<Features[Name]>) => Promise<Awaited<ReturnType<Features[Name]>>>;
};

declare global {
  interface Window {
    PayLink: PayLinkApi;
  }
}

const other = customElements.get('pay-link-button') as typeof PayLinkButton | undefined;
if (other) console.info(`Pay Link ${VERSION} yields to ${other.version}`);
else {
  const page = () => import('./page/features.ts');
  const api: Record<string, unknown> = {
    version: VERSION,
    protocol: PROTOCOL,
    on(type: string, ...rest: [(event: Event) => void, AddEventListenerOptions?]) {
      type = `pay-link-${type}`;
      addEventListener(type, ...rest);
      return () => removeEventListener(type, ...rest);
    },
  };
  for (const name of ['configure', 'getConfig', 'diagnose', 'open', 'close', 'preload', 'resume'])
    api[name] = (...given: unknown[]) =>
      page().then((lazy) => (lazy as never as Record<string, (...given: unknown[]) => unknown>)[name]?.(...given));
  window.PayLink = api as never;
  PayLinkButton.connected = (host) =>
    host.matches('[open-on],[prefetch],[mode],[appearance],[size],[disabled]') &&
    page().then((features) => features.attend(host));
  customElements.define('pay-link-button', PayLinkButton);
  for (const type of ['click', 'focusin', 'pointerover']) document.addEventListener(type, handleEvent as EventListener);
  if (location.search.match('pay.link') || document.querySelector('#pay-link-config')) void page();
  for (const _ in document.querySelector<HTMLElement>('script[src*="pay-link."]')?.dataset) void page();
}

/** Attributes that few buttons have, and that mean something before anybody shows intent. */
import type { PayLinkButton } from '../elements/pay-link-button.ts';

const looks = new CSSStyleSheet();
looks.replaceSync(`
  :host([appearance='outline']) [part='button'],
  :host([appearance='plain']) [part='button'] {
    background: var(--pay-link-button-background, none);
    color: var(--pay-link-button-color, inherit);
  }
  :host([appearance='outline']) [part='button'] {
    border-color: var(--pay-link-button-border-color, currentColor);
  }
  :host([size='sm']) [part='button'] {
    min-height: 32px;
    font-size: 0.875em;
  }
  :host([size='lg']) [part='button'] {
    min-height: 54px;
    font-size: 1.125em;
  }
  :host([disabled]) [part='button'] {
    opacity: 0.5;
    cursor: default;
  }
  a[part='button'] {
    display: inline-grid;
    place-items: center;
    box-sizing: border-box;
    text-decoration: none;
  }
`);
const attended = new WeakSet<PayLinkButton>();
const listening = new WeakSet<PayLinkButton>();

export function attend(host: PayLinkButton): void {
  const own = host.shadowRoot?.querySelector<HTMLElement>('[part=button]');
  dress(host, own);
  if (/^(redirect|new-tab)$/.test(host.getAttribute('mode') ?? '')) showAsLink(host, own);
  if (host.hasAttribute('open-on') && !listening.has(host)) openOnHash(host);
  if (attended.has(host)) return;
  attended.add(host);
  markDisabled(host);
  new MutationObserver(() => markDisabled(host)).observe(host, { attributeFilter: ['disabled'] });
  const prefetch = host.getAttribute('prefetch');
  if (prefetch === 'load') void host.prefetch();
  if (prefetch === 'visible') prefetchInView(host);
}

function dress(host: PayLinkButton, own: HTMLElement | null | undefined): void {
  const root = host.shadowRoot;
  if (!root || !own) return;
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== looks);
  root.adoptedStyleSheets = [...others, looks];
  if (host.getAttribute('appearance') === 'unstyled') own.style.setProperty('all', 'unset');
}

/** What leads away is a link. */
function showAsLink(host: PayLinkButton, own: HTMLElement | null | undefined): void {
  const trigger = own ?? host.querySelector<HTMLElement>('a,button');
  trigger?.removeAttribute('aria-haspopup');
  const slot = own?.querySelector('slot');
  const page = host.getAttribute('href') ?? `${host.getAttribute('api-base')}/p/${host.getAttribute('link')}`;
  if (!own || !slot || own.localName === 'a' || !/^https?:/.test(page)) return;
  const link = document.createElement('a');
  link.setAttribute('part', 'button');
  link.href = page;
  own.replaceWith(link);
  link.append(slot);
}

function markDisabled(host: PayLinkButton): void {
  const trigger =
    host.querySelector<HTMLElement>('a,button') ?? host.shadowRoot?.querySelector<HTMLElement>('[part=button]');
  if (trigger && (host.hasAttribute('disabled') || trigger.ariaDisabled)) {
    trigger.ariaDisabled = host.hasAttribute('disabled') ? 'true' : null;
  }
}

/** Links of mails and menus: `#donate`. A button that is hidden stays closed. */
function openOnHash(host: PayLinkButton): void {
  const open = () => {
    if (!host.isConnected) {
      removeEventListener('hashchange', open);
      listening.delete(host);
    } else if (location.hash && host.getAttribute('open-on') === location.hash && isShown(host)) void host.open();
  };
  listening.add(host);
  addEventListener('hashchange', open);
  open();
}

const isShown = (host: PayLinkButton): boolean =>
  [host, ...host.querySelectorAll('*')].some((element) => element.checkVisibility());

function prefetchInView(host: PayLinkButton): void {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    void host.prefetch();
  }).observe(host);
}

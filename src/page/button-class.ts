import type { PayLinkButton } from '../elements/pay-link-button.ts';

/**
 * The class that this page has defined, which may be that of another version. Nothing here imports the entry itself: a
 * name that is imported from it is a name more in the file that every page loads.
 */
export const buttonClass = (): typeof PayLinkButton => customElements.get('pay-link-button') as typeof PayLinkButton;

const TAG = 'pay-link-button';

/** The buttons of this document and of the open shadow roots in it. */
export function findButtons(root: Document | ShadowRoot = document): PayLinkButton[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === TAG ? [element as PayLinkButton] : []),
    ...(element.shadowRoot && element.localName !== TAG ? findButtons(element.shadowRoot) : []),
  ]);
}

const invisible = new Map<string, PayLinkButton>();

/**
 * A button that nobody sees, for a link that a script opens: a page address, or an id or slug of `apiBase`.
 * It is at the root, because `document.body` can be anything (`<form name=body>`).
 */
export function invisibleButton(link: string, apiBase?: string): PayLinkButton {
  const isAddress = link.includes('/');
  const page = isAddress ? link : `${apiBase ?? buttonClass().apiBase}/p/${link}`;
  if (!/^https?:/.test(page)) {
    throw new TypeError(`"${link}" is no address of a link's page, and no backend is configured: give apiBase.`);
  }
  let host = invisible.get(page);
  if (!host?.isConnected) {
    host = new (buttonClass())();
    host.trigger = document.createElement('span');
    if (isAddress) host.setAttribute('href', link);
    else {
      host.setAttribute('link', link);
      if (apiBase) host.setAttribute('api-base', apiBase);
    }
    invisible.set(page, host);
    document.documentElement.append(host);
  }
  return host;
}

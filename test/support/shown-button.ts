/** A page with buttons, and what a visitor does with them. What leads away from the page is caught and noted. */
import '../../src/define.ts';
import type { PayLinkButton } from '../../src/elements/pay-link-button.ts';
import type { PlayedBackend } from './played-backend.ts';
import { until } from './shown-checkout.ts';

const PATIENCE_MS = 4_000;

export const buttonClass = customElements.get('pay-link-button') as typeof PayLinkButton;

export const pageOf = ({ linkRef }: Pick<PlayedBackend, 'linkRef'>): string => `${location.origin}/p/${linkRef}`;

export class ButtonPage {
  /** Addresses that the button led to. */
  readonly followed: string[] = [];
  /** Links that the browser would have followed. */
  readonly clickedThrough: string[] = [];
  readonly element = document.createElement('main');
  readonly #open = window.open;
  readonly #load = buttonClass.load;
  readonly #setTimeout = window.setTimeout;
  #patience: (() => void)[] = [];

  constructor(markup: string, parent: Element = document.body) {
    parent.append(this.element);
    window.open = ((url: string) => {
      this.followed.push(url);
      return null;
    }) as never;
    window.addEventListener('click', this.#handleClick);
    this.element.innerHTML = markup;
  }

  /** From here on the lazy part takes until `arrive` is called; it fails where that is given an error. */
  holdCheckout(): { arrive: (error?: Error) => void } {
    let settle: (error?: Error) => void = () => undefined;
    const held = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
    held.catch(() => undefined);
    buttonClass.load = () => held.then(() => this.#load.call(buttonClass));
    window.setTimeout = ((...given: Parameters<typeof setTimeout>) => {
      const [act, delayMs] = given;
      if (delayMs !== PATIENCE_MS) return this.#setTimeout.apply(window, given);
      return this.#patience.push(act as () => void);
    }) as never;
    return { arrive: settle };
  }

  /** The four seconds are over. */
  losePatience(): void {
    for (const act of this.#patience.splice(0)) act();
  }

  get buttons(): PayLinkButton[] {
    return [...this.element.querySelectorAll<PayLinkButton>('pay-link-button')];
  }
  get button(): PayLinkButton {
    return this.buttons[0] as PayLinkButton;
  }

  /** The dialog of a button; of the first one unless told otherwise. */
  dialog(button: PayLinkButton = this.button): HTMLDialogElement {
    return button.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
  }

  panel(button: PayLinkButton = this.button): Element {
    return this.dialog(button)?.querySelector('pay-link-checkout') as Element;
  }

  /** Waits for the form. */
  async opened(button: PayLinkButton = this.button): Promise<void> {
    await until('an open dialog', () => button.shadowRoot?.querySelector('dialog[open] > pay-link-checkout'));
    await until('the form', () => this.panel(button).shadowRoot?.querySelector('[part~=submit]'));
    await until('focus in the form', () => this.panel(button).shadowRoot?.activeElement);
  }

  async closed(button: PayLinkButton = this.button): Promise<void> {
    await until('a closed dialog', () => !this.dialog(button)?.open);
  }

  remove(): void {
    for (const button of document.querySelectorAll('pay-link-button')) button.remove();
    this.element.remove();
    window.removeEventListener('click', this.#handleClick);
    window.open = this.#open;
    window.setTimeout = this.#setTimeout;
    buttonClass.load = this.#load;
    document.documentElement.removeAttribute('style');
  }

  readonly #handleClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    this.clickedThrough.push(link.href);
  };
}

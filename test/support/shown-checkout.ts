/** A checkout on a test page, with the eyes and hands of a payer: finds things by what they say, waits for what comes. */
import type { PayLinkCheckout } from '../../src/elements/pay-link-checkout.ts';
import '../../src/checkout.ts';
import type { PlayedBackend } from './played-backend.ts';

const PATIENCE_MS = 4_000;

/** Resolves with the first truthy answer; looks again with each frame. */
export async function until<T>(what: string, look: () => T | undefined | null | false): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ; ) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

export class ShownCheckout {
  readonly element: PayLinkCheckout;
  readonly #events: CustomEvent[] = [];

  constructor(
    { linkRef }: Pick<PlayedBackend, 'linkRef'>,
    attributes: Readonly<Record<string, string>> = {},
    parent: Element = document.body,
  ) {
    this.element = document.createElement('pay-link-checkout');
    const all = { link: linkRef, 'api-base': location.origin, ...attributes };
    for (const [name, value] of Object.entries(all)) this.element.setAttribute(name, value);
    for (const name of EVENTS) this.element.addEventListener(name, (event) => this.#events.push(event as CustomEvent));
    parent.append(this.element);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** What the payer reads, without what is only spoken. */
  get text(): string {
    const panel = this.root.querySelector('[part~=panel]')?.cloneNode(true) as Element | undefined;
    for (const region of panel?.querySelectorAll('[aria-live]') ?? []) region.remove();
    return panel?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** Names of the events the page has heard, without `pay-link-`. */
  get events(): string[] {
    return this.#events.map(({ type }) => type.replace('pay-link-', ''));
  }

  event(name: string): CustomEvent | undefined {
    return this.#events.find(({ type }) => type === `pay-link-${name}`);
  }

  get submitButton(): HTMLButtonElement {
    return this.root.querySelector('[part~=submit]') as HTMLButtonElement;
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  shows(words: string): Promise<boolean> {
    return until(`"${words}" in "${this.text}"`, () => this.text.includes(words));
  }

  says(words: string): Promise<boolean> {
    return until(`"${words}" spoken`, () =>
      [...this.root.querySelectorAll('[aria-live]')].some((region) => region.textContent?.includes(words)),
    );
  }

  heard(name: string): Promise<boolean> {
    return until(`pay-link-${name} after ${this.events.join(', ')}`, () => this.events.includes(name));
  }

  /** A button or link by its words. */
  control(words: string): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>('button, a[href]')].find(
      (control) => control.textContent?.trim() === words || control.ariaLabel === words,
    );
    if (!found) throw new Error(`There is no control "${words}" in: ${this.text}`);
    return found;
  }

  /** An input by the words of its label. */
  field(words: string): HTMLInputElement {
    const label = [...this.root.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(words));
    const control = label?.control;
    if (!control) throw new Error(`There is no field "${words}" in: ${this.text}`);
    return control as HTMLInputElement;
  }

  /** Types over what is in a field, all at once. */
  type(words: string, value: string): void {
    const field = this.field(words);
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  choose(words: string): void {
    this.field(words).click();
  }

  /** The panel with the charge on its button. */
  async ready(charge: string): Promise<void> {
    await this.shows(charge);
  }

  /** Draws the panel in a direction of writing, whatever its language. */
  turn(dir: string): void {
    this.root.querySelector('[part~=panel]')?.setAttribute('dir', dir);
  }

  get frame(): HTMLIFrameElement | null {
    return this.root.querySelector('iframe');
  }

  /** Makes the payment page in the frame say something. */
  let(message: object): void {
    this.frame?.contentWindow?.postMessage({ repeat: message }, '*');
  }

  remove(): void {
    this.element.remove();
  }
}

const EVENTS = [
  'ready',
  'notice',
  'open',
  'change',
  'invalid',
  'before-submit',
  'submit',
  'handoff',
  'pending',
  'success',
  'cancel',
  'before-close',
  'close',
  'unavailable',
  'error',
].map((name) => `pay-link-${name}`);

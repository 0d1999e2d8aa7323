/**
 * The properties that mirror attributes, and the custom states: installed with the lazy part, because nothing depends on
 * them before. What a page has assigned until then is taken over.
 */
import type { CheckoutState } from '../core/checkout-state.ts';
import { selectionOf } from '../core/facts.ts';
import { knownOf } from '../core/step.ts';
import type { PayLinkCloseEvent, PayLinkErrorEvent } from './events.ts';
import { mend } from './dialog-repair.ts';
import type { PayLinkButton } from './pay-link-button.ts';
import type { PayLinkError, PayLinkResult } from './result.ts';

const ATTRIBUTES =
  'link href api-base mode label appearance size theme locale amount amounts interval plan variant options quantity coupon customer-email customer-name customer-phone customer-country prefill-token reference success-url cancel-url open-on fallback dismiss hide';
const STATES = ['idle', 'loading', 'ready', 'open', 'processing', 'paid', 'unavailable', 'error'];

const propertyName = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const properties = new Map(ATTRIBUTES.split(' ').map((attribute) => [propertyName(attribute), attribute]));
const installed = new WeakSet<object>();
const attended = new WeakSet<PayLinkButton>();

/** What a page has been told of an element so far. */
interface Told {
  result?: PayLinkResult;
  error?: PayLinkError;
}
const told = new WeakMap<Element, Told>();

/** What can be read of the checkout behind a button; undefined as long as there is none. */
const readings: Readonly<Record<string, (state: CheckoutState) => unknown>> = {
  config: (state) => ('link' in state ? state.link : undefined),
  selection: selectionOf,
  quote: (state) =>
    state.phase === 'selecting' && state.quote.status === 'ready' ? state.quote.quote : knownOf(state)?.session.quote,
  livemode: (state) => ('link' in state ? state.link?.livemode : undefined),
};

/** Parts of the checkout that a page styles on the button, `pay-link-button::part(submit)`. */
const PARTS =
  'panel header title close image description intervals interval interval-selected amounts amount amount-selected amount-input amount-echo fee-cover options option option-value option-value-selected quantity plans plan plan-selected plan-badge coupon input summary summary-row total terms submit legal status error frame receipt';

/** The first two once for each element, however often it is asked; the parts for each checkout in it. */
export function attendProperties(host: PayLinkButton): void {
  panelOf(host)?.setAttribute('exportparts', PARTS.replaceAll(' ', ','));
  if (host.dialog) mend(host.dialog);
  if (attended.has(host)) return;
  attended.add(host);
  install(host.constructor.prototype as object);
  for (const property of [...properties.keys(), 'disabled']) {
    const own = Object.getOwnPropertyDescriptor(host, property);
    if (!own) continue;
    Reflect.deleteProperty(host, property);
    Reflect.set(host, property, own.value);
  }
  showStates(host);
  listen(host);
}

/** Keeps what was told last, for a page that asks later. */
function listen(host: PayLinkButton): void {
  const news: Told = {};
  told.set(host, news);
  host.addEventListener('pay-link-error', ({ detail }: PayLinkErrorEvent) => void (news.error = detail));
  host.addEventListener('pay-link-close', ({ detail }: PayLinkCloseEvent) => void (news.result = detail.result));
}

const panelOf = (host: Element) => (host as PayLinkButton).dialog?.querySelector('pay-link-checkout');

function install(prototype: object): void {
  if (installed.has(prototype)) return;
  installed.add(prototype);
  const define = (property: string, get: (host: Element) => unknown, set?: (host: Element, value: unknown) => void) => {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return get(this);
      },
      ...(set && {
        set(this: Element, value: unknown) {
          set(this, value);
        },
      }),
    });
  };
  for (const [property, attribute] of properties) {
    define(
      property,
      (host) => host.getAttribute(attribute),
      (host, value) =>
        value == null ? host.removeAttribute(attribute) : host.setAttribute(attribute, `${value as string}`),
    );
  }
  for (const [name, read] of Object.entries(readings)) {
    define(name, (host) => {
      const state = panelOf(host)?.checkoutState;
      return state && read(state);
    });
  }
  for (const name of ['result', 'error'] as const) define(name, (host) => told.get(host)?.[name]);
  define('notices', (host) => panelOf(host)?.notices ?? []);
  define(
    'disabled',
    (host) => host.hasAttribute('disabled'),
    (host, value) => host.toggleAttribute('disabled', !!value),
  );
}

/** `:state(open)` beside `[state=open]`; the entry writes only the attribute. */
function showStates(host: PayLinkButton): void {
  let states: CustomStateSet;
  try {
    ({ states } = host.attachInternals());
  } catch {
    return;
  }
  const show = () => {
    for (const state of STATES) states.delete(state);
    states.add(host.state);
  };
  show();
  new MutationObserver(show).observe(host, { attributeFilter: ['state'] });
}

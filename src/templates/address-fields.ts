/** Postal addresses: the fields a country uses, in its order, with its words. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExtraFacts } from '../core/extra-rules.ts';
import type { ExtraMessages } from '../i18n/extra-messages.ts';
import type { PanelView } from './checkout-view.ts';
import { input, labelled, select, tick } from './fields.ts';
import { errorOf } from './problems.ts';

export type AddressPart = 'line1' | 'line2' | 'locality' | 'region' | 'postalCode';

/** What is known about the addresses of the world; loaded where one is asked for. */
export interface AddressBook {
  /** Parts in the order of the country; without the country itself. */
  readonly partsOf: (country: string) => readonly AddressPart[];
  /** Codes and names, in the order of the language. */
  readonly countries: (locale: string, only?: readonly string[]) => readonly (readonly [code: string, name: string])[];
  /** The country that a language tag names, if it does. */
  readonly countryOf: (locale: string) => string | undefined;
}

const tokens: Record<AddressPart, string> = {
  line1: 'address-line1',
  line2: 'address-line2',
  locality: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
};

export function addressLabel(t: ExtraMessages, part: string, country: string): string | undefined {
  if (part === 'postalCode' || part === 'region') return t[part](country);
  return t[part as 'country' | 'line1' | 'line2' | 'locality'];
}

type Address = 'shippingAddress' | 'billingAddress';

function address(
  view: PanelView,
  t: ExtraMessages,
  name: Address,
  facts: ExtraFacts,
  book: AddressBook,
): TemplateResult {
  const { fields } = view.state.draft;
  const isRequired = view.state.link.collect[name] === 'required';
  const kind = name === 'shippingAddress' ? 'shipping' : 'billing';
  const only = kind === 'shipping' ? facts.shippingCountries : undefined;
  const countries = book.countries(view.locale, only);
  const country = fields[`${name}.country`] ?? '';
  const parts = book.partsOf(country);
  const field = (part: AddressPart | 'country', control: TemplateResult, isOptional = false) =>
    labelled(view, `${name}.${part}`, addressLabel(t, part, country), isOptional ? t.optional : undefined, control);
  return html`<fieldset class="group address">
    <legend>${t[name]} ${isRequired ? nothing : html`<small>(${t.optional})</small>`}</legend>
    ${field('country', select(view, `${name}.country`, countries, { placeholder: t.choose, autocomplete: `${kind} country`, isRequired }))}
    ${parts.map((part) =>
      field(
        part,
        input(view, `${name}.${part}`, {
          autocomplete: `${kind} ${tokens[part]}`,
          isRequired: isRequired && part === 'line1',
          maxLength: part === 'postalCode' ? 20 : part === 'line1' || part === 'line2' ? 200 : 100,
        }),
        part === 'line2',
      ),
    )}
    ${errorOf(view, name)}
  </fieldset>`;
}

export function addressFields(view: PanelView, t: ExtraMessages, facts: ExtraFacts, book: AddressBook): unknown {
  const { collect } = view.state.link;
  const areBoth = collect.shippingAddress !== 'off' && collect.billingAddress !== 'off';
  return [
    collect.shippingAddress === 'off' ? nothing : address(view, t, 'shippingAddress', facts, book),
    areBoth ? tick(view, 'otherBilling', t.otherBilling) : nothing,
    collect.billingAddress === 'off' || facts.isBillingSame ? nothing : address(view, t, 'billingAddress', facts, book),
  ];
}

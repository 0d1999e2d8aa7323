import type { CustomField } from '../../../../src/protocol/collect.ts';
import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import {
  checkbox,
  type FormState,
  radioGroup,
  selectField,
  type TextField,
  textField,
  valueOf,
} from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { webAddress } from '../page-security.ts';
import { percentText, priceText } from '../page-text.ts';
import { countryOptions } from './country-codes.ts';
import { customFieldName, personFields } from './link-questions.ts';

const personInputs: Record<(typeof personFields)[number], Partial<TextField>> = {
  email: { type: 'email', inputmode: 'email', autocomplete: 'email' },
  name: { autocomplete: 'name' },
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel' },
  company: { autocomplete: 'organization' },
  taxId: {},
};

/** Everything a link collects about its payer, with shipping, tip, promotion code and consents. */
export function payerFields(link: PublicLink, state: FormState, reader: Reader): Piece {
  const t = reader.messages.link;
  const people = personFields.filter((name) => link.collect[name] !== 'off');
  const hasDetails = people.length + link.customFields.length > 0;
  const { shippingAddress, billingAddress } = link.collect;
  const countries = shippingCountries(link);
  return html`
${
  hasDetails &&
  html`<section class="form-part"><h2>${t.yourDetails}</h2>
${people.map((name) =>
  textField(
    {
      ...personInputs[name],
      name,
      label: t[name],
      required: link.collect[name] === 'required',
      hint: name === 'email' ? t.emailHint : undefined,
    },
    state,
    reader,
  ),
)}
${link.customFields.map((field) => customInput(field, state, reader))}</section>`
}
${shippingAddress !== 'off' && addressPart('shipping', t.shippingAddress, shippingAddress === 'required', state, reader, countries)}
${
  (link.shippingOptions?.length ?? 0) > 0 &&
  radioGroup(
    {
      name: 'shippingOption',
      legend: t.shipping,
      look: 'rows',
      choices: (link.shippingOptions ?? []).map((option) => ({
        value: option.id,
        label: option.label,
        end: option.amount === 0 ? t.free : priceText(option.amount, link, reader.locale),
      })),
    },
    state,
  )
}
${shippingAddress !== 'off' && billingAddress !== 'off' && checkbox({ name: 'sameAddress', label: t.sameAddress }, state)}
${billingAddress !== 'off' && addressPart('billing', t.billingAddress, billingAddress === 'required', state, reader)}
${link.tip && tipPart(link, link.tip.percentages, link.tip.allowCustom, state, reader)}
${link.allowPromotionCodes && html`<details class="more" ${attributes({ open: valueOf(state, 'promotionCode') !== '' || state.errors.some((error) => error.field === 'promotionCode') })}><summary>${t.promotionQuestion}</summary>${textField({ name: 'promotionCode', label: t.promotionCode, maxlength: 60 }, state, reader)}</details>`}
${link.consent.map((terms) => {
  const url = webAddress(terms.url);
  return checkbox(
    {
      name: `consent.${terms.key}`,
      required: terms.required,
      label: html`<bdi>${terms.text}</bdi>${!terms.required && html` <span class="field-optional">(${t.optional})</span>`}${url && html` <a ${attributes({ href: url, target: '_blank', rel: 'noopener noreferrer' })}>${t.readTerms}</a>`}`,
    },
    state,
  );
})}`;
}

/** Countries that something can be sent to; undefined where that is everywhere. */
function shippingCountries(link: PublicLink): string[] | undefined {
  const lists = link.shippingOptions?.map((option) => option.countries) ?? [];
  return lists.length > 0 && lists.every((list) => list !== undefined) ? [...new Set(lists.flat())] : undefined;
}

function addressPart(
  kind: 'shipping' | 'billing',
  title: string,
  required: boolean,
  state: FormState,
  reader: Reader,
  countries?: string[],
): Html {
  const t = reader.messages.link;
  const line = (part: 'line1' | 'line2' | 'postalCode' | 'locality' | 'region', token: string, isRequired: boolean) =>
    textField(
      { name: `${kind}.${part}`, label: t[part], autocomplete: `${kind} ${token}`, required: isRequired },
      state,
      reader,
    );
  const fields = html`${selectField({ name: `${kind}.country`, label: t.country, options: countryOptions(reader.locale, countries), required: true, autocomplete: `${kind} country` }, state, reader)}
${line('line1', 'address-line1', true)}
${line('line2', 'address-line2', false)}
<div class="field-row">${line('postalCode', 'postal-code', false)}${line('locality', 'address-level2', true)}</div>
${line('region', 'address-level1', false)}`;
  if (required) {
    return html`<section class="form-part address address-${kind}"><h2>${title}</h2>${fields}</section>`;
  }
  // An address that may be left out stays folded, until something of it is there.
  const isBegun =
    state.errors.some(({ field }) => field.startsWith(`${kind}.`)) || valueOf(state, `${kind}.line1`) !== '';
  return html`<details ${attributes({ class: `more address address-${kind}`, open: isBegun })}><summary>${kind === 'shipping' ? t.addShippingAddress : t.addBillingAddress}</summary><div class="form-part">${fields}</div></details>`;
}

function tipPart(
  link: PublicLink,
  percentages: readonly number[],
  allowsTyping: boolean,
  state: FormState,
  reader: Reader,
): Html {
  const t = reader.messages.link;
  return radioGroup(
    {
      name: 'tip',
      legend: t.tip,
      look: 'pills',
      choices: [
        { value: '0', label: t.noTip },
        ...percentages.map((value) => ({ value: String(value), label: percentText(value, reader.locale) })),
        ...(allowsTyping ? [{ value: 'other', label: t.otherTip }] : []),
      ],
      inside:
        allowsTyping &&
        html`<div class="typed-amount">${textField({ name: 'tipAmount', label: t.tipAmount(link.currency), inputmode: link.currencyExponent === 0 ? 'numeric' : 'decimal', required: true }, state, reader)}</div>`,
    },
    state,
  );
}

function customInput(field: CustomField, state: FormState, reader: Reader): Html {
  const name = customFieldName(field);
  const { label, required } = field;
  switch (field.type) {
    case 'checkbox':
      return checkbox({ name, label, required }, state);
    case 'select':
      return selectField({ name, label, required, options: field.options ?? [] }, state, reader);
    case 'date':
      return textField({ name, label, required, type: 'date' }, state, reader);
    case 'number':
      return textField({ name, label, required, inputmode: 'decimal' }, state, reader);
    case 'text':
      return textField({ name, label, required }, state, reader);
  }
}

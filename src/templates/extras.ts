/** What a link asks besides the choice itself, in the order in which people expect it. Loaded where a link asks. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { ExtraFacts } from '../core/extra-rules.ts';
import type { Collect, CustomField } from '../protocol/collect.ts';
import type { PublicAmountLink, PublicLink } from '../protocol/public-link.ts';
import { extraMessages } from '../i18n/en-extras.ts';
import type { ExtraMessages } from '../i18n/extra-messages.ts';
import { extraStyles } from '../styles/extra.styles.ts';
import { type AddressBook, addressFields, addressLabel } from './address-fields.ts';
import type { FormPart, PanelView } from './checkout-view.ts';
import { input, labelled, select, type TextInput, tick } from './fields.ts';
import { describedBy, errorOf, idOf } from './problems.ts';
import { feeCover, promotion, tip } from './totals-choice.ts';

type View = PanelView;

const wordsOf = (view: View): ExtraMessages => view.words.extras ?? extraMessages;

let book: AddressBook | undefined;
const asksAddress = ({ collect }: PublicLink): boolean =>
  collect.billingAddress !== 'off' || collect.shippingAddress !== 'off';

/** Input type and autofill token. */
const plain: readonly [keyof Collect, TextInput][] = [
  ['email', { type: 'email', autocomplete: 'email' }],
  ['name', { autocomplete: 'name' }],
  ['phone', { type: 'tel', autocomplete: 'tel' }],
  ['company', { autocomplete: 'organization' }],
  ['taxId', {}],
];

function personFields(view: View, t: ExtraMessages): unknown {
  const { collect } = view.state.link;
  return plain.map(([field, terms]) => {
    if (collect[field] === 'off') return nothing;
    const isRequired = collect[field] === 'required';
    const label = t.fields[field as keyof typeof t.fields];
    return labelled(
      view,
      field,
      label,
      isRequired ? undefined : t.optional,
      input(view, field, { ...terms, isRequired }),
    );
  });
}

function customField(view: View, t: ExtraMessages, terms: CustomField): TemplateResult {
  const { key, type, label, required: isRequired, options = [], maxLength } = terms;
  const field = `field:${key}`;
  if (type === 'checkbox') return tick(view, field, label);
  const control =
    type === 'select'
      ? select(
          view,
          field,
          options.map((option) => [option.value, option.label] as const),
          {
            placeholder: t.choose,
            isRequired,
          },
        )
      : input(view, field, {
          type: type === 'date' ? 'date' : 'text',
          inputMode: type === 'number' ? 'decimal' : undefined,
          maxLength,
          isRequired,
        });
  return labelled(view, field, label, isRequired ? undefined : t.optional, control);
}

function shipping(view: View, t: ExtraMessages, { shippingOffer: offer, shippingOption }: ExtraFacts): unknown {
  const { state, act, money } = view;
  if (!offer.length) return nothing;
  return html`<fieldset class="group">
    <legend>${t.shipping}</legend>
    ${offer.map(
      ({ id, label, amount }, index) => html`<label class="line-choice">
        <input
          type="radio"
          name="shipping"
          id=${index ? `shipping-${id}` : idOf('shippingOption')}
          .checked=${live(id === shippingOption)}
          aria-describedby=${describedBy(view, 'shippingOption')}
          @change=${() => act.change({ shippingOption: id })}
        />
        <span>${label}</span>
        <span class="price">${amount ? money(amount, state.link) : t.free}</span>
      </label>`,
    )}
    ${errorOf(view, 'shippingOption')}
  </fieldset>`;
}

const consents = (view: View, t: ExtraMessages): unknown =>
  view.state.link.consent.map(({ key, text, url, required }) => {
    const page = view.safe(url);
    const more = page ? html` <a href=${page} target="_blank" rel="noopener">${t.readMore}</a>` : nothing;
    const optional = required ? nothing : html` <small>(${t.optional})</small>`;
    return tick(view, `consent:${key}`, html`${text}${optional}${more}`);
  });

export const extrasPart: FormPart = {
  styles: () => [extraStyles()],
  prepare: async (link) => {
    if (asksAddress(link)) book ??= await import('../addresses.ts');
  },
  render(view) {
    const t = wordsOf(view);
    const { link } = view.state;
    const facts = view.extraFacts as ExtraFacts;
    return [
      personFields(view, t),
      book && addressFields(view, t, facts, book),
      shipping(view, t, facts),
      link.customFields.map((terms) => customField(view, t, terms)),
      link.tip ? tip(view, t, facts) : nothing,
      (link as PublicAmountLink).amount?.feeCover ? feeCover(view, t) : nothing,
      link.allowPromotionCodes && !view.hides('coupon') ? promotion(view, t) : nothing,
      consents(view, t),
    ];
  },
  labelOf(view, field) {
    const t = wordsOf(view);
    const { link, draft } = view.state;
    const [kind, key = ''] = field.split(':');
    if (kind === 'field') return link.customFields.find((one) => one.key === key)?.label;
    if (kind === 'consent') return link.consent.find((one) => one.key === key)?.text;
    const [address, part] = field.split('.');
    if (part) return addressLabel(t, part, draft.fields[`${address}.country`] ?? '');
    const others: Record<string, string> = {
      ...t.fields,
      shippingAddress: t.shippingAddress,
      billingAddress: t.billingAddress,
      shippingOption: t.shipping,
      tip: t.tip,
      promotionCode: t.promotionCode,
    };
    return others[field];
  },
};

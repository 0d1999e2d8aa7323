/** What one seller asks beyond what all sellers may ask: fields of their own, and consents. Loaded after the form. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { CustomField } from '../protocol/collect.ts';
import { paymentMessages as t } from '../i18n/en-payment.ts';
import type { PanelView } from './checkout-view.ts';
import { handle, input, isInvalid, labelled } from './payer-fields.ts';
import { describedBy, errorOf, idOf, labelOf } from './problems.ts';

type View = PanelView;

export function customFields(view: View): unknown {
  const { customFields: fields, consent } = view.state.link;
  return [
    ...fields.map((field) => customControl(view, field)),
    ...consent.map(({ key, text, url }) => {
      const page = view.safe(url);
      const more = page ? html`<a href=${page} target="_blank" rel="noopener">${t.readMore}</a>` : nothing;
      return tick(view, `consent:${key}`, html`${text} ${more}`);
    }),
  ];
}

function customControl(view: View, { key, type, required, options, maxLength }: CustomField): TemplateResult {
  const field = `field:${key}`;
  if (type === 'checkbox') return tick(view, field, labelOf(view, field));
  return labelled(view, field, required, () =>
    type === 'select'
      ? select(view, field, required, options ?? [])
      : input(
          view,
          field,
          type === 'date' ? 'date' : 'text',
          required,
          'off',
          type === 'number' ? 'decimal' : undefined,
          maxLength,
        ),
  );
}

const select = (
  view: View,
  field: string,
  isRequired: boolean,
  options: NonNullable<CustomField['options']>,
): TemplateResult => html`<select
  class="control"
  id=${idOf(field)}
  aria-required=${isRequired ? 'true' : 'false'}
  aria-invalid=${isInvalid(view, field)}
  aria-describedby=${describedBy(view, field)}
  .value=${live(view.state.draft.fields[field] ?? '')}
  @change=${handle(view, field)}
>
  <option value="">${t.choose}</option>
  ${options.map(
    ({ value, label }) =>
      html`<option value=${value} ?selected=${value === view.state.draft.fields[field]}>${label}</option>`,
  )}
</select>`;

const tick = (view: View, field: string, words: unknown): TemplateResult => html`<div class="field">
  <label class="check">
    <input
      type="checkbox"
      id=${idOf(field)}
      aria-invalid=${isInvalid(view, field)}
      aria-describedby=${describedBy(view, field)}
      .checked=${live(!!view.state.draft.fields[field])}
      @change=${(event: Event) => view.act.fill(field, (event.target as HTMLInputElement).checked ? 'true' : '')}
    />
    <span>${words}</span>
  </label>
  ${errorOf(view, field)}
</div>`;

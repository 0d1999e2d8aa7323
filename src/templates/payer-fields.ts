/** What the link collects about the payer: each field labelled, with its problem beside it, in the order of the link. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { CustomField } from '../protocol/collect.ts';
import type { PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, labelOf, shownProblem } from './problems.ts';

type View = PanelView;

/** Input type and autofill token: https://html.spec.whatwg.org/#autofill */
const PLAIN = {
  email: ['email', 'email'],
  name: ['text', 'name'],
  phone: ['tel', 'tel'],
  company: ['text', 'organization'],
  taxId: ['text', 'off'],
} as const;

export function payerFields(view: View): unknown {
  const { collect, customFields, consent } = view.state.link;
  const plain = (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).filter((field) => collect[field] !== 'off');
  return [
    ...plain.map((field) => {
      const [type, autocomplete] = PLAIN[field];
      return labelled(view, field, collect[field] === 'required', () =>
        input(view, field, type, collect[field] === 'required', autocomplete),
      );
    }),
    ...customFields.map((field) => customControl(view, field)),
    ...consent.map(({ key, text, url }) => {
      const page = view.safe(url);
      const more = page ? html`<a href=${page} target="_blank" rel="noopener">${view.t.readMore}</a>` : nothing;
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

function labelled(view: View, field: string, isRequired: boolean, control: () => TemplateResult): TemplateResult {
  return html`<div class="field">
    <label class="name" for=${idOf(field)}>
      ${labelOf(view, field)} ${isRequired ? nothing : html`<small>(${view.t.optional})</small>`}
    </label>
    ${control()} ${errorOf(view, field)}
  </div>`;
}

const handle = (view: View, field: string) => (event: Event) =>
  view.act.fill(field, (event.target as HTMLInputElement).value);

const isInvalid = (view: View, field: string) => (shownProblem(view, field) ? 'true' : 'false');

const input = (
  view: View,
  field: string,
  type: string,
  isRequired: boolean,
  autocomplete: string,
  inputMode?: string,
  maxLength?: number,
): TemplateResult => html`<input
  class="control"
  part="input"
  id=${idOf(field)}
  type=${type}
  autocomplete=${autocomplete}
  inputmode=${inputMode ?? nothing}
  maxlength=${maxLength ?? nothing}
  aria-required=${isRequired ? 'true' : 'false'}
  aria-invalid=${isInvalid(view, field)}
  aria-describedby=${describedBy(view, field)}
  .value=${live(view.state.draft.fields[field] ?? '')}
  @input=${handle(view, field)}
/>`;

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
  <option value="">${view.t.choose}</option>
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

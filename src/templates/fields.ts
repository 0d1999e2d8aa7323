/** Fields with their label and, beside them, their problem. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, shownProblem } from './problems.ts';

type View = PanelView;

/** The longest value that the protocol carries. */
const MAX_LENGTH = 1000;

export interface TextInput {
  readonly type?: 'text' | 'email' | 'tel' | 'date';
  /** Autofill token: https://html.spec.whatwg.org/#autofill */
  readonly autocomplete?: string;
  readonly inputMode?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly isRequired?: boolean;
}

export const labelled = (
  view: View,
  field: string,
  label: unknown,
  optional: string | undefined,
  control: TemplateResult,
): TemplateResult => html`<div class="field">
  <label class="name" for=${idOf(field)}>
    ${label} ${optional ? html`<small>(${optional})</small>` : nothing}
  </label>
  ${control} ${errorOf(view, field)}
</div>`;

const fill = (view: View, field: string) => (event: Event) =>
  view.act.fill(field, (event.target as HTMLInputElement).value);

const isInvalid = (view: View, field: string) => (shownProblem(view, field) ? 'true' : 'false');

export const input = (
  view: View,
  field: string,
  { type = 'text', autocomplete = 'off', inputMode, maxLength = MAX_LENGTH, isRequired }: TextInput,
): TemplateResult => html`<input
  class="control"
  part="input"
  id=${idOf(field)}
  type=${type}
  autocomplete=${autocomplete as 'off'}
  inputmode=${inputMode ?? nothing}
  maxlength=${maxLength}
  ?readonly=${view.state.link.prefill?.locked.includes(field)}
  aria-required=${isRequired ? 'true' : 'false'}
  aria-invalid=${isInvalid(view, field)}
  aria-describedby=${describedBy(view, field)}
  .value=${live(view.state.draft.fields[field] ?? '')}
  @input=${fill(view, field)}
/>`;

export const select = (
  view: View,
  field: string,
  options: readonly (readonly [value: string, label: string])[],
  { placeholder, autocomplete, isRequired }: { placeholder?: string; autocomplete?: string; isRequired: boolean },
): TemplateResult => {
  const chosen = view.state.draft.fields[field] ?? '';
  return html`<select
    class="control"
    part="input"
    id=${idOf(field)}
    autocomplete=${(autocomplete as 'off') ?? nothing}
    aria-required=${isRequired ? 'true' : 'false'}
    aria-invalid=${isInvalid(view, field)}
    aria-describedby=${describedBy(view, field)}
    .value=${live(chosen)}
    @change=${fill(view, field)}
  >
    ${placeholder ? html`<option value="">${placeholder}</option>` : nothing}
    ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
  </select>`;
};

export const tick = (view: View, field: string, words: unknown): TemplateResult => html`<div class="field">
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

/** What the link collects about the payer: each field labelled, with its problem beside it, in the order of the link. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, labelOf, shownProblem } from './problems.ts';

type View = PanelView;

/** The longest value that the protocol carries. */
const MAX_LENGTH = 1000;

/** Input type and autofill token: https://html.spec.whatwg.org/#autofill */
const PLAIN = {
  email: ['email', 'email'],
  name: ['text', 'name'],
  phone: ['tel', 'tel'],
  company: ['text', 'organization'],
  taxId: ['text', 'off'],
} as const;

export function payerFields(view: View): unknown {
  const { collect } = view.state.link;
  const plain = (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).filter((field) => collect[field] !== 'off');
  return plain.map((field) => {
    const [type, autocomplete] = PLAIN[field];
    return labelled(view, field, collect[field] === 'required', () =>
      input(view, field, type, collect[field] === 'required', autocomplete),
    );
  });
}

export function labelled(
  view: View,
  field: string,
  isRequired: boolean,
  control: () => TemplateResult,
): TemplateResult {
  return html`<div class="field">
    <label class="name" for=${idOf(field)}>
      ${labelOf(view, field)} ${isRequired ? nothing : html`<small>(${view.t.optional})</small>`}
    </label>
    ${control()} ${errorOf(view, field)}
  </div>`;
}

export const handle = (view: View, field: string) => (event: Event) =>
  view.act.fill(field, (event.target as HTMLInputElement).value);

export const isInvalid = (view: View, field: string) => (shownProblem(view, field) ? 'true' : 'false');

export const input = (
  view: View,
  field: string,
  type: 'text' | 'email' | 'tel' | 'date',
  isRequired: boolean,
  autocomplete: (typeof PLAIN)[keyof typeof PLAIN][1],
  inputMode?: string,
  maxLength?: number,
): TemplateResult => html`<input
  class="control"
  part="input"
  id=${idOf(field)}
  type=${type}
  autocomplete=${autocomplete}
  inputmode=${inputMode ?? nothing}
  maxlength=${maxLength ?? MAX_LENGTH}
  aria-required=${isRequired ? 'true' : 'false'}
  aria-invalid=${isInvalid(view, field)}
  aria-describedby=${describedBy(view, field)}
  .value=${live(view.state.draft.fields[field] ?? '')}
  @input=${handle(view, field)}
/>`;

/**
 * The fields of the dashboard's forms. Names, ids and the ties between a field, its hint and its error are those of the
 * hosted pages; the looks are denser.
 */
import { describedBy, type FormState, fieldError, fieldId, valueOf } from '../../server/pages/form-fields.ts';
import { attributes, type Html, html, type Piece } from '../../server/pages/markup.ts';
import { icons } from '../icons.ts';

/** Values that a form carries unseen. */
export const hiddenInputs = (values: Readonly<Record<string, string>>): Html[] =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" ${attributes({ name, value })}>`);

interface AnyField {
  readonly name: string;
  readonly label: string;
  readonly hint?: Piece | string;
  readonly isOptional?: boolean;
  /** Hides the label from sight where a heading beside it says the same. */
  readonly isLabelHidden?: boolean;
}

export interface TextField extends AnyField {
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'datetime-local' | 'color';
  readonly inputmode?: 'numeric' | 'decimal';
  readonly placeholder?: string;
  readonly maxlength?: number;
  readonly before?: Piece | string;
  readonly after?: Piece | string;
  readonly list?: string;
  readonly isMono?: boolean;
}

const head = (field: AnyField): Html =>
  html`<label for="${fieldId(field.name)}"${field.isLabelHidden && html` class="visually-hidden"`}>${field.label}${field.isOptional && html` <span class="field-optional">(optional)</span>`}</label>`;

const foot = (field: AnyField, state: FormState): Html =>
  html`${fieldError(state, field.name)}${field.hint && html`<p class="field-hint" id="${fieldId(field.name)}-hint">${field.hint}</p>`}`;

const ties = (field: AnyField, state: FormState) => describedBy(state, field.name, field.hint ? 'hint' : false);

export function textField(field: TextField, state: FormState): Html {
  const input = html`<input ${attributes({
    id: fieldId(field.name),
    class: field.isMono ? 'input mono' : 'input',
    name: field.name,
    type: field.type ?? 'text',
    value: valueOf(state, field.name),
    autocomplete: 'off',
    inputmode: field.inputmode,
    placeholder: field.placeholder,
    maxlength: field.maxlength,
    list: field.list,
    ...ties(field, state),
  })}>`;
  const isBoxed = field.before !== undefined || field.after !== undefined;
  return html`<div class="field">${head(field)}
${
  isBoxed
    ? html`<span class="input-box">${field.before && html`<span class="affix">${field.before}</span>`}${input}${field.after && html`<span class="affix">${field.after}</span>`}</span>`
    : input
}
${foot(field, state)}</div>`;
}

export function textArea(field: AnyField & { rows?: number; maxlength?: number; isMono?: boolean }, state: FormState) {
  return html`<div class="field">${head(field)}
<textarea ${attributes({
    id: fieldId(field.name),
    class: field.isMono ? 'input mono' : 'input',
    name: field.name,
    rows: field.rows ?? 3,
    maxlength: field.maxlength,
    ...ties(field, state),
  })}>
${valueOf(state, field.name)}</textarea>
${foot(field, state)}</div>`;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

export function selectField(field: AnyField & { options: readonly Option[] }, state: FormState): Html {
  const chosen = valueOf(state, field.name);
  return html`<div class="field">${head(field)}
<span class="select"><select ${attributes({ id: fieldId(field.name), class: 'input', name: field.name, ...ties(field, state) })}>${field.options.map(
    ({ value, label }) => html`<option ${attributes({ value, selected: value === chosen })}>${label}</option>`,
  )}</select>${icons.chevron}</span>
${foot(field, state)}</div>`;
}

export function checkbox(field: AnyField & { value?: string }, state: FormState): Html {
  return html`<div class="field"><label class="check"><input ${attributes({
    type: 'checkbox',
    id: fieldId(field.name),
    name: field.name,
    value: field.value ?? 'on',
    checked: valueOf(state, field.name) !== '',
    ...ties(field, state),
  })}><span>${field.label}</span></label>${foot(field, state)}</div>`;
}

/** Native radios in a row of cards: one Tab stop, arrow keys, a group name. */
export function radioCards(field: AnyField & { options: readonly Option[] }, state: FormState): Html {
  const chosen = valueOf(state, field.name);
  return html`<fieldset class="field" ${attributes({ id: fieldId(field.name), tabindex: -1, ...ties(field, state) })}>
<legend${field.isLabelHidden && html` class="visually-hidden"`}>${field.label}</legend>
<div class="cards">${field.options.map(
    ({ value, label, detail }) =>
      html`<label class="card-choice"><input type="radio" ${attributes({ name: field.name, value, checked: value === chosen })}><span class="card-choice-text"><span>${label}</span>${detail && html`<span class="card-choice-detail">${detail}</span>`}</span></label>`,
  )}</div>
${foot(field, state)}</fieldset>`;
}

/** What is wrong with the form, above it, with a link to each field. */
export function errorSummary(state: FormState): Piece {
  const { errors } = state;
  if (errors.length === 0) return undefined;
  return html`<div class="notice notice-bad" id="error-summary" role="alert" tabindex="-1">${icons.warning}<div>
<h2>${errors.length === 1 ? 'One thing needs your attention' : `${errors.length} things need your attention`}</h2>
<ul>${errors.map(({ field, message }) => html`<li>${field === '' ? message : html`<a href="#${fieldId(field)}">${message}</a>`}</li>`)}</ul>
</div></div>`;
}

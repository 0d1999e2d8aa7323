/**
 * The fields of the hosted pages. Each shows its own error beside itself and names it to assistive technology; a
 * summary above the form links to each. A field's name is its place in the form (`shipping.line1`), its id is made
 * from it, and nothing a person typed is ever lost: what is shown comes from the submitted values.
 */
import { attributes, type Html, html, type Piece } from './markup.ts';
import type { Reader } from './reader.ts';
import { icons } from './icons.ts';

/** Something wrong with one field; an empty `field` speaks of the whole form. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** What a form shows: the values it was sent, by field name, and what is wrong with them. */
export interface FormState {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
  /** Fields whose value is fixed: shown, and not to be edited. */
  readonly locked?: ReadonlyMap<string, string>;
}

const isLocked = (state: FormState, name: string): boolean => state.locked?.has(name) === true;

export const valueOf = (state: FormState, name: string): string => state.values.get(name) ?? '';
const errorOf = (state: FormState, name: string): string | undefined =>
  state.errors.find((error) => error.field === name)?.message;

/** The message under a field or a group; its id is `…-error`. */
export function fieldError(state: FormState, name: string): Piece {
  const message = errorOf(state, name);
  return (
    message !== undefined &&
    html`<p class="field-error" id="${fieldId(name)}-error">${icons.warning}<span>${message}</span></p>`
  );
}

/** Attributes that tie a field to its hint and error. */
export function describedBy(state: FormState, name: string, hint?: string | false) {
  const isWrong = errorOf(state, name) !== undefined;
  const ids = [hint && `${fieldId(name)}-hint`, isWrong && `${fieldId(name)}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': isWrong && 'true' };
}

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel' | 'date';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel';
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly maxlength?: number | undefined;
  readonly placeholder?: string;
  /** Shown inside the field, after or before what is typed: a currency, a card's mark. */
  readonly affix?: Piece;
  readonly isShort?: boolean;
}

const optionalMark = (required: boolean | undefined, reader: Reader): Piece =>
  !required && html` <span class="field-optional">(${reader.messages.link.optional})</span>`;

/** A labelled text input. No `required` attribute: our own words are better than the browser's bubble. */
export function textField(field: TextField, state: FormState, reader: Reader): Html {
  const id = fieldId(field.name);
  return html`<div class="field${field.isShort ? ' field-short' : ''}">
<label for="${id}">${field.label}${optionalMark(field.required, reader)}</label>
<span class="input-box">${field.affix}<input ${attributes({
    id,
    name: field.name,
    type: field.type ?? 'text',
    value: valueOf(state, field.name),
    autocomplete: field.autocomplete ?? 'off',
    inputmode: field.inputmode,
    // Digits and addresses read from left to right in every language.
    dir: field.inputmode && 'ltr',
    maxlength: field.maxlength,
    placeholder: field.placeholder,
    readonly: isLocked(state, field.name),
    'aria-required': field.required && 'true',
    ...describedBy(state, field.name, field.hint),
  })}></span>
${field.hint && html`<p class="field-hint" id="${id}-hint">${field.hint}</p>`}
${fieldError(state, field.name)}
</div>`;
}

export interface SelectField {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { value: string; label: string; disabled?: boolean }[];
  readonly required?: boolean;
  readonly autocomplete?: string;
}

/** A labelled native select, with an empty first choice. */
export function selectField(field: SelectField, state: FormState, reader: Reader): Html {
  const id = fieldId(field.name);
  const chosen = valueOf(state, field.name);
  return html`<div class="field">
<label for="${id}">${field.label}${optionalMark(field.required, reader)}</label>
<span class="input-box select-box"><select ${attributes({
    id,
    name: field.name,
    autocomplete: field.autocomplete,
    'aria-required': field.required && 'true',
    ...describedBy(state, field.name),
  })}><option value="">${reader.messages.link.choose}</option>
${field.options.map(
  (option) =>
    html`<option ${attributes({ value: option.value, selected: option.value === chosen, disabled: option.disabled === true || (isLocked(state, field.name) && option.value !== chosen) })}>${option.label}</option>`,
)}</select></span>
${fieldError(state, field.name)}
</div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: Piece | string;
  readonly detail?: Piece | string;
  readonly end?: Piece | string;
  readonly disabled?: boolean;
  /** Fields that belong to this choice alone; a stylesheet shows them with it. */
  readonly fields?: Piece;
}

/** Native radios that look like chips or rows: one Tab stop, arrow keys, a group name. */
export function radioGroup(
  group: {
    name: string;
    legend: string;
    look: 'chips' | 'pills' | 'rows' | 'segments';
    choices: readonly Choice[];
    inside?: Piece;
  },
  state: FormState,
): Html {
  const chosen = valueOf(state, group.name);
  // What is fixed is shown alone: other choices would only look sold out.
  const offered = group.choices.filter((choice) => !isLocked(state, group.name) || choice.value === chosen);
  return html`<fieldset class="group" ${attributes({ id: fieldId(group.name), tabindex: -1, ...describedBy(state, group.name) })}>
<legend>${group.legend}</legend>
<div class="options options-${group.look}">
${offered.map(
  (choice) =>
    html`<label class="option"><input type="radio" ${attributes({
      name: group.name,
      value: choice.value,
      checked: choice.value === chosen,
      disabled: choice.disabled ?? false,
    })}><span class="option-text"><span class="option-label">${choice.label}</span>${choice.detail && html`<span class="option-detail">${choice.detail}</span>`}</span>${choice.end && html`<span class="option-end">${choice.end}</span>`}</label>${choice.fields && html`<div class=\"option-fields\">${choice.fields}</div>`}`,
)}
</div>
${group.inside}
${fieldError(state, group.name)}
</fieldset>`;
}

/** A checkbox with its words beside it. */
export function checkbox(
  box: { name: string; label: Piece | string; detail?: Piece | string; required?: boolean },
  state: FormState,
): Html {
  return html`<div class="field"><label class="check"><input type="checkbox" ${attributes({
    id: fieldId(box.name),
    name: box.name,
    value: 'true',
    checked: valueOf(state, box.name) === 'true',
    disabled: isLocked(state, box.name),
    'aria-required': box.required && 'true',
    ...describedBy(state, box.name),
  })}><span class="option-text"><span>${box.label}</span>${box.detail && html`<span class="option-detail">${box.detail}</span>`}</span></label>${fieldError(state, box.name)}</div>`;
}

/** What is wrong with the form, above it, with a link to each field; the script moves the focus here. */
export function errorSummary(state: FormState, reader: Reader): Piece {
  if (state.errors.length === 0) return undefined;
  return html`<div class="notice notice-error" id="error-summary" role="alert" tabindex="-1">${icons.warning}<div>
<h2>${reader.messages.page.errorTitle(state.errors.length)}</h2>
<ul>${state.errors.map((error) => html`<li>${error.field ? html`<a href="#${fieldId(error.field)}">${error.message}</a>` : error.message}</li>`)}</ul>
</div></div>`;
}

export const hiddenField = (name: string, value: string): Html =>
  html`<input type="hidden" ${attributes({ name, value })}>`;

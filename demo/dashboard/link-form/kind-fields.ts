import type { LinkKind } from './link-values.ts';
import { type FormState, valueOf } from '../../server/pages/form-fields.ts';
import { type Html, html } from '../../server/pages/markup.ts';
import { checkbox, hiddenInputs, radioCards, selectField, textField } from '../form/fields.ts';
import { inWords } from '../text.ts';
import { intervals, MOST_SUGGESTED, planIntervals } from './kind-values.ts';

/** The price of each kind of link. */
export function kindFields(kind: LinkKind, state: FormState): Html {
  switch (kind) {
    case 'amount':
      return amountFields(state);
    case 'product':
      return itemFields(state);
    case 'subscription':
      return planFields(state);
  }
}

const money = (
  name: string,
  label: string,
  state: FormState,
  more: { isOptional?: boolean; hint?: string } = {},
): Html => textField({ name, label, inputmode: 'decimal', maxlength: 30, ...more }, state);

function amountFields(state: FormState): Html {
  return html`${radioCards(
    {
      name: 'mode',
      label: 'Price',
      options: [
        { value: 'fixed', label: 'Fixed', detail: 'An invoice, an order' },
        { value: 'suggested', label: 'Suggested', detail: 'Amounts to choose from' },
        { value: 'open', label: 'Open', detail: 'The payer types it' },
      ],
    },
    state,
  )}
<div class="mode-fixed row">${money('value', 'Amount', state)}</div>
<div class="mode-suggested stack"><fieldset><legend>Suggested amounts</legend><div class="row row-tight">${Array.from(
    { length: MOST_SUGGESTED },
    (_, index) =>
      textField(
        { name: `suggested.${index}`, label: `Amount ${index + 1}`, isLabelHidden: true, inputmode: 'decimal' },
        state,
      ),
  )}</div></fieldset>
${checkbox({ name: 'allowCustom', label: 'Payers may type another amount' }, state)}</div>
<div class="mode-range row row-tight">${money('min', 'Least', state, { isOptional: true })}${money('max', 'Most', state, { isOptional: true })}${money('preset', 'Preset', state, { isOptional: true })}</div>
<fieldset class="field" tabindex="-1"><legend>How often it may be given <span class="field-optional">(optional)</span></legend>
<div class="choices">${intervals.map((interval) =>
    checkbox({ name: `interval.${interval}`, label: interval === 'once' ? 'Once' : `Every ${interval}` }, state),
  )}</div><p class="field-hint">Without a choice it is paid once.</p></fieldset>`;
}

const rowsOf = (state: FormState, kind: 'items' | 'plans'): number[] =>
  Array.from({ length: Math.min(50, Math.max(1, Number(valueOf(state, `${kind}.count`)) || 1)) }, (_, row) => row);

const addButton = (kind: 'items' | 'plans', label: string): Html =>
  html`<p><button class="button" type="submit" name="add" value="${kind}">${label}</button></p>`;

function itemFields(state: FormState): Html {
  const rows = rowsOf(state, 'items');
  return html`${hiddenInputs({ 'items.count': String(rows.length) })}
${rows.map((row) => itemRow(row, state))}
${addButton('items', 'Add another item')}
${
  rows.length > 1 &&
  html`<p class="field-hint">An item whose name and price are empty is left out.</p>${selectField(
    {
      name: 'choose',
      label: 'Payers buy',
      options: [
        { value: 'all', label: 'All of them' },
        { value: 'one', label: 'One of them' },
        { value: 'any', label: 'Any of them' },
      ],
    },
    state,
  )}`
}`;
}

function itemRow(row: number, state: FormState): Html {
  const at = `items.${row}`;
  const kept = valueOf(state, `${at}.kept`);
  const product = valueOf(state, `${at}.product`);
  const hidden = hiddenInputs({
    [`${at}.id`]: valueOf(state, `${at}.id`),
    [`${at}.kept`]: kept,
    [`${at}.product`]: product,
  });
  if (product !== '') {
    return html`<fieldset class="inset"><legend>Item ${row + 1}</legend>${hidden}<p>Product <code>${product}</code> of the catalogue. Its name and price are changed there.</p></fieldset>`;
  }
  return html`<fieldset class="inset"><legend>Item ${row + 1}</legend>${hidden}
<div class="row">${textField({ name: `${at}.name`, label: 'Item name', maxlength: 120 }, state)}${money(`${at}.price`, 'Price', state)}</div>
${textField({ name: `${at}.description`, label: 'Description', isOptional: true, maxlength: 500 }, state)}
<div class="row">${textField({ name: `${at}.most`, label: 'Most in one order', inputmode: 'numeric', hint: 'Empty: 10' }, state)}${textField({ name: `${at}.stock`, label: 'Pieces in all', inputmode: 'numeric', hint: 'Empty: not counted' }, state)}</div>
${
  kept === ''
    ? html`<div class="row">${textField({ name: `${at}.variant`, label: 'Variant', isOptional: true, hint: 'What is chosen, such as Size', maxlength: 80 }, state)}${textField({ name: `${at}.options`, label: 'Options', isOptional: true, hint: 'Separated by commas: S, M, L' }, state)}</div>`
    : html`<p class="field-hint">Variants (${kept}) stay as they are.</p>`
}</fieldset>`;
}

function planFields(state: FormState): Html {
  const rows = rowsOf(state, 'plans');
  return html`${hiddenInputs({ 'plans.count': String(rows.length) })}
${rows.map((row) => {
  const at = `plans.${row}`;
  return html`<fieldset class="inset"><legend>Plan ${row + 1}</legend>${hiddenInputs({ [`${at}.id`]: valueOf(state, `${at}.id`) })}
<div class="row">${textField({ name: `${at}.name`, label: 'Plan name', maxlength: 80 }, state)}${money(`${at}.price`, 'Price', state)}</div>
<div class="row row-tight">${textField({ name: `${at}.every`, label: 'Every', inputmode: 'numeric', hint: 'Empty: 1' }, state)}${selectField({ name: `${at}.interval`, label: 'Unit of time', options: planIntervals.map((value) => ({ value, label: inWords(value) })) }, state)}${textField({ name: `${at}.trial`, label: 'Days on trial', isOptional: true, inputmode: 'numeric' }, state)}${money(`${at}.setupFee`, 'Set-up fee', state, { isOptional: true })}</div>
${textField({ name: `${at}.description`, label: 'Description', isOptional: true, maxlength: 300 }, state)}</fieldset>`;
})}
${addButton('plans', 'Add another plan')}
${rows.length > 1 && html`<p class="field-hint">A plan whose name and price are empty is left out.</p>`}`;
}

/** How much and how often: radios that look like buttons, and a text field that is never rewritten while it is typed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { AmountFacts } from '../core/amount-kind.ts';
import type { PublicAmountLink } from '../protocol/public-link.ts';
import type { FormPart, PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, shownProblem } from './problems.ts';

type View = PanelView;

export const amountPart: FormPart = {
  render: (view) => [intervalChoice(view), amountChoice(view)],
  labelOf: ({ t }, field) => (field === 'amount' ? t.amount : field === 'interval' ? t.interval : undefined),
};

function choice(
  view: View,
  group: string,
  value: string,
  label: string,
  isChecked: boolean,
  act: () => void,
  field = '',
) {
  const part = `${group}${isChecked ? ` ${group}-selected` : ''}`;
  return html`<label class="choice">
    <input
      type="radio"
      name=${group}
      value=${value}
      id=${field || `${group}-${value}`}
      .checked=${live(isChecked)}
      aria-describedby=${group === 'amount' ? describedBy(view, 'amount') : nothing}
      @change=${act}
    />
    <span part=${part}>${label}</span>
  </label>`;
}

function intervalChoice(view: View): TemplateResult | typeof nothing {
  const { state, t, act } = view;
  const { intervals } = (state.link as PublicAmountLink).amount;
  if (!intervals || intervals.length < 2) return nothing;
  return html`<fieldset>
    <legend class="spoken">${t.interval}</legend>
    <div class="intervals" part="intervals">
      ${intervals.map(({ interval }, index) =>
        choice(
          view,
          'interval',
          interval,
          t.intervals[interval],
          interval === state.draft.interval,
          () => act.change({ interval: interval }),
          index ? '' : idOf('interval'),
        ),
      )}
    </div>
    ${errorOf(view, 'interval')}
  </fieldset>`;
}

function amountChoice(view: View): TemplateResult {
  const { state, t, act, money, quote } = view;
  const { link, draft } = state;
  const { fixed, choices, hasOther } = (view.facts as AmountFacts).offer;
  if (fixed !== undefined) return html`<p class="figure">${money(quote?.subtotal ?? fixed, link)}</p>`;
  if (!choices.length) return html`<div class="group" part="amounts">${typedAmount(view, t.amount)}</div>`;
  const isOther = draft.choice === 'other';
  return html`<fieldset class="group">
    <legend>${t.amount}</legend>
    <div class="amounts" part="amounts">
      ${choices.map((minor, index) =>
        choice(
          view,
          'amount',
          `${minor}`,
          money(minor, link, 'short'),
          draft.choice === minor,
          () => act.change({ choice: minor }),
          index || isOther ? '' : idOf('amount'),
        ),
      )}
      ${hasOther ? choice(view, 'amount', 'other', t.otherAmount, isOther, () => act.change({ choice: 'other' })) : nothing}
    </div>
    ${isOther ? typedAmount(view, t.typedAmount) : errorOf(view, 'amount')}
  </fieldset>`;
}

function typedAmount(view: View, label: string): TemplateResult {
  const { state, t, act, money } = view;
  const { link, draft } = state;
  const { offer, readMinor } = view.facts as AmountFacts;
  const { min, max } = offer;
  const problem = shownProblem(view, 'amount');
  const format = (minor: number | undefined) => (minor === undefined ? undefined : money(minor, link, 'short'));
  const handleInput = (event: Event) => act.change({ choice: 'other', text: (event.target as HTMLInputElement).value });
  return html`<div class="field">
    <label class="name" for=${idOf('amount')}>${label}</label>
    <div class="typed" dir="ltr" part="amount-input">
      <input
        class="control"
        id=${idOf('amount')}
        type="text"
        inputmode=${link.currencyExponent ? 'decimal' : 'numeric'}
        autocomplete="off"
        .value=${live(draft.text)}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${describedBy(view, 'amount', 'amount-hint')}
        @input=${handleInput}
        @change=${act.leaveAmount}
      />
      <span class="unit" aria-hidden="true">${link.currency}</span>
    </div>
    <p class="hint" id="amount-hint">
      <span>${t.amountHint(format(min), format(max))}</span>
      <span part="amount-echo">${readMinor !== undefined ? html`<bdi>${t.amountEcho(money(readMinor, link))}</bdi>` : nothing}</span>
    </p>
    ${errorOf(view, 'amount')}
  </div>`;
}

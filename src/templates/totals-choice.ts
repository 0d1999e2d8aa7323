/** What the payer may add to the price or take off it: a tip, the costs of the payment, a promotion code. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { ExtraFacts } from '../core/extra-rules.ts';
import type { ExtraMessages } from '../i18n/extra-messages.ts';
import type { PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, shownProblem } from './problems.ts';

type View = PanelView;

export function tip(view: View, t: ExtraMessages, { tips, typedTip }: ExtraFacts): TemplateResult {
  const { state, act, money } = view;
  const { draft, link } = state;
  const share = new Intl.NumberFormat(view.locale, { style: 'percent', maximumFractionDigits: 2 });
  const choice = (value: number | 'other', label: unknown) => html`<label class="choice">
    <input
      type="radio"
      name="tip"
      .checked=${live(draft.tip === value)}
      @change=${() => act.change({ tip: value })}
    />
    <span part=${draft.tip === value ? 'amount amount-selected' : 'amount'}>${label}</span>
  </label>`;
  const handleInput = (event: Event) => act.fill('tip', (event.target as HTMLInputElement).value);
  return html`<fieldset class="group">
    <legend>${t.tip}</legend>
    <div class="amounts tips">
      ${choice(0, t.noTip)}
      ${tips.map(({ percent, minor }) =>
        choice(
          percent,
          html`${share.format(percent / 100)} ${minor ? html`<small>${money(minor, link)}</small>` : nothing}`,
        ),
      )}
      ${link.tip?.allowCustom ? choice('other', t.otherTip) : nothing}
    </div>
    ${
      draft.tip === 'other'
        ? html`<div class="field">
            <div class="typed" dir="ltr">
              <input
                class="control"
                id=${idOf('tip')}
                type="text"
                inputmode=${link.currencyExponent ? 'decimal' : 'numeric'}
                autocomplete="off"
                aria-label=${t.tip}
                aria-invalid=${shownProblem(view, 'tip') ? 'true' : 'false'}
                aria-describedby=${describedBy(view, 'tip', 'tip-echo')}
                .value=${live(draft.fields['tip'] ?? '')}
                @input=${handleInput}
              />
              <span class="unit" aria-hidden="true">${link.currency}</span>
            </div>
            <p class="hint" id="tip-echo">${typedTip ? html`<bdi>${view.t.amountEcho(money(typedTip, link))}</bdi>` : nothing}</p>
            ${errorOf(view, 'tip')}
          </div>`
        : nothing
    }
  </fieldset>`;
}

export function feeCover(view: View, t: ExtraMessages): TemplateResult {
  const { state, act, money, quote } = view;
  const fee = quote?.fee ? money(quote.fee, quote) : undefined;
  return html`<label class="check" part="fee-cover">
    <input
      type="checkbox"
      .checked=${live(state.draft.coverFee)}
      @change=${(event: Event) => act.change({ coverFee: (event.target as HTMLInputElement).checked })}
    />
    <span>${t.coverFee(fee)}</span>
  </label>`;
}

/** Folded until somebody has a code. Enter in the field applies it, and does not pay. */
export function promotion(view: View, t: ExtraMessages): TemplateResult {
  const { state, act } = view;
  const { draft } = state;
  const text = draft.fields['promotionCode'] ?? '';
  const applied = draft.promotionCode;
  const apply = ({ currentTarget }: Event) => {
    const input = (currentTarget as HTMLElement).closest('.with-button')?.querySelector('input');
    act.change({ promotionCode: input?.value.trim() || undefined });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    apply(event);
  };
  const remove = () => act.change({ promotionCode: undefined, fields: { ...draft.fields, promotionCode: '' } });
  const problem = shownProblem(view, 'promotionCode');
  const isAccepted = !!applied && !problem && state.quote.status === 'ready';
  return html`<details class="promotion" part="coupon" ?open=${!!applied || !!problem}>
    <summary>${applied ? t.promotionCode : t.promotionQuestion}</summary>
    <div class="field">
      <label class="name spoken" for=${idOf('promotionCode')}>${t.promotionCode}</label>
      <div class="with-button">
        <input
          class="control"
          part="input"
          id=${idOf('promotionCode')}
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="60"
          placeholder=${t.promotionCode}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${describedBy(view, 'promotionCode', 'promotion-state')}
          .value=${live(text)}
          @input=${(event: Event) => act.fill('promotionCode', (event.target as HTMLInputElement).value)}
          @keydown=${handleKey}
        />
        ${
          isAccepted && applied === text.trim()
            ? html`<button class="button" type="button" @click=${remove}>${t.remove}</button>`
            : html`<button class="button" type="button" @click=${apply}>${t.apply}</button>`
        }
      </div>
      <p class="hint" id="promotion-state" role="status">${isAccepted ? t.applied(applied) : nothing}</p>
      ${errorOf(view, 'promotionCode')}
    </div>
  </details>`;
}

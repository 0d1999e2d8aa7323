/** The form of a link. The button is never disabled; pressing it says what is missing. */
import { html, type TemplateResult } from 'lit/html.js';
import type { PanelView } from './checkout-view.ts';
import { spinner } from './before-form.ts';

type View = PanelView;

export function form(view: View, goTo: (field: string) => void): TemplateResult {
  const { state, act } = view;
  const isPriceQuestion = state.returned?.kind === 'price-changed';
  const handleSubmit = (event: Event) => {
    event.preventDefault();
    if (isPriceQuestion) act.acceptPrice();
    else act.submit();
  };
  const { intro, beforeSubmit } = state.link.messages ?? {};
  return html`<form class="panel-form" novalidate @submit=${handleSubmit}>
    ${view.later?.returned(view)} ${view.later?.problemList(view, goTo)} ${view.later?.urgency(view)} ${note(intro)} ${view.choice.render(view)}
    ${view.extras?.render(view)} ${view.later?.summary(view)}
    <div class="actions">
      ${view.choice.beforeButton?.(view)}
      ${note(beforeSubmit)}
      <slot name="before-submit"></slot>
      ${view.later?.quoteTrouble(view)}
      <button class="button primary" part="submit" type="submit">
        ${state.submitPending ? html`<span class="busy">${spinner} ${view.t.working}</span>` : submitLabel(view)}
      </button>
    </div>
  </form>`;
}

/** Words of the seller. */
const note = (text: string | undefined): unknown => text && html`<p class="own">${text}</p>`;

/** What pressing the button charges today, exactly; before that is known, only what kind of payment it is. */
export function submitLabel(view: View): string {
  const { state, t, money, submit } = view;
  const { callToAction } = state.link;
  const { amountMinor, isConfirmed, interval } = submit;
  if (amountMinor === undefined) return t.callToAction(callToAction);
  if (isConfirmed && amountMinor === 0) return t.submitFree(callToAction);
  return t.submit(callToAction, money(amountMinor, state.link), interval ?? 'once');
}

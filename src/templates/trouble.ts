/**
 * What went wrong, in words: beside its field, in a list that takes the focus on submit, and above the form when the
 * payer is back on it. Loaded after the form, since nothing can go wrong before it is there.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldProblem } from '../core/checkout-state.ts';
import { paymentMessages } from '../i18n/en-payment.ts';
import type { PaymentMessages } from '../i18n/payment-messages.ts';
import type { PanelView } from './checkout-view.ts';
import { errorId, idOf, shownProblem } from './problems.ts';

type View = PanelView;

const wordsOf = (view: View): PaymentMessages => view.words.payment ?? paymentMessages;

function labelOf(view: View, field: string, context: FieldProblem['context']): string {
  const own = context?.['label'];
  if (typeof own === 'string') return own;
  return view.choice.labelOf(view, field) ?? view.extras?.labelOf(view, field) ?? field;
}

function sentence(view: View, { field, code, context }: FieldProblem): string {
  const { state, money } = view;
  const amount = (key: string) => (typeof context?.[key] === 'number' ? money(context[key], state.link) : undefined);
  const count = (key: string) => (typeof context?.[key] === 'number' ? context[key] : undefined);
  return wordsOf(view).problem(code, {
    field,
    label: labelOf(view, field, context),
    least: count('least') ?? count('min'),
    most: count('most') ?? count('available') ?? count('max'),
    min: amount('min'),
    max: amount('max'),
    step: amount('step'),
    why: context?.['why'] as string | undefined,
    currency: state.link.currency,
    example: money(25 * 10 ** state.link.currencyExponent, state.link).replace(/[^\p{Nd}.,٫٬]/gu, ''),
  });
}

export function errorOf(view: View, field: string): TemplateResult | typeof nothing {
  const found = shownProblem(view, field);
  if (found?.readings) return question(view, found.readings);
  return found ? html`<p class="error" part="error" id=${errorId(field)}>${sentence(view, found)}</p>` : nothing;
}

export function problemList(view: View, goTo: (field: string) => void): TemplateResult | typeof nothing {
  const { problems, problemsShown } = view.state;
  if (!problemsShown || !problems.length) return nothing;
  const go = (field: string) => (event: Event) => {
    event.preventDefault();
    goTo(field);
  };
  return html`<div class="notice bad" id="problems" role="group" aria-labelledby="problems-title" tabindex="-1">
    <strong id="problems-title">${wordsOf(view).problemsTitle(problems.length)}</strong>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li><a href="#${idOf(problem.field)}" @click=${go(problem.field)}>${sentence(view, problem)}</a></li>`,
      )}
    </ul>
  </div>`;
}

function question(view: View, readings: readonly { readonly minor: number }[]): TemplateResult {
  const { state, act, money } = view;
  const [one = '', other = ''] = readings.map(({ minor }) => money(minor, state.link));
  return html`<div class="group" role="group" aria-labelledby="error-amount">
    <p class="error" id="error-amount">${wordsOf(view).didYouMean(one, other)}</p>
    <div class="question">
      ${readings.map(
        ({ minor }) =>
          html`<button class="button" type="button" @click=${() => act.change({ pickedMinor: minor })}>
            ${money(minor, state.link)}
          </button>`,
      )}
    </div>
  </div>`;
}

/** The totals could not be had; a press of the button asks for them again. */
export const quoteTrouble = (view: View): TemplateResult | typeof nothing =>
  view.state.quote.status === 'failed' && !view.state.problems.length
    ? html`<p class="error" role="status">${wordsOf(view).quoteFailed}</p>`
    : nothing;

/** Why the payer is here again, and that nothing was charged. */
export function returned(view: View): TemplateResult | typeof nothing {
  const { state, money } = view;
  const t = wordsOf(view);
  const { returned: reason } = state;
  if (!reason || reason.kind === 'canceled') return nothing;
  if (reason.kind === 'refused') {
    if (state.problems.length) return nothing;
    const { code, requestId } = reason.failure;
    return html`<div class="notice bad" id="news" tabindex="-1">
      <p>${t.refused(code)}</p>
      ${requestId ? html`<small>${view.t.reference(requestId)}</small>` : nothing}
    </div>`;
  }
  const words =
    reason.kind === 'price-changed'
      ? t.priceChanged(money(reason.shownMinor, reason.quote), money(reason.quote.dueToday, reason.quote))
      : reason.kind === 'declined'
        ? t.declined(reason.reason)
        : reason.kind === 'refunded'
          ? t.refunded(reason.late)
          : t.sessionExpired;
  const isBad = reason.kind === 'declined' || reason.kind === 'refunded';
  return html`<div class="notice ${isBad ? 'bad' : ''}" id="news" tabindex="-1">
    <strong>${words.title}</strong>
    <p>${words.text}</p>
  </div>`;
}

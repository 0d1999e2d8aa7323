/** What stands between the payer and the payment: beside its field, and in a list that takes the focus on submit. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldProblem } from '../core/checkout-state.ts';
import type { PanelView } from './checkout-view.ts';

type View = PanelView;

/** Id of the control of a field, in the checkout's root. */
export const idOf = (field: string): string => `field-${field}`;
const errorId = (field: string): string => `error-${field}`;

export function labelOf({ state, t }: View, field: string): string {
  const [kind, key] = field.split(':');
  if (kind === 'field') return state.link.customFields.find((one) => one.key === key)?.label ?? field;
  if (kind === 'consent') return state.link.consent.find((one) => one.key === key)?.text ?? field;
  if (field === 'amount') return t.amount;
  if (field === 'interval') return t.interval;
  return t.fields[field as keyof typeof t.fields] ?? field;
}

export function sentence(view: View, { field, code, context }: FieldProblem): string {
  const { state, t, money } = view;
  const amount = (key: string) => (typeof context?.[key] === 'number' ? money(context[key], state.link) : undefined);
  return t.problem(code, {
    label: labelOf(view, field),
    min: amount('min'),
    max: amount('max'),
    step: amount('step'),
    why: context?.['why'] as string | undefined,
    currency: state.link.currency,
    example: money(25 * 10 ** state.link.currencyExponent, state.link).replace(/[^\d.,]/g, ''),
  });
}

/** Whether the problem of a field is said now: never while it is being typed for the first time. */
export function shownProblem(view: View, field: string): FieldProblem | undefined {
  const found = view.state.problems.find((problem) => problem.field === field);
  const isLeft = field === 'amount' && view.isAmountLeft && found?.code !== 'amount_required';
  return view.state.problemsShown || isLeft || found?.code === 'amount_ambiguous' ? found : undefined;
}

/** `aria-invalid` and `aria-describedby` of a control, by what is said beside it. */
export const describedBy = (view: View, field: string, hintId?: string): string | typeof nothing =>
  [shownProblem(view, field) && errorId(field), hintId].filter(Boolean).join(' ') || nothing;

export function errorOf(view: View, field: string): TemplateResult | typeof nothing {
  const found = shownProblem(view, field);
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
    <strong id="problems-title">${view.t.problemsTitle(problems.length)}</strong>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li><a href="#${idOf(problem.field)}" @click=${go(problem.field)}>${sentence(view, problem)}</a></li>`,
      )}
    </ul>
  </div>`;
}

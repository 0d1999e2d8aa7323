/** Which problems of a form are said, and where. What is said is loaded after the form, with `trouble.ts`. */
import { nothing } from 'lit/html.js';
import type { FieldProblem } from '../core/checkout-state.ts';
import type { PanelView } from './checkout-view.ts';

type View = PanelView;

/** Id of the control of a field, in the checkout's root. */
export const idOf = (field: string): string => `field-${field}`;
export const errorId = (field: string): string => `error-${field}`;

/** Whether the problem of a field is said now: never while it is being typed for the first time. */
export function shownProblem(view: View, field: string): FieldProblem | undefined {
  const found = view.state.problems.find((problem) => problem.field === field);
  const isLeft = field === 'amount' && view.isAmountLeft && found?.code !== 'amount_required';
  return view.state.problemsShown || isLeft || /^(promo|amount_amb)/.test(found?.code ?? '') ? found : undefined;
}

/** `aria-invalid` and `aria-describedby` of a control, by what is said beside it. */
export const describedBy = (view: View, field: string, hintId?: string): string | typeof nothing =>
  [shownProblem(view, field) && errorId(field), hintId].filter(Boolean).join(' ') || nothing;

/** The problem of a field in words, once there are words for it. */
export const errorOf = (view: View, field: string): unknown => view.later?.errorOf(view, field) ?? nothing;

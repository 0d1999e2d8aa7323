/** The screens that are loaded after the form, with their words. */
import { nothing, type TemplateResult } from 'lit/html.js';
import { paymentMessages } from '../i18n/en-payment.ts';
import type { CheckoutView } from './checkout-view.ts';
import { creating, done, handoff } from './payment.ts';
import { unavailable } from './screen.ts';

/** The body of a state that has no form. */
export function paymentBody(view: CheckoutView): TemplateResult | typeof nothing {
  const { state } = view;
  const t = view.words.payment ?? paymentMessages;
  switch (state.phase) {
    case 'unavailable':
      return unavailable({ ...view, state }, t);
    case 'creating':
      return creating({ ...view, state }, t);
    case 'handing-off':
    case 'awaiting':
      return handoff({ ...view, state }, t);
    case 'done':
      return done({ ...view, state }, t);
    default:
      return nothing;
  }
}

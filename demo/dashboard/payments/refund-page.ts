import type { Payment } from '../../../src/protocol/payment.ts';
import type { FormState } from '../../server/pages/form-fields.ts';
import { type Html, html } from '../../server/pages/markup.ts';
import type { DashboardContext } from '../environment.ts';
import { errorSummary, hiddenInputs, textField } from '../form/fields.ts';
import { dashboardDocument } from '../layout.ts';
import { moneyOf } from '../text.ts';

/** What can still be given back, in minor units. */
export const refundableOf = ({ status, amount, amountRefunded }: Payment): number =>
  status === 'succeeded' || status === 'partially_refunded' ? amount - amountRefunded : 0;

export function refundPage(c: DashboardContext, payment: Payment, state: FormState, key: string): Html {
  const path = `/dashboard/payments/${payment.id}`;
  return dashboardDocument(
    c,
    {
      title: 'Give money back',
      section: 'payments',
      back: { href: path, label: moneyOf(payment.amount, payment) },
      hasErrors: state.errors.length > 0,
    },
    html`${errorSummary(state)}
<form class="form" method="post" action="${path}/refund">${hiddenInputs({ csrf: c.get('csrfToken'), refund: key })}
<p>At most ${moneyOf(refundableOf(payment), payment)} can be given back. This cannot be undone.</p>
<div class="row">${textField({ name: 'amount', label: `Amount (${payment.currency})`, inputmode: 'decimal', maxlength: 30 }, state)}${textField({ name: 'reason', label: 'Reason', isOptional: true, maxlength: 200, hint: 'For your own records' }, state)}</div>
<div class="form-foot"><button class="button button-danger" type="submit">Give back</button><a class="button" href="${path}">Cancel</a></div></form>`,
  );
}

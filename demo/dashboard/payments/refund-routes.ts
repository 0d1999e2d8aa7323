/** `/dashboard/payments/{id}/refund`: gives money back, once for each form. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { FieldError } from '../../server/pages/form-fields.ts';
import { readFormValues } from '../../server/pages/form-values.ts';
import { ProblemError } from '../../server/problem-error.ts';
import type { ServiceContext } from '../../server/service/context.ts';
import { refundPayment } from '../../server/service/refund-payment.ts';
import type { SellerReads } from '../../server/service/seller-reads.ts';
import type { DashboardEnvironment } from '../environment.ts';
import { createFormReader, typedMoney } from '../form/form-reader.ts';
import { formErrors } from '../form/problem-errors.ts';
import { moneyOf } from '../text.ts';
import { refundableOf, refundPage } from './refund-page.ts';

export function refundRoutes(context: ServiceContext, reads: SellerReads) {
  const app = new Hono<DashboardEnvironment>();
  app.get('/dashboard/payments/:id/refund', (c) => {
    const payment = reads.payment(c.req.param('id'));
    const values = new Map([['amount', typedMoney(refundableOf(payment), payment)]]);
    return c.html(refundPage(c, payment, { values, errors: [] }, randomUUID()));
  });
  app.post('/dashboard/payments/:id/refund', async (c) => {
    const payment = reads.payment(c.req.param('id'));
    const values = await readFormValues(c);
    const key = values.get('refund') || randomUUID();
    const read = createFormReader(values);
    const amount = read.money('amount', payment);
    if (!read.has('amount') || amount === 0) read.fail('amount', 'Write how much is given back.');
    const again = (errors: readonly FieldError[]) => c.html(refundPage(c, payment, { values, errors }, key), 422);
    if (amount === undefined || read.errors.length > 0) return again(read.errors);
    const reason = read.text('reason');
    try {
      refundPayment(context, payment.id, { amount, ...(reason !== undefined && { reason }) }, `dashboard-${key}`);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'idempotency_key_reused') {
        return again([{ field: '', message: 'Money was given back from this form already. Look at the payment.' }]);
      }
      // The service speaks of minor units.
      const message = `At most ${moneyOf(refundableOf(payment), payment)} can be given back.`;
      return again(formErrors(error, () => 'amount').map(({ field }) => ({ field, message })));
    }
    return c.redirect(`/dashboard/payments/${payment.id}?done=refunded`, 303);
  });
  return app;
}

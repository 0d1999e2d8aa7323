/** `/dashboard/payments`: every attempt to pay, and one of them with all that belongs to it. */
import { Hono } from 'hono';
import { paymentStatus } from '../../../src/protocol/payment.ts';
import type { SellerReads } from '../../server/service/seller-reads.ts';
import type { DashboardEnvironment } from '../environment.ts';
import { chosenOf, ROWS_OF_A_PAGE } from '../parts.ts';
import { payerOf, paymentListPage } from './payment-list.ts';
import { paymentPage } from './payment-page.ts';

const MOST_EVENTS = 50;

export function paymentRoutes(reads: SellerReads) {
  const app = new Hono<DashboardEnvironment>();
  app.get('/dashboard/payments', (c) => {
    const status = chosenOf(c.req.query('status'), paymentStatus.options);
    const cursor = c.req.query('cursor');
    const list = reads.payments({ status }, { cursor, limit: ROWS_OF_A_PAGE });
    return c.html(paymentListPage(c, { status, cursor, list, payer: payerOf(reads) }));
  });
  app.get('/dashboard/payments/:id', (c) => {
    const payment = reads.payment(c.req.param('id'));
    const { sessionId } = payment;
    const events = reads.events({ sessionId }, { limit: MOST_EVENTS }).data;
    return c.html(
      paymentPage(c, {
        payment,
        session: reads.session(sessionId),
        events,
        isRefunded: c.req.query('done') === 'refunded',
      }),
    );
  });
  return app;
}

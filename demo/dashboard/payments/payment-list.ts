import { type Payment, paymentStatus } from '../../../src/protocol/payment.ts';
import { type Html, html } from '../../server/pages/markup.ts';
import type { List } from '../../server/service/listed.ts';
import type { SellerReads } from '../../server/service/seller-reads.ts';
import type { DashboardContext } from '../environment.ts';
import { dashboardDocument } from '../layout.ts';
import { badge, emptyState, filterRow, pager, type Tone } from '../parts.ts';
import { inWords, moneyOf, momentOf } from '../text.ts';

const tones: Record<Payment['status'], Tone> = {
  requires_action: 'caution',
  pending: 'caution',
  authorized: 'caution',
  succeeded: 'good',
  failed: 'bad',
  canceled: 'plain',
  reversed: 'bad',
  refunded: 'plain',
  partially_refunded: 'caution',
  disputed: 'bad',
};

export const paymentBadge = ({ status }: Payment): Html => badge(inWords(status), tones[status]);

export const methodOf = ({ method }: Payment): string =>
  [inWords(method.brand ?? method.type), method.last4 && `•••• ${method.last4}`].filter(Boolean).join(' ');

/** Who paid, as far as they said. */
export type PayerOf = (payment: Payment) => string;

export const payerOf =
  (reads: SellerReads): PayerOf =>
  ({ sessionId }) => {
    const { customer, receiptEmail } = reads.session(sessionId);
    return customer?.name ?? customer?.email ?? receiptEmail ?? '–';
  };

export const paymentTable = (payments: readonly Payment[], payer: PayerOf): Html => html`<table class="table">
<thead><tr><th scope="col">Amount</th><th scope="col">Status</th><th scope="col" class="wide">Order</th><th scope="col" class="wide">Payer</th><th scope="col" class="wide">Method</th><th scope="col" class="end">When</th></tr></thead>
<tbody>${payments.map(
  (payment) => html`<tr>
<th scope="row"><a class="row-link figure" href="/dashboard/payments/${payment.id}">${moneyOf(payment.amount, payment)}</a><span class="sub narrow"><bdi>${payer(payment)}</bdi></span></th>
<td>${paymentBadge(payment)}</td><td class="wide"><code>${payment.orderId}</code></td><td class="wide"><bdi>${payer(payment)}</bdi></td><td class="wide">${methodOf(payment)}</td><td class="end">${momentOf(payment.createdAt)}</td></tr>`,
)}</tbody></table>`;

const PATH = '/dashboard/payments';

export interface PaymentListModel {
  readonly status: Payment['status'] | undefined;
  readonly cursor: string | undefined;
  readonly list: List<Payment>;
  readonly payer: PayerOf;
}

const filtered: readonly Payment['status'][] = ['succeeded', 'pending', 'failed', 'refunded', 'disputed'];

export function paymentListPage(c: DashboardContext, { status, cursor, list, payer }: PaymentListModel): Html {
  const shown = status === undefined || filtered.includes(status) ? filtered : paymentStatus.options;
  return dashboardDocument(
    c,
    { title: 'Payments', section: 'payments' },
    html`${filterRow(
      { path: PATH, name: 'status', label: 'Status' },
      [{ label: 'All', value: undefined }, ...shown.map((value) => ({ label: inWords(value), value }))],
      { status },
    )}
${
  list.data.length === 0
    ? emptyState(
        status === undefined ? 'No payments yet' : 'No such payments',
        status === undefined ? 'Every attempt to pay one of your links appears here.' : 'No payment is in this state.',
      )
    : paymentTable(list.data, payer)
}
${pager(PATH, { status }, { cursor, nextCursor: list.nextCursor })}`,
  );
}

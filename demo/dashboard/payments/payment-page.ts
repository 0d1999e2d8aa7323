import type { Payment } from '../../../src/protocol/payment.ts';
import type { SellerSession } from '../../../src/protocol/seller-session.ts';
import type { WebhookEvent } from '../../../src/protocol/webhook-event.ts';
import { type Html, html, type Piece } from '../../server/pages/markup.ts';
import type { DashboardContext } from '../environment.ts';
import { dashboardDocument } from '../layout.ts';
import { badge, facts } from '../parts.ts';
import { inWords, moneyOf, momentOf } from '../text.ts';
import { methodOf, paymentBadge } from './payment-list.ts';
import { refundableOf } from './refund-page.ts';

export interface PaymentModel {
  readonly payment: Payment;
  readonly session: SellerSession;
  /** Of the session, the newest first. */
  readonly events: readonly WebhookEvent[];
  /** Just now. */
  readonly isRefunded: boolean;
}

export function paymentPage(c: DashboardContext, { payment, session, events, isRefunded }: PaymentModel): Html {
  const { customer } = session;
  return dashboardDocument(
    c,
    {
      title: moneyOf(payment.amount, payment),
      section: 'payments',
      back: { href: '/dashboard/payments', label: 'Payments' },
      ...(isRefunded && { flash: 'The money is given back.' }),
      ...(refundableOf(payment) > 0 && {
        actions: html`<a class="button" href="/dashboard/payments/${payment.id}/refund">Give back</a>`,
      }),
      mark: html`${paymentBadge(payment)}${payment.late && badge('Came late', 'caution')}${payment.overLimit && badge('Above the limit', 'caution')}`,
    },
    html`${facts([
      ['Order', html`<code>${payment.orderId}</code>`],
      ['Your order id', payment.merchantReference],
      ['Reference', payment.reference],
      ['Method', methodOf(payment)],
      ['Declined', payment.declineReason && inWords(payment.declineReason)],
      ['Given back', payment.amountRefunded > 0 && moneyOf(payment.amountRefunded, payment)],
      ['Started', momentOf(payment.createdAt)],
      ['Paid', payment.succeededAt && momentOf(payment.succeededAt)],
      ['Name', customer?.name && html`<bdi>${customer.name}</bdi>`],
      ['E-mail', customer?.email && html`<bdi>${customer.email}</bdi>`],
      ['Phone', customer?.phone && html`<bdi>${customer.phone}</bdi>`],
      ['Link', html`<a href="/dashboard/links/${payment.linkId}">${payment.linkId}</a>`],
      ['Session', html`<code>${payment.sessionId}</code> ${badge(inWords(session.status))}`],
      ['Payment id', html`<code>${payment.id}</code>`],
    ])}
${quoteSection(session)}
${refundSection(payment)}
${answerSection(session)}
${eventSection(events)}`,
  );
}

function quoteSection({ quote }: SellerSession): Html {
  const extras = [
    ['Discount', -quote.discount],
    ['Shipping', quote.shipping],
    ['Tax', quote.tax],
    ['Tip', quote.tip],
    ['Fee', quote.fee],
  ] as const;
  return html`<section class="section"><div class="section-head"><h2>What was paid for</h2></div>
<table class="table"><tbody>${quote.lines.map(
    (line) =>
      html`<tr><th scope="row"><bdi>${line.label}</bdi>${line.detail && html`<span class="sub"><bdi>${line.detail}</bdi></span>`}</th><td class="end">${line.quantity > 1 && `${line.quantity} × ${moneyOf(line.unitAmount, quote)}`}</td><td class="end">${moneyOf(line.amount, quote)}</td></tr>`,
  )}${extras.flatMap(([name, minor]) =>
    minor === 0
      ? []
      : [
          html`<tr><th scope="row">${name}</th><td></td><td class="end">${minor < 0 && '−'}${moneyOf(Math.abs(minor), quote)}</td></tr>`,
        ],
  )}<tr><th scope="row">Total</th><td></td><td class="end"><strong>${moneyOf(quote.dueToday, quote)}</strong></td></tr></tbody></table></section>`;
}

function refundSection({ refunds = [], ...payment }: Payment): Piece {
  return (
    refunds.length > 0 &&
    html`<section class="section"><div class="section-head"><h2>What was given back</h2></div>
<table class="table"><tbody>${refunds.map(
      ({ amount, reason, createdAt }) =>
        html`<tr><th scope="row">${moneyOf(amount, payment)}</th><td><bdi>${reason}</bdi></td><td class="end">${momentOf(createdAt)}</td></tr>`,
    )}</tbody></table></section>`
  );
}

/** What the payer answered, and where they came from. */
function answerSection({ customFields = {}, metadata = {}, attribution = {} }: SellerSession): Piece {
  const rows = [...Object.entries(customFields), ...Object.entries(metadata), ...Object.entries(attribution)];
  return (
    rows.length > 0 &&
    html`<section class="section"><div class="section-head"><h2>What came with it</h2></div>
${facts(rows.map(([name, value]) => [name, html`<bdi>${value}</bdi>`] as const))}</section>`
  );
}

const eventSection = (
  events: readonly WebhookEvent[],
): Html => html`<section class="section"><div class="section-head"><h2>What happened</h2></div>
<table class="table"><thead><tr><th scope="col">Event</th><th scope="col" class="end">When</th></tr></thead><tbody>${events.map(
  ({ type, timestamp }) => html`<tr><th scope="row">${type}</th><td class="end">${momentOf(timestamp)}</td></tr>`,
)}</tbody></table></section>`;

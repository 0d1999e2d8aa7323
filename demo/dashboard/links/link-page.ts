import type { Payment } from '../../../src/protocol/payment.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import { attributes, type Html, html, type Piece } from '../../server/pages/markup.ts';
import type { List } from '../../server/service/listed.ts';
import type { Net } from '../../server/service/seller-reads.ts';
import type { DashboardContext } from '../environment.ts';
import { icons } from '../icons.ts';
import { dashboardDocument } from '../layout.ts';
import { actionForm, copyButton, emptyState, facts, pager } from '../parts.ts';
import { type PayerOf, paymentTable } from '../payments/payment-list.ts';
import { inWords, momentOf } from '../text.ts';
import { priceOf, revenueOf, statusBadge, typeWords, usesOf } from './link-words.ts';
import { type MetricModel, metricSection } from './metric-section.ts';

export interface LinkModel extends Omit<MetricModel, 'path'> {
  readonly link: SellerLink;
  readonly nets: readonly Net[];
  readonly orders: List<Payment>;
  readonly payerOf: PayerOf;
  readonly cursor: string | undefined;
  readonly flash: string | undefined;
}

export function linkPage(c: DashboardContext, model: LinkModel): Html {
  const { link, nets, flash, span, metrics } = model;
  const path = `/dashboard/links/${link.id}`;
  return dashboardDocument(
    c,
    {
      title: link.name,
      section: 'links',
      back: { href: '/dashboard/links', label: 'Payment links' },
      flash,
      mark: statusBadge(link),
      actions: actions(c, link, path),
    },
    html`<div class="columns"><div>
${addressPanel(link)}
${facts([
  ['Kind', typeWords[link.type]],
  ['Price', priceOf(link)],
  ['Used', usesOf(link)],
  ['Revenue', revenueOf(nets)],
  ['Order id', html`<code>${link.merchantReference ?? link.orderId}</code>`],
  ['Invoice', link.invoiceId],
  ['Customer', customerText(link)],
  ['Starts', link.window.startsAt && momentOf(link.window.startsAt)],
  ['Expires', link.window.expiresAt ? momentOf(link.window.expiresAt) : 'Never'],
  ['Asks for', collectText(link)],
  ['Methods', link.methods?.map(inWords).join(', ') ?? 'All'],
  ['Created', momentOf(link.createdAt)],
  ['Changed', momentOf(link.updatedAt)],
  ['Link id', html`<code>${link.id}</code>`],
])}</div>
${qrPanel(link)}</div>
${metricSection({ path, span, metrics })}
${orderSection(path, model)}`,
  );
}

function actions(c: DashboardContext, { status, statusReasons }: SellerLink, path: string): Html {
  const isOff = statusReasons.includes('inactive') || statusReasons.includes('archived');
  return html`<a class="button button-primary" href="${path}/embed">Share</a>
<a class="button" href="${path}/edit">Edit</a>
${
  isOff
    ? actionForm(c, { action: `${path}/activate`, label: 'Activate' })
    : html`<a class="button" href="${path}/deactivate">Deactivate</a>`
}
${status !== 'archived' && html`<a class="button" href="${path}/archive">Archive</a>`}
<a class="button button-danger" href="${path}/delete">Delete</a>`;
}

const addressPanel = (link: SellerLink): Html => html`<div class="panel address">
<div class="copy-row"><code>${link.url}</code>${copyButton(link.url, 'Copy')}<a class="button" ${attributes({ href: link.url, target: '_blank', rel: 'noopener' })}>${icons.external}<span>Open<span class="visually-hidden"> the link in a new tab</span></span></a></div></div>`;

function qrPanel(link: SellerLink): Html {
  const qr = `/v1/public/links/${link.id}/qr`;
  return html`<aside class="panel qr-panel" aria-label="QR code"><img class="qr" ${attributes({ src: `${qr}.svg`, alt: `QR code of ${link.url}`, width: 160, height: 160 })}>
<p class="actions"><a class="button" href="${qr}.svg?download=1">SVG</a><a class="button" href="${qr}.png?download=1">PNG</a></p></aside>`;
}

const customerText = ({ customer }: SellerLink): Piece | string =>
  customer && html`<bdi>${[customer.name, customer.email].filter(Boolean).join(' · ')}</bdi>`;

function collectText({ collect, customFields }: SellerLink): string {
  const asked = Object.entries(collect).flatMap(([name, need]) =>
    need === 'off'
      ? []
      : [`${inWords(name.replaceAll(/([A-Z])/g, '_$1').toLowerCase())}${need === 'optional' ? ' (optional)' : ''}`],
  );
  return [...asked, ...customFields.map((field) => field.label)].join(', ') || 'Nothing';
}

function orderSection(path: string, { orders, payerOf, cursor, span }: LinkModel): Html {
  return html`<section class="section"><div class="section-head"><h2 id="orders">Orders</h2></div>
${orders.data.length === 0 ? emptyState('No orders yet', 'Each attempt to pay gets an order number of its own and appears here.') : paymentTable(orders.data, payerOf)}
${pager(path, { days: span }, { cursor, nextCursor: orders.nextCursor })}</section>`;
}

import { type LinkStatus, linkStatus } from '../../../src/protocol/public-link.ts';
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import { attributes, type Html, html } from '../../server/pages/markup.ts';
import type { List } from '../../server/service/listed.ts';
import type { Net } from '../../server/service/seller-reads.ts';
import type { DashboardContext } from '../environment.ts';
import { icons } from '../icons.ts';
import { dashboardDocument } from '../layout.ts';
import { copyButton, emptyState, filterRow, pager } from '../parts.ts';
import { momentOf } from '../text.ts';
import { priceOf, revenueOf, statusBadge, statusWords, typeWords, usesOf } from './link-words.ts';

export const linkTypes = ['amount', 'product', 'subscription'] as const;

export interface LinkQuery {
  readonly status: LinkStatus | undefined;
  readonly type: SellerLink['type'] | undefined;
  /** An order id, a link id, or an address. */
  readonly q: string | undefined;
}

export interface LinkListModel {
  readonly query: LinkQuery;
  readonly cursor: string | undefined;
  readonly list: List<SellerLink>;
  readonly netOf: (linkId: string) => readonly Net[];
  readonly flash: string | undefined;
}

const PATH = '/dashboard/links';
const add = html`<a class="button button-primary" href="${PATH}/new">${icons.plus}<span>New link</span></a>`;

export function linkListPage(c: DashboardContext, { query, cursor, list, netOf, flash }: LinkListModel): Html {
  const chosen: Readonly<Record<string, string | undefined>> = { ...query };
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  return dashboardDocument(
    c,
    { title: 'Payment links', section: 'links', flash, actions: add },
    html`<search><form class="search" method="get" action="${PATH}"><label class="visually-hidden" for="field-q">Order id, link id or address</label><input ${attributes({ class: 'input', id: 'field-q', name: 'q', type: 'search', value: query.q, placeholder: 'Order id, link id or address' })}><button class="button" type="submit">Find</button></form></search>
${filterRow(
  { path: PATH, name: 'status', label: 'Status' },
  [
    { label: 'All', value: undefined },
    ...linkStatus.options.map((value) => ({ label: statusWords[value].label, value })),
  ],
  chosen,
)}
${filterRow(
  { path: PATH, name: 'type', label: 'Kind of link' },
  [{ label: 'Every kind', value: undefined }, ...linkTypes.map((value) => ({ label: typeWords[value], value }))],
  chosen,
)}
${list.data.length === 0 ? nothing(isFiltered) : linkTable(list.data, netOf)}
${pager(PATH, chosen, { cursor, nextCursor: list.nextCursor })}`,
  );
}

const nothing = (isFiltered: boolean): Html =>
  isFiltered
    ? emptyState('No such links', 'No link fits what you chose.', html`<a class="button" href="${PATH}">Show all</a>`)
    : emptyState(
        'No links yet',
        'A payment link collects money for an invoice, a product, a donation or a subscription. It is made in a minute.',
        add,
      );

const linkTable = (links: readonly SellerLink[], netOf: LinkListModel['netOf']): Html => html`<table class="table">
<thead><tr><th scope="col">Link</th><th scope="col" class="wide">Price</th><th scope="col">Status</th><th scope="col" class="wide end">Uses</th><th scope="col" class="wide end">Revenue</th><th scope="col" class="wide">Created</th><th scope="col"><span class="visually-hidden">Address</span></th></tr></thead>
<tbody>${links.map(
  (link) => html`<tr>
<th scope="row"><a class="row-link" href="${PATH}/${link.id}"><bdi>${link.name}</bdi></a><span class="sub"><bdi>/p/${link.slug ?? link.id}</bdi></span><span class="sub narrow">${usesOf(link)} used · ${revenueOf(netOf(link.id))}</span></th>
<td class="wide">${priceOf(link)}</td><td>${statusBadge(link)}</td><td class="wide end">${usesOf(link)}</td><td class="wide end">${revenueOf(netOf(link.id))}</td><td class="wide">${momentOf(link.createdAt)}</td>
<td class="end">${copyButton(link.url, 'Copy', { isQuiet: true, of: `the address of ${link.name}` })}</td></tr>`,
)}</tbody></table>`;

import { currencies } from '../../server/domain/currency-exponent.ts';
import { fieldError, fieldId, describedBy, type FormState } from '../../server/pages/form-fields.ts';
import { attributes, type Html, html } from '../../server/pages/markup.ts';
import type { DashboardContext } from '../environment.ts';
import { checkbox, errorSummary, hiddenInputs, radioCards, selectField, textArea, textField } from '../form/fields.ts';
import { dashboardDocument } from '../layout.ts';
import { typeWords } from '../links/link-words.ts';
import { inWords } from '../text.ts';
import { kindFields } from './kind-fields.ts';
import { collected, type LinkKind, linkKinds, methods, needs } from './link-values.ts';
import { timeZones } from './zoned-time.ts';

export interface LinkFormModel {
  readonly kind: LinkKind;
  readonly state: FormState;
  readonly payOrigin: string;
  /** Carried unseen: the key of a new link, the revision of one that is changed. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The link that is changed; undefined for a new one. */
  readonly link?: { readonly id: string; readonly name: string } | undefined;
}

const usual = ['EUR', 'USD', 'GBP', 'IDR', 'JPY'];
const currencyOptions = [...usual, ...currencies.filter((code) => !usual.includes(code))].map((value) => ({
  value,
  label: value,
}));

export function linkFormPage(c: DashboardContext, model: LinkFormModel): Html {
  const { kind, state, link, hidden } = model;
  const path = link === undefined ? '/dashboard/links/new' : `/dashboard/links/${link.id}/edit`;
  const back = link === undefined ? '/dashboard/links' : `/dashboard/links/${link.id}`;
  return dashboardDocument(
    c,
    {
      title: link === undefined ? 'New link' : `Edit “${link.name}”`,
      section: 'links',
      back: { href: back, label: link === undefined ? 'Payment links' : link.name },
      hasErrors: state.errors.length > 0,
      scripts: ['link-form.js'],
    },
    html`${link === undefined && kindTabs(kind)}
${errorSummary(state)}
<form class="form" method="post" action="${path}" data-link="${link?.id ?? ''}">
${hiddenInputs({ csrf: c.get('csrfToken'), kind, ...hidden })}
<button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">Save</button>
${whatFor(model)}
<section class="form-part"><h2>What it costs</h2>${link === undefined && html`<div class="short">${selectField({ name: 'currency', label: 'Currency', options: currencyOptions }, state)}</div>`}${kindFields(kind, state)}</section>
${limits(state)}
${payerPart(state)}
${methodPart(state)}
${morePart(state)}
<div class="form-foot"><button class="button button-primary" type="submit">${link === undefined ? 'Create link' : 'Save changes'}</button><a class="button" href="${back}">Cancel</a></div>
</form>`,
  );
}

const kindTabs = (kind: LinkKind): Html =>
  html`<nav class="filters" aria-label="Kind of link">${linkKinds.map(
    (value) =>
      html`<a ${attributes({ href: `/dashboard/links/new?kind=${value}`, 'aria-current': value === kind && 'true' })}>${typeWords[value]}</a>`,
  )}</nav>`;

const whatFor = ({ kind, state, payOrigin }: LinkFormModel): Html => html`<section class="stack">
${textField({ name: 'name', label: kind === 'amount' ? 'Item name' : 'Title', maxlength: 120, hint: 'What payers see first: an invoice, a product, a cause.' }, state)}
${textArea({ name: 'description', label: 'Description', isOptional: true, maxlength: 1000, rows: 2 }, state)}
<div class="row">${textField({ name: 'orderId', label: 'Order id', isOptional: true, maxlength: 120, hint: 'Yours, to find it again; each payment gets a number under it.' }, state)}${textField({ name: 'invoiceId', label: 'Invoice id', isOptional: true, maxlength: 120 }, state)}</div>
${textField({ name: 'slug', label: 'Link id', isOptional: true, maxlength: 64, isMono: true, before: `${payOrigin.replace(/^https?:\/\//, '')}/p/`, hint: html`<span data-slug-status>The readable end of the address. Empty: made for you.</span>` }, state)}
</section>`;

const limits = (state: FormState): Html => html`<section class="form-part"><h2>How often and how long</h2>
<div class="row">${textField({ name: 'maxRedemptions', label: 'Maximum usage', isOptional: true, inputmode: 'numeric', hint: 'Empty: as often as anybody wants' }, state)}${textField({ name: 'limitPerCustomer', label: 'Most for one customer', isOptional: true, inputmode: 'numeric' }, state)}</div>
${radioCards(
  {
    name: 'usageUnit',
    label: 'One use is',
    options: [
      { value: 'payments', label: 'A payment', detail: 'However much is bought with it' },
      { value: 'units', label: 'A piece', detail: 'Tickets, places, things' },
    ],
  },
  state,
)}
<div class="row">${textField({ name: 'startsAt', label: 'Starts', isOptional: true, type: 'datetime-local' }, state)}${textField({ name: 'expiresAt', label: 'Expires', isOptional: true, type: 'datetime-local' }, state)}${selectField({ name: 'zone', label: 'Time zone', options: timeZones.map((value) => ({ value, label: value })) }, state)}</div>
</section>`;

const payerPart = (state: FormState): Html => html`<section class="form-part"><h2>Who pays</h2>
<p class="muted">For one customer: their address. For everybody: leave it empty and ask.</p>
<div class="row">${textField({ name: 'customerEmail', label: 'Customer’s e-mail', isOptional: true, maxlength: 254 }, state)}${textField({ name: 'customerName', label: 'Customer’s name', isOptional: true, maxlength: 200 }, state)}</div>
${checkbox({ name: 'notify', label: 'Send e-mails: the link to the customer, receipts, reminders' }, state)}
<fieldset><legend>What payers are asked</legend><div class="row row-tight">${collected.map((field) =>
  selectField(
    {
      name: `need.${field}`,
      label: inWords(field.replaceAll(/([A-Z])/g, '_$1').toLowerCase()),
      options: needs.map((value) => ({ value, label: value === 'off' ? 'Not asked' : inWords(value) })),
    },
    state,
  ),
)}</div></fieldset></section>`;

const methodPart = (state: FormState): Html => html`<section class="form-part"><h2>How they pay</h2>
<fieldset ${attributes({ id: fieldId('methods'), tabindex: -1, ...describedBy(state, 'methods') })}><legend class="visually-hidden">Methods</legend><div class="choices">${methods.map((method) => checkbox({ name: `method.${method}`, label: inWords(method) }, state))}</div>${fieldError(state, 'methods')}</fieldset></section>`;

const moreFields = [
  'callToAction',
  'merchantName',
  'supportEmail',
  'thanks',
  'successUrl',
  'allowedOrigins',
  'returnOrigins',
];

function morePart(state: FormState): Html {
  const isOpen = state.errors.some(({ field }) => moreFields.includes(field));
  return html`<section class="form-part"><details class="more" ${attributes({ open: isOpen })}><summary>More: seller, button, what comes after, pages</summary>
<div class="stack">
<div class="row">${textField({ name: 'merchantName', label: 'Your name', isOptional: true, maxlength: 80 }, state)}${textField({ name: 'supportEmail', label: 'Your e-mail for questions', isOptional: true, maxlength: 254 }, state)}</div>
${textField({ name: 'callToAction', label: 'Words on the button', isOptional: true, maxlength: 40, hint: 'One of pay, reserve, collect, donate, book, subscribe is translated; anything else is shown as it is.' }, state)}
${checkbox({ name: 'allowPromotionCodes', label: 'Promotion codes are accepted' }, state)}
${textField({ name: 'thanks', label: 'Thank-you text', isOptional: true, maxlength: 500 }, state)}
${textField({ name: 'successUrl', label: 'Page to lead to after paying', isOptional: true, maxlength: 2048, placeholder: 'https://' }, state)}
${textArea({ name: 'allowedOrigins', label: 'Pages that may embed it', isOptional: true, rows: 2, isMono: true, hint: 'Origins, one on each line. Empty: any page.' }, state)}
${textArea({ name: 'returnOrigins', label: 'Pages that payers may be led back to', isOptional: true, rows: 2, isMono: true, hint: 'Origins, one on each line, besides the page that embeds it.' }, state)}
${selectField(
  {
    name: 'onOverLimit',
    label: 'Money above the limit',
    options: [
      { value: 'refund', label: 'Give it back' },
      { value: 'accept', label: 'Accept it' },
    ],
  },
  state,
)}
${checkbox({ name: 'restoreOnRefund', label: 'A full refund frees the place again' }, state)}
</div></details></section>`;
}

import type { PaymentMethodType } from '../../../../src/protocol/payment.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import { errorSummary, fieldError, fieldId, type FormState, textField, valueOf } from '../form-fields.ts';
import { type IconName, icons } from '../icons.ts';
import { everyText } from '../summary-view.ts';
import { dueText, payPage, payUrl, type PayView, returnHost } from './pay-page-view.ts';
import { offeredMethods } from './pay-state.ts';
import { bareNumber, testCards } from './test-cards.ts';

const methodIcons: Record<PaymentMethodType, IconName> = {
  card: 'card',
  bank_transfer: 'bank',
  ewallet: 'phone',
  cash_code: 'cash',
};

export interface MethodForm {
  readonly state: FormState;
  /** One for each attempt: the same for every copy and reload of this form, another after a definitive answer. */
  readonly key: string;
  /** What happened to the last attempt. */
  readonly notice?: { readonly title: string; readonly text: string } | undefined;
}

/** The screen on which the payer pays. */
export function methodFormPage(view: PayView, form: MethodForm): Html {
  const { pay, reader } = view;
  const t = reader.messages.pay;
  const { state } = form;
  const { declined, declinedUnknown } = t;
  const reason = pay.session.lastDeclineReason;
  const isFresh = state.errors.length === 0 && form.notice === undefined;
  const decline =
    pay.session.attempts > 0 && reason !== undefined && isFresh
      ? { title: t.declinedTitle, text: declined[reason] ?? declinedUnknown }
      : undefined;
  const notice = form.notice ?? decline;
  const methods = offeredMethods(pay);
  const chosen = valueOf(state, 'method') || methods[0] || 'card';
  return payPage(
    view,
    html`<form method="post" novalidate ${attributes({
      action: payUrl(view),
      id: 'pay-form',
      'data-test-numbers': testCards.map((card) => bareNumber(card.number)).join(' '),
      'data-server-month': pay.session.serverTime.slice(0, 7),
      'data-words': JSON.stringify({
        ...reader.messages.pay.errors,
        submitting: t.submitting,
        summary: [1, 2, 3, 4].map((count) => reader.messages.page.errorTitle(count)),
      }),
    })}>
<h1 class="form-title" id="screen-title" tabindex="-1">${t.heading}</h1>
${errorSummary(state, reader)}
${notice && html`<div class="notice notice-error" id="outcome" role="alert" tabindex="-1">${icons.warning}<div><h2>${notice.title}</h2><p>${notice.text}</p></div></div>`}
<template id="warning-icon">${icons.warning}</template>
<input type="hidden" name="idempotencyKey" value="${form.key}">
<fieldset class="methods" ${attributes({ id: fieldId('method'), tabindex: -1 })}><legend class="visually-hidden">${t.method}</legend>
${methods.map((method) => methodPart(method, method === chosen, methods.length === 1, view, state))}
</fieldset>
${fieldError(state, 'method')}
${pay.link.messages?.beforeSubmit && html`<p class="before-submit" dir="auto">${pay.link.messages.beforeSubmit}</p>`}
<div class="submit-bar"><button class="button button-main" type="submit" id="submit">${icons.lock}<span id="submit-text">${payText(view)}</span></button></div>
</form>
${cancelForm(view)}
<form method="post" action="${payUrl(view)}" id="test-cards"></form>`,
    { title: `${state.errors.length > 0 || notice ? '⚠ ' : ''}${t.title(pay.link.merchant.name)}` },
  );
}

function payText(view: PayView): string {
  const { pay, reader } = view;
  const t = reader.messages.pay;
  if (pay.session.quote.dueToday === 0) return t.saveMethod;
  const every = everyText(pay.link, pay.session.selection, reader);
  const changesLater =
    pay.session.quote.nextChargeAmount !== undefined &&
    pay.session.quote.nextChargeAmount !== pay.session.quote.dueToday;
  return every && !changesLater ? t.payEvery(dueText(view), every) : t.pay(dueText(view));
}

function methodPart(
  method: PaymentMethodType,
  isChosen: boolean,
  isOnly: boolean,
  view: PayView,
  state: FormState,
): Html {
  const t = view.reader.messages.pay;
  return html`<div class="method" data-method="${method}">
<label class="method-head"><input ${attributes({ type: 'radio', name: 'method', value: method, checked: isChosen, class: isOnly ? 'visually-hidden' : undefined })}>${icons[methodIcons[method]]}<span>${t.methods[method]}</span>${method === 'card' && html`<span class="method-marks" aria-hidden="true"><span class="brand-mark">VISA</span></span>`}</label>
<div class="method-body">${method === 'card' ? cardFields(view, state) : html`<p class="method-detail">${t.methodDetails[method]}</p>`}</div>
</div>`;
}

/** Labels and autofill tokens as browsers and password managers know them. */
function cardFields(view: PayView, state: FormState): Html {
  const t = view.reader.messages.pay;
  return html`${textField({ name: 'number', label: t.cardNumber, inputmode: 'numeric', autocomplete: 'cc-number', required: true, placeholder: '1234 1234 1234 1234', affix: html`<span class="affix affix-end card-brand" id="card-brand" aria-hidden="true">${icons.card}</span>` }, state, view.reader)}
<div class="field-row">
${textField({ name: 'expiry', label: t.expiry, inputmode: 'numeric', autocomplete: 'cc-exp', required: true, placeholder: t.expiryPlaceholder }, state, view.reader)}
${textField({ name: 'cvc', label: t.securityCode, inputmode: 'numeric', autocomplete: 'cc-csc', required: true, placeholder: '123', hint: t.securityCodeHint }, state, view.reader)}
</div>
${testCardHelp(view, state)}`;
}

/** Buttons of a form of its own, so that Enter in a card field pays and never fills in. Works as a plain form without JavaScript. */
function testCardHelp(view: PayView, state: FormState): Html {
  const t = view.reader.messages.pay;
  return html`<details class="test-cards" ${attributes({ open: state.errors.some((error) => error.field === 'number') })}><summary>${icons.flask}<span>${t.testCards}</span></summary>
<p>${t.testCardsHint}</p>
<ul>${testCards.map(
    ({ number, outcome }) =>
      html`<li><button class="test-card" type="submit" form="test-cards" name="fill" value="${number}"><span class="visually-hidden">${t.fillCard(number, t.testCardOutcomes[outcome])}</span><span aria-hidden="true" class="test-card-number" dir="ltr">${number}</span><span aria-hidden="true" class="option-detail">${t.testCardOutcomes[outcome]}</span></button></li>`,
  )}</ul></details>`;
}

/** Ends the session, and leads back where there is a way back. */
export function cancelForm(view: PayView): Piece {
  const t = view.reader.messages.pay;
  const host = returnHost(view);
  return html`<form method="post" class="cancel-form" action="${payUrl(view, 'cancel')}"><button class="button button-plain" type="submit">${icons.back}<span>${host ? t.goBackTo(host) : t.cancel}</span></button></form>`;
}

import type { PayState } from './pay-state.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import { icons } from '../icons.ts';
import { momentTag } from '../moment-view.ts';
import { priceText } from '../page-text.ts';
import { everyText } from '../summary-view.ts';
import { inLanguage } from '../reader.ts';
import { instructions } from './instructions-view.ts';
import { dueText, payPage, payUrl, type PayView, returnHost, screenMessage } from './pay-page-view.ts';

/** Every screen on which nothing can be typed. */
export function outcomePage(view: PayView, state: Exclude<PayState, 'form'>): Html {
  const t = view.reader.messages.pay;
  switch (state) {
    case 'challenge':
      return payPage(view, challenge(view), { title: t.challengeTitle, state });
    case 'instructions':
      return payPage(view, toPayElsewhere(view), { title: t.processingTitle, state });
    case 'processing':
      return payPage(view, waiting(view), { title: t.processingTitle, state });
    case 'paid':
      return payPage(view, paid(view), { title: t.paidTitle, state });
    case 'returned':
      return payPage(view, returned(view), { title: t.refundedTitle, state });
    case 'expired':
      return payPage(view, ended(view, t.expiredTitle, t.expired, true), { title: t.expiredTitle, state });
    case 'canceled':
      return payPage(view, ended(view, t.canceledTitle, t.canceled, true), { title: t.canceledTitle, state });
    case 'closed':
      return payPage(view, ended(view, t.closedTitle, t.closed, false), { title: t.closedTitle, state });
  }
}

/** The last place went to somebody else between opening and paying. */
export function limitPage(view: PayView): Html {
  const t = view.reader.messages.pay;
  return payPage(view, ended(view, t.limitTitle, t.limit, false), { title: t.limitTitle, state: 'closed' });
}

/** An attempt is running and its answer is not known: the one thing not to do is to pay again. */
export function checkingPage(view: PayView): Html {
  const t = view.reader.messages.pay;
  const body = html`<p>${t.checking}</p><p><a class="button button-quiet" href="${payUrl(view)}">${t.checkAgain}</a></p>`;
  return payPage(view, screenMessage(icons.clock, t.checkingTitle, body), {
    title: t.checkingTitle,
    state: 'processing',
  });
}

function challenge(view: PayView): Html {
  const t = view.reader.messages.pay;
  const { pay } = view;
  return html`<div class="bank"><p class="bank-name">${icons.bank}<span>${t.challengeBank}</span></p>
<h1 tabindex="-1" id="screen-title">${t.challengeTitle}</h1>
<p>${t.challenge(pay.link.merchant.name, dueText(view))}</p>
<form method="post" action="${payUrl(view, 'challenge')}" data-swap class="bank-actions">
<button class="button button-main" type="submit" name="answer" value="approve">${t.approve}</button>
<button class="button button-quiet" type="submit" name="answer" value="refuse">${t.refuse}</button></form>
<p class="bank-note">${t.challengeNote}</p></div>`;
}

function waiting(view: PayView): Html {
  const t = view.reader.messages.pay;
  return screenMessage(
    icons.clock,
    t.processingTitle,
    html`<p>${t.processing}</p><p><a class="button button-quiet" href="${payUrl(view)}">${t.checkAgain}</a></p>${returnForm(view, false)}`,
  );
}

function toPayElsewhere(view: PayView): Html {
  const { next } = view.pay;
  return next.type === 'display' ? html`${instructions(view, next)}${returnForm(view, false)}` : waiting(view);
}

function paid(view: PayView): Html {
  const { pay, reader } = view;
  const { session, link } = pay;
  const t = reader.messages.pay;
  const isFree = session.payment === undefined;
  const thanks =
    link.messages?.thanks ?? (link.afterCompletion?.type === 'message' ? link.afterCompletion.text : undefined);
  const notes = [
    session.payment?.overLimit ? t.paidOverLimit : session.payment?.late ? t.paidLate : undefined,
    session.payment?.status === 'disputed' ? t.disputedNote : undefined,
    session.payment?.status === 'partially_refunded' ? t.partlyRefundedNote : undefined,
  ].filter((note) => note !== undefined);
  const words = html`<p>${isFree ? t.noChargeThanks(link.merchant.name) : (thanks ? t.paidPlain : t.paidThanks)(link.merchant.name)}</p>
${thanks && html`<blockquote class="seller-note" dir="auto">${thanks}</blockquote>`}
${notes.map((note) => html`<p class="notice notice-warning">${icons.warning}<span>${note}</span></p>`)}`;
  return html`${screenMessage(icons.check, isFree ? t.noChargeTitle : t.paidTitle, words, 'good')}
${receipt(view)}
${returnForm(view, true)}
<p class="close-window" hidden><button class="button button-quiet" type="button" id="close-window">${t.closeWindow}</button></p>`;
}

function receipt(view: PayView): Html {
  const { pay, reader } = view;
  const { session, link } = pay;
  const t = reader.messages.pay;
  const every = everyText(link, session.selection, reader);
  const at = session.completedAt ?? session.serverTime;
  const rows: [string, Piece | string | undefined][] = [
    [
      t.receiptAmount,
      html`<strong><bdi>${priceText(session.quote.dueToday, session.quote, reader.locale)}</bdi></strong>${every && html` ${every}`}`,
    ],
    [t.receiptTo, link.merchant.name],
    [t.receiptFor, link.name],
    [t.receiptDate, momentTag(at, reader)],
    [t.receiptMethod, session.payment && t.methods[session.payment.methodType]],
    [reader.messages.page.reference, session.reference],
    [t.receiptNumber, session.payment && html`<code>${session.payment.id}</code>`],
  ];
  return html`<section class="receipt" aria-label="${t.receipt}"><dl class="given">${rows.map(([label, value]) => value && html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>
<p class="field-hint">${session.receiptEmail ? t.receiptSent(session.receiptEmail) : t.keepReceipt}</p></section>`;
}

function returned(view: PayView): Html {
  const t = view.reader.messages.pay;
  const title = view.pay.session.payment?.status === 'reversed' ? t.reversedTitle : t.refundedTitle;
  return html`${screenMessage(icons.back, title, html`<p>${t.refunded}</p>`)}${receipt(view)}${returnForm(view, false)}`;
}

function ended(view: PayView, title: string, text: string, canStartAgain: boolean): Html {
  const t = view.reader.messages.pay;
  const { link } = view.pay;
  const start = inLanguage(`/p/${encodeURIComponent(link.slug ?? link.id)}`, view.reader);
  return screenMessage(
    icons.clock,
    title,
    html`<p>${text}</p>${canStartAgain && html`<p class="start-again"><a class="button" href="${start}">${t.startAgain}</a></p>`}${returnForm(view, false)}<p class="back-hint" hidden>${t.backToPage}</p>`,
  );
}

/** Long enough to see that it is paid; the button is there for everybody who is quicker. */
const secondsToRead = 5;

/** A form, because the one-time code of the return address is made when it is asked for: reading a page has no effect. */
function returnForm(view: PayView, continues: boolean): Piece {
  const host = returnHost(view);
  if (!host) return undefined;
  const t = view.reader.messages.pay;
  return html`<form method="post" ${attributes({
    class: 'return-form',
    action: payUrl(view, 'return'),
    'data-continue': continues ? secondsToRead : undefined,
    'data-words': continues
      ? JSON.stringify(Array.from({ length: secondsToRead + 1 }, (_, seconds) => t.returningIn(host, seconds)))
      : undefined,
  })}><button class="button button-main" type="submit">${t.returnTo(host)}</button>
${continues && html`<p class="continue-note" hidden><span id="continue-text"></span> <button class="button button-plain" type="button" id="stay">${t.stayHere}</button></p>`}</form>`;
}

import type { PaySession } from '../../checkout-service.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import { icons } from '../icons.ts';
import { pageDocument, sellerBadge, sellerContact, testNotice } from '../layout.ts';
import type { Reader } from '../reader.ts';
import { priceText } from '../page-text.ts';
import { webAddress } from '../page-security.ts';
import { everyText, isOneLine, quoteLines, quoteTotal, repeatTerms } from '../summary-view.ts';
import { countdownMs, deadline, type PayState, payState } from './pay-state.ts';

/** Everything a screen of the payment page is drawn from. */
export interface PayView {
  readonly pay: PaySession;
  readonly token: string;
  readonly reader: Reader;
}

export const payUrl = ({ token }: PayView, action?: 'cancel' | 'return' | 'challenge'): string =>
  `/pay/${encodeURIComponent(token)}${action ? `/${action}` : ''}`;

/** Host of the seller's page that the payer came from. */
export const returnHost = ({ pay }: PayView): string | undefined => {
  const url = pay.canReturn ? webAddress(pay.session.returnUrl) : undefined;
  return url && new URL(url).host;
};

export const dueText = ({ pay, reader }: PayView): string =>
  priceText(pay.session.quote.dueToday, pay.session.quote, reader.locale);

/** What is paid, to whom, on which terms. On a phone the lines fold away and the total stays. */
function orderSummary(view: PayView): Html {
  const { pay, reader } = view;
  const { link, session } = pay;
  const every = everyText(link, session.selection, reader);
  const changesLater =
    session.quote.nextChargeAmount !== undefined && session.quote.nextChargeAmount !== session.quote.dueToday;
  return html`<section class="sheet-summary" aria-label="${reader.messages.pay.orderTitle}">
${sellerBadge(link, reader)}
<p class="summary-title"><bdi>${link.name}</bdi></p>
<p class="summary-amount"><bdi>${dueText(view)}</bdi>${every && !changesLater && html` <span class="summary-every">${every}</span>`}</p>
${!isOneLine(session.quote, link) && html`<div class="bill">${quoteLines(session.quote, link, reader)}${quoteTotal(session.quote, every, reader)}</div>`}
${repeatTerms(link, session.selection, session.quote, reader)}
${session.reference && html`<p class="summary-note"><span>${reader.messages.page.reference}: <bdi>${session.reference}</bdi></span></p>`}
</section>`;
}

/** The document of any screen: the order beside what is to be done. */
export function payPage(view: PayView, screen: Piece, options: { title?: string; state?: PayState } = {}): Html {
  const { pay, reader } = view;
  const state = options.state ?? payState(pay);
  const end = deadline(pay);
  const isTimed = state === 'form' && end !== undefined;
  return pageDocument(
    {
      reader,
      link: pay.link,
      title: options.title ?? reader.messages.pay.title(pay.link.merchant.name),
      script: 'pay-page.js',
      embedOrigin: pay.embedOrigin,
      wide: true,
    },
    html`<main ${attributes({
      class: 'sheet sheet-pay',
      'data-state': state,
      'data-revision': pay.session.revision,
      'data-read': payUrl(view),
      'data-ends-in': isTimed ? end.leftMs : undefined,
      'data-countdown': isTimed ? countdownMs : undefined,
    })}>
${orderSummary(view)}
<div class="sheet-form">
${testNotice(pay.session.livemode, reader)}
${isTimed && timeLeft(end.leftMs, reader)}
${screen}
<template id="checking">${screenMessage(icons.clock, reader.messages.pay.checkingTitle, html`<p>${reader.messages.pay.checking}</p>`)}</template>
<p class="visually-hidden" role="status" id="live-status"></p>
</div>
<div class="summary-foot">${sellerContact(pay.link, reader)}</div>
</main>`,
  );
}

/** The words of the countdown travel with the page, so that the script has none of its own. */
function timeLeft(leftMs: number, reader: Reader): Html {
  const t = reader.messages.pay;
  const minutes = Math.max(1, Math.floor(leftMs / 60_000));
  const isSoon = leftMs <= countdownMs;
  return html`<p ${attributes({ class: 'time-left', id: 'time-left', hidden: !isSoon, 'data-clock': t.timeLeftClock('{clock}'), 'data-nearly': t.nearlyOver })}>${icons.clock}<span id="time-left-text">${isSoon && (leftMs < 60_000 ? t.nearlyOver : t.timeLeft(minutes))}</span></p>`;
}

/** A mark, a heading and words: what every screen without a form is made of. */
export function screenMessage(mark: Piece, title: string, body: Piece, tone: 'good' | 'plain' | 'bad' = 'plain'): Html {
  return html`<div class="message message-${tone}"><div class="message-head"><span class="message-mark">${mark}</span>
<h1 tabindex="-1" id="screen-title">${title}</h1></div>${body}</div>`;
}

/**
 * The pages of the companies that move the money: a wallet, a bank, a counter. They look like somebody else's pages on
 * purpose, because that is what they stand for, and share nothing with the seller's: no logo, no colours, no script.
 */
import type { ProviderPlace } from '../../domain/charge.ts';
import type { PayerRequest } from '../../service/payer-request.ts';
import { type IconName, icons } from '../icons.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import { assetUrl } from '../page-assets.ts';
import { momentText, priceText } from '../page-text.ts';
import type { Reader } from '../reader.ts';

/** What became of a request, as a mark says it. */
type Tone = 'good' | 'over' | 'wrong';

const toneMarks: Readonly<Record<Tone, IconName>> = { good: 'check', over: 'clock', wrong: 'warning' };

const marks: Readonly<Record<ProviderPlace, IconName>> = { wallet: 'phone', bank: 'bank', counter: 'cash' };

/** Who asks for how much, and the two answers. Works without a script: the answer is a form, the outcome another page. */
export function askingPage(place: ProviderPlace, request: PayerRequest, reader: Reader): Html {
  const { wallet: words } = reader.messages;
  const t = words.places[place];
  return providerPage(
    place,
    reader,
    t.question,
    html`<h1>${t.question}</h1>
${facts(request, reader)}
<form method="post">
<button class="answer answer-approve" type="submit" name="answer" value="approve">${t.approve}</button>
${place === 'wallet' && html`<button class="answer answer-decline" type="submit" name="answer" value="decline">${words.decline}</button>`}
</form>`,
  );
}

/** What became of it. Asked again, it says the same: an answer is given once. */
export function answeredPage(place: ProviderPlace, request: PayerRequest, reader: Reader): Html {
  const t = reader.messages.wallet;
  const { seller } = request;
  switch (request.status) {
    case 'approved':
      return newsPage(place, reader, t.places[place].done, t.approved(seller), 'good', facts(request, reader));
    case 'returned':
      return newsPage(place, reader, t.returnedTitle, t.returned(seller), 'over', facts(request, reader));
    case 'declined':
      return newsPage(place, reader, t.declinedTitle, t.declined, 'over');
    case 'expired':
      return newsPage(place, reader, t.expiredTitle, t.expired, 'over');
    default:
      return newsPage(place, reader, t.withdrawnTitle, t.withdrawn, 'over');
  }
}

export const unknownPage = (place: ProviderPlace, reader: Reader): Html =>
  newsPage(place, reader, reader.messages.wallet.unknownTitle, reader.messages.wallet.unknown, 'wrong');

function newsPage(place: ProviderPlace, reader: Reader, title: string, text: string, tone: Tone, more?: Piece): Html {
  return providerPage(
    place,
    reader,
    title,
    html`<div class="news news-${tone}"><span class="news-mark">${icons[toneMarks[tone]]}</span><h1>${title}</h1><p>${text}</p></div>${more}`,
  );
}

function facts(request: PayerRequest, reader: Reader): Html {
  const { expiresAt, leftMs } = request;
  const { locale, messages } = reader;
  const words = messages.wallet;
  return html`<p class="amount"><span class="visually-hidden">${words.amount}: </span>${priceText(request.amount, request, locale)}</p>
<dl class="facts">
<div><dt>${words.to}</dt><dd><bdi>${request.seller}</bdi></dd></div>
<div><dt>${words.reference}</dt><dd><bdi class="code">${request.reference}</bdi></dd></div>
${expiresAt && leftMs !== undefined && html`<div><dt>${words.expires}</dt><dd><time ${attributes({ datetime: expiresAt, title: momentText(expiresAt, locale) })}>${timeLeft(leftMs, locale)}</time></dd></div>`}
</dl>`;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A span needs no time zone, which a page without a script does not know. */
function timeLeft(leftMs: number, language: string): string {
  const text = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  return leftMs < 2 * HOUR_MS
    ? text.format(Math.max(1, Math.floor(leftMs / MINUTE_MS)), 'minute')
    : text.format(Math.floor(leftMs / HOUR_MS), 'hour');
}

function providerPage(place: ProviderPlace, reader: Reader, title: string, body: Piece): Html {
  const { locale, messages } = reader;
  const { name } = messages.wallet.places[place];
  return html`<!doctype html>
<html ${attributes({ lang: locale, dir: messages.direction, 'data-place': place })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assetUrl('wallet.css')}">
</head>
<body>
<header><span class="mark">${icons[marks[place]]}</span><span>${name}</span></header>
<main>${body}</main>
<footer>${icons.flask}<span>${messages.wallet.simulation}</span></footer>
</body>
</html>`;
}

import type { NextAction } from '../../../../src/protocol/next-action.ts';
import { qrSvg } from '../../qr/qr-image.ts';
import { icons } from '../icons.ts';
import { attributes, type Html, html, type Piece, sentence } from '../markup.ts';
import { momentTag } from '../moment-view.ts';
import { decimalText } from '../page-text.ts';
import { dueText, payUrl, type PayView, screenMessage } from './pay-page-view.ts';

type Display = Extract<NextAction, { type: 'display' }>;

/** What the payer needs to pay elsewhere: a code to scan, an account with its reference, or a code for the counter. */
export function instructions(view: PayView, next: Display): Html {
  const t = view.reader.messages.pay;
  const { session } = view.pay;
  return html`${screenMessage(icons.clock, next.title ?? t.instructionTitles[next.kind], html`<p>${t.instructionsText}</p>`)}
${next.kind === 'qr' ? scan(view, next) : details(view, next)}
${next.kind === 'bank' && html`<p class="field-hint">${t.useReference}</p>`}
${next.expiresAt && html`<p class="summary-note">${icons.clock}<span>${sentence(t.payBefore, momentTag(next.expiresAt, view.reader))}</span></p>`}
${session.receiptEmail && html`<p class="summary-note"><span>${t.receiptSent(session.receiptEmail)}</span></p>`}
${simulate(view, next)}
<p><a class="button button-quiet" href="${payUrl(view)}">${t.checkAgain}</a></p>`;
}

const wayOf = ({ reader }: PayView) => reader.messages.wallet.way;

/** The picture is made here, so that nobody else learns the address in it. */
function scan(view: PayView, { data }: Display): Html {
  const way = wayOf(view);
  const address = data['payload'] ?? '';
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(address)).toString('base64')}`;
  return html`<div class="scan">
<img ${attributes({ class: 'scan-code', src: picture, alt: way.qrCode, width: 220, height: 220 })}>
<p>${way.scan}</p>
<a ${attributes({ class: 'button', href: view.pay.payerRequestUrl ?? address, target: '_blank', rel: 'noopener noreferrer' })}>${icons.phone}<span>${way.openWallet}</span></a>
</div>`;
}

/** Nobody types the name of a bank into a form. */
const notCopied: ReadonlySet<string> = new Set(['bank', 'bankName']);

function details(view: PayView, { data }: Display): Html {
  const t = view.reader.messages.pay;
  const { dueToday, currencyExponent } = view.pay.session.quote;
  const rows = Object.entries(data).map(([name, value]) =>
    row(
      view,
      (t.instructionLabels as Record<string, string>)[name] ?? name,
      value,
      notCopied.has(name) ? undefined : value,
    ),
  );
  // A bank's form takes the number alone.
  const amount = row(view, t.receiptAmount, dueText(view), decimalText(dueToday, currencyExponent));
  return html`<dl class="given given-copy">${[amount, ...rows]}</dl>`;
}

/** The button is of use with a script alone, which shows it. */
function row(view: PayView, label: string, value: string, copied: string | undefined): Html {
  const way = wayOf(view);
  return html`<div><dt>${label}</dt><dd><bdi>${value}</bdi>${
    copied !== undefined &&
    html` <button ${attributes({ class: 'copy', type: 'button', hidden: true, 'data-copy': copied, 'data-copied': way.copied, 'aria-label': way.copyWhat(label) })}>${way.copy}</button>`
  }</dd></div>`;
}

/** Somebody who tries the demo has no such bank: a page plays it. */
function simulate(view: PayView, { kind }: Display): Piece {
  const { payerRequestUrl } = view.pay;
  if (kind === 'qr' || payerRequestUrl === undefined) return undefined;
  const way = wayOf(view);
  return html`<p class="simulate">${icons.flask}<span>${way.simulate} <a ${attributes({ href: payerRequestUrl, target: '_blank', rel: 'noopener noreferrer' })}>${way.simulateAt[kind === 'bank' ? 'bank' : 'counter']}</a></span></p>`;
}

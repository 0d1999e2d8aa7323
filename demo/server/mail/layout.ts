/**
 * The one layout of all messages: the same content as plain text and as HTML. Values pass through `html`, which escapes
 * them; styles are written here and inline, because mail programs drop style sheets. No picture and nothing that is
 * loaded, so that opening a message tells nobody.
 */
import { type Html, html, trustedMarkup } from '../pages/markup.ts';
import type { MailContent } from './mail-content.ts';
import type { MailMessages } from './messages/mail-messages.ts';

export interface MailFrame {
  readonly messages: MailMessages;
  readonly language: string;
  /** Under the content: whom to ask, why this was sent, that it is a test. */
  readonly footer: readonly string[];
}

export function layOutText(
  { subject, paragraphs, rows, action }: MailContent,
  { messages, footer }: MailFrame,
): string {
  const blocks = [
    subject,
    ...paragraphs,
    rows.map(([label, value]) => messages.row(label, value)).join('\n'),
    // The address stands alone, so that programs find where it ends.
    action === undefined ? '' : `${action.label}\n${action.url}`,
    `-- \n${footer.join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const page =
  'margin:0;padding:24px 12px;background:#f3f4f6;color:#111827;font:16px/1.5 system-ui,-apple-system,sans-serif';
const card = 'max-width:560px;margin:0 auto;padding:28px 24px;background:#ffffff;border-radius:12px';
const heading = 'margin:0 0 16px;font-size:20px;line-height:1.3';
const button =
  'display:inline-block;margin:8px 0 16px;padding:12px 20px;background:#1f2937;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600';
const table = 'width:100%;table-layout:fixed;border-collapse:collapse;margin:8px 0 20px';
// An order number has no place to break at, and telephones are narrow.
const labelCell = 'width:40%;padding:8px 0;border-top:1px solid #e5e7eb;text-align:start;font-weight:400;color:#4b5563';
const valueCell =
  'padding:8px 0;border-top:1px solid #e5e7eb;text-align:end;font-weight:600;overflow-wrap:anywhere;word-break:break-word';
const small = 'max-width:560px;margin:16px auto 0;padding:0 24px;font-size:13px;color:#4b5563';

export function layOutHtml({ subject, paragraphs, rows, action }: MailContent, frame: MailFrame): string {
  const { language, messages, footer } = frame;
  const doctype = trustedMarkup`<!doctype html>`;
  return String(
    html`${doctype}<html lang="${language}" dir="${messages.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${subject}</title></head>
<body style="${page}">
<div style="${card}">
<h1 style="${heading}">${subject}</h1>
${paragraphs.map((text) => html`<p style="margin:0 0 16px">${text}</p>\n`)}${rows.length > 0 && rowsHtml(rows)}${action !== undefined && html`<p style="margin:0"><a href="${action.url}" style="${button}">${action.label}</a></p>\n`}</div>
<div style="${small}">${footer.map((text) => html`<p style="margin:0 0 8px">${text}</p>`)}</div>
</body></html>
`,
  );
}

const rowsHtml = (rows: MailContent['rows']): Html =>
  html`<table style="${table}">${rows.map(
    ([label, value]) =>
      html`<tr><th scope="row" style="${labelCell}"><bdi>${label}</bdi></th><td style="${valueCell}"><bdi>${value}</bdi></td></tr>\n`,
  )}</table>\n`;

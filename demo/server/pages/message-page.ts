import { icons } from './icons.ts';
import { pageDocument } from './layout.ts';
import type { Reader } from './reader.ts';
import { type Html, html } from './markup.ts';

/** A page that only says something: not found, refused, broken. It names no link, because it knows none. */
export function messagePage(reader: Reader, title: string, text: string, retryUrl?: string): Html {
  return pageDocument(
    { reader, title },
    html`<main class="sheet sheet-message"><div class="message"><div class="message-head"><span class="message-mark">${icons.warning}</span>
<h1>${title}</h1></div><p>${text}</p>
${retryUrl && html`<p><a class="button" href="${retryUrl}">${reader.messages.page.tryAgain}</a></p>`}
</div></main>`,
  );
}

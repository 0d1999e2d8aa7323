import { icons } from './icons.ts';
import { pageDocument } from './layout.ts';
import type { Reader } from './reader.ts';
import { type Html, html, type Piece } from './markup.ts';

/** A page that only says something: not found, refused, broken; with the way on, where there is one. */
export function messagePage(reader: Reader, title: string, text: string, wayOn?: Piece): Html {
  return pageDocument(
    { reader, title },
    html`<main class="sheet sheet-message"><div class="message"><div class="message-head"><span class="message-mark">${icons.warning}</span>
<h1>${title}</h1></div><p>${text}</p>
${wayOn}
</div></main>`,
  );
}

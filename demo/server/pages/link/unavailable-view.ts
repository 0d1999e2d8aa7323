import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import { type Html, html, type Piece, sentence } from '../markup.ts';
import { icons } from '../icons.ts';
import { pageDocument, sellerBadge, sellerContact, testNotice } from '../layout.ts';
import type { Reader } from '../reader.ts';
import { momentTag } from '../moment-view.ts';
import { webAddress } from '../page-security.ts';

/** True where a payment may be started now. What this page does not know is not payable. */
export const isPayable = (link: PublicLink): boolean => link.status === 'active' && link.availability !== 'held';

interface Words {
  readonly title: string;
  readonly text: Piece | string;
  readonly note?: { text?: string | undefined; url?: string | undefined } | undefined;
}

function wordsFor(link: PublicLink, reader: Reader): Words {
  const t = reader.messages.link.unavailable;
  const own = link.whenUnavailable;
  switch (link.status) {
    case 'scheduled':
      return {
        title: t.scheduledTitle,
        text: link.window.startsAt && sentence(t.scheduled, momentTag(link.window.startsAt, reader)),
        note: own?.scheduled,
      };
    case 'inactive':
      return { title: t.inactiveTitle, text: t.inactive, note: own?.inactive };
    case 'expired':
      return {
        title: t.expiredTitle,
        text: link.window.expiresAt ? sentence(t.expired, momentTag(link.window.expiresAt, reader)) : t.expiredText,
        note: own?.expired,
      };
    case 'exhausted':
      return {
        title: t.exhaustedTitle,
        text: link.usage.limit === 1 ? t.exhaustedOnce : t.exhausted,
        note: own?.exhausted,
      };
    case 'archived':
      return { title: t.archivedTitle, text: t.archived };
    case 'active':
      return {
        title: t.heldTitle,
        text: `${t.held} ${link.retryAfter === undefined ? '' : t.heldRetry(Math.max(1, Math.ceil(link.retryAfter / 60)))}`,
        note: own?.held,
      };
    default:
      return { title: t.unknownTitle, text: t.unknown };
  }
}

/** A link that cannot be paid now: what is so, the seller's words, a way on; never a form. */
export function unavailablePage(link: PublicLink, reader: Reader, preview: Html): Html {
  const words = wordsFor(link, reader);
  const noteUrl = webAddress(words.note?.url);
  const isHeld = link.status === 'active';
  return pageDocument(
    { reader, link, title: `${words.title} · ${link.merchant.name}`, preview, script: 'link-page.js' },
    html`<main class="sheet sheet-message">
${testNotice(link.livemode, reader)}
${sellerBadge(link, reader)}
<p class="message-for"><bdi>${link.name}</bdi></p>
<div class="message"><div class="message-head"><span class="message-mark">${isHeld || link.status === 'scheduled' ? icons.clock : icons.lock}</span>
<h1>${words.title}</h1></div>
<p>${words.text}</p>
${words.note?.text && html`<blockquote class="seller-note" dir="auto">${words.note.text}</blockquote>`}
${noteUrl && html`<p><a href="${noteUrl}" rel="noopener noreferrer">${reader.messages.link.unavailable.more}</a></p>`}
${isHeld && html`<p><a class="button" href="">${reader.messages.page.tryAgain}</a></p>`}
</div>
${sellerContact(link, reader)}
</main>`,
  );
}

import type { PublicLink } from '../../../src/protocol/public-link.ts';
import { type Html, html, attributes, type Piece } from './markup.ts';
import { accentUrl, assetUrl } from './page-assets.ts';
import { webAddress } from './page-security.ts';
import { icons } from './icons.ts';
import { withoutIsolates } from './messages/isolate.ts';
import { nativeName, type Reader } from './reader.ts';

export interface PageShell {
  readonly reader: Reader;
  readonly title: string;
  readonly link?: PublicLink | undefined;
  readonly script?: 'link-page.js' | 'pay-page.js';
  /** Addresses of a page that is shared are described to link previews; those of a session never are. */
  readonly preview?: Html | undefined;
  readonly embedOrigin?: string | undefined;
  readonly wide?: boolean;
}

/** The document around a page: head, seller, body, small print. */
export function pageDocument(shell: PageShell, body: Piece): Html {
  const { reader, link } = shell;
  return html`<!doctype html>
<html ${attributes({
    lang: reader.locale,
    dir: reader.messages.direction,
    'data-theme': link?.branding?.theme === 'auto' ? undefined : link?.branding?.theme,
    'data-framed': reader.framed,
    'data-embed-origin': shell.embedOrigin,
  })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${withoutIsolates(shell.title)}</title>
${shell.preview ?? html`<meta name="robots" content="noindex">`}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assetUrl('tokens.css')}">
<link rel="stylesheet" href="${accentUrl(link?.branding)}">
<link rel="stylesheet" href="${assetUrl('page.css')}">
<link rel="stylesheet" href="${assetUrl('form.css')}">
<link rel="stylesheet" href="${assetUrl('pay.css')}">
${shell.script && html`<script type="module" src="${assetUrl(shell.script)}"></script>`}
</head>
<body>
<div class="page${shell.wide ? ' page-wide' : ''}">
${body}
${footer(shell)}
</div>
</body>
</html>`;
}

function footer({ reader, link }: PageShell): Html {
  const t = reader.messages.page;
  const legal = link?.merchant.legalUrls;
  const links = [
    { label: t.terms, url: webAddress(legal?.terms) },
    { label: t.privacy, url: webAddress(legal?.privacy) },
    { label: t.refunds, url: webAddress(legal?.refund) },
  ].filter((entry) => entry.url !== undefined);
  return html`<footer class="page-footer">
<p class="page-footer-trust">${icons.lock}<span>${t.poweredBy}</span></p>
${reader.choices.length > 1 && languageChooser(reader)}
${links.length > 0 && html`<ul>${links.map((entry) => html`<li><a ${attributes({ href: entry.url, target: '_blank', rel: 'noopener noreferrer' })}>${entry.label}</a></li>`)}</ul>`}
</footer>`;
}

/** Links, because a link works everywhere; folded, because hardly anybody needs it. */
function languageChooser({ messages, language, choices }: Reader): Html {
  return html`<nav class="languages" aria-label="${messages.page.language}"><details><summary>${icons.globe}<span class="visually-hidden">${messages.page.language}: </span><bdi>${nativeName(language)}</bdi></summary>
<ul>${choices.map((choice) => html`<li><a ${attributes({ href: choice.href, lang: choice.language, hreflang: choice.language, dir: 'auto', rel: 'nofollow', 'aria-current': choice.language === language && 'true' })}>${choice.name}</a></li>`)}</ul></details></nav>`;
}

/** The seller's mark and name. */
export function sellerBadge(link: PublicLink, reader: Reader): Html {
  const logo = webAddress(link.merchant.logoUrl);
  const initial = [...link.merchant.name.trim()][0]?.toLocaleUpperCase(reader.locale) ?? '';
  return html`<p class="seller">
${
  logo
    ? html`<img class="seller-mark" ${attributes({ src: logo, alt: '', width: 40, height: 40, referrerpolicy: 'no-referrer' })}>`
    : html`<span class="seller-mark seller-initial" aria-hidden="true">${initial}</span>`
}
<bdi class="seller-name">${link.merchant.name}</bdi>
</p>`;
}

/** How to reach the seller; nothing where the seller gave no way. */
export function sellerContact(link: PublicLink, reader: Reader): Piece {
  const t = reader.messages.page;
  const site = webAddress(link.merchant.url);
  const { supportEmail } = link.merchant;
  const isMail = supportEmail !== undefined && /^[^\s@?&#]+@[^\s@?&#]+$/.test(supportEmail);
  if (!isMail && !site) return undefined;
  return html`<p class="contact">${t.questions(link.merchant.name)} <span class="contact-ways">
${isMail && html`<a ${attributes({ href: `mailto:${supportEmail}` })}><bdi>${supportEmail}</bdi></a>`}
${site && html`<a ${attributes({ href: site, target: '_blank', rel: 'noopener noreferrer' })}><bdi>${new URL(site).host}</bdi></a>`}</span></p>`;
}

/** Said on every page of a link that moves no real money. */
export function testNotice(livemode: boolean, reader: Reader): Piece {
  if (livemode) return undefined;
  const t = reader.messages.page;
  return html`<p class="test-notice">${icons.flask}<span><strong>${t.testMode}</strong> ${t.testModeDetail}</span></p>`;
}

import { attributes, type Html, html, type Piece } from '../server/pages/markup.ts';
import { accentUrl, assetUrl } from '../server/pages/page-assets.ts';
import { dashboardAssetUrl } from './dashboard-assets.ts';
import type { DashboardContext } from './environment.ts';
import { hiddenInputs } from './form/fields.ts';
import { icons } from './icons.ts';

/** Where the dashboard begins. */
export const FIRST_PAGE = '/dashboard/links';

const sections = [
  { id: 'links', href: '/dashboard/links', label: 'Payment links', icon: icons.brand },
  { id: 'payments', href: '/dashboard/payments', label: 'Payments', icon: icons.card },
  { id: 'webhooks', href: '/dashboard/webhooks', label: 'Webhooks', icon: icons.hook },
  { id: 'emails', href: '/dashboard/emails', label: 'E-mails', icon: icons.mail },
] as const;

export interface DashboardPage {
  readonly title: string;
  readonly section: (typeof sections)[number]['id'];
  /** Where this page lies below another one. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Beside the title: a badge. */
  readonly mark?: Piece;
  /** The page's own actions, at the end of its title. */
  readonly actions?: Piece;
  /** Said once, after something was done. */
  readonly flash?: string | undefined;
  readonly scripts?: readonly 'link-form.js'[];
  /** Speaks first in the title where a form came back. */
  readonly hasErrors?: boolean;
}

function head(title: string, scripts: readonly ('dashboard.js' | 'link-form.js')[]): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${title} · Pay Link</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assetUrl('tokens.css')}">
<link rel="stylesheet" href="${accentUrl({ radius: 8 })}">
<link rel="stylesheet" href="${dashboardAssetUrl('dashboard.css')}">
<link rel="stylesheet" href="${dashboardAssetUrl('forms.css')}">
${scripts.map((name) => html`<script type="module" src="${dashboardAssetUrl(name)}"></script>`)}
</head>`;
}

/** A page for those who are signed in: where they are, where they can go, and what they came for. */
export function dashboardDocument(c: DashboardContext, page: DashboardPage, body: Piece): Html {
  return html`<!doctype html>
<html lang="en">
${head(page.hasErrors ? `Error: ${page.title}` : page.title, ['dashboard.js', ...(page.scripts ?? [])])}
<body class="frame">
<a class="skip-link" href="#main">Skip to content</a>
<header class="side">
<a class="side-brand" href="${FIRST_PAGE}">${icons.brand}<span>Pay Link</span></a>
<span class="badge badge-caution side-mode">Test mode</span>
<nav class="side-nav" aria-label="Dashboard"><ul>${sections.map(
    ({ id, href, label, icon }) =>
      html`<li><a ${attributes({ href, 'aria-current': id === page.section && 'page' })}>${icon}<span>${label}</span></a></li>`,
  )}</ul></nav>
<form class="side-out" method="post" action="/dashboard/sign-out">${hiddenInputs({ csrf: c.get('csrfToken') })}<button class="button button-quiet" type="submit">${icons.out}<span>Sign out</span></button></form>
</header>
<main class="main" id="main" tabindex="-1">
${page.flash && html`<p class="flash" role="status">${icons.check}<span>${page.flash}</span></p>`}
${page.back && html`<p class="back"><a href="${page.back.href}">${icons.back}<span>${page.back.label}</span></a></p>`}
<div class="title"><h1>${page.title}</h1>${page.mark}<div class="title-actions">${page.actions}</div></div>
${body}
</main>
</body>
</html>`;
}

/** A page without navigation: the door, and what is said to those outside. */
export function bareDocument(title: string, body: Piece): Html {
  return html`<!doctype html>
<html lang="en">
${head(title, ['dashboard.js'])}
<body class="door"><main class="door-sheet">${body}</main></body>
</html>`;
}

export function messagePage(title: string, text: string): Html {
  return bareDocument(
    title,
    html`<div class="door-brand">${icons.brand}<span>Pay Link</span></div>
<h1>${title}</h1><p>${text}</p><p><a class="button" href="${FIRST_PAGE}">Back to the dashboard</a></p>`,
  );
}

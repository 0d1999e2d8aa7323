import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import type { FormState } from '../../server/pages/form-fields.ts';
import { attributes, type Html, html, trustedMarkup } from '../../server/pages/markup.ts';
import { assetUrl } from '../../server/pages/page-assets.ts';
import { dashboardAssetUrl } from '../dashboard-assets.ts';
import type { DashboardContext } from '../environment.ts';
import { errorSummary, selectField, textField } from '../form/fields.ts';
import { dashboardDocument } from '../layout.ts';
import { copyButton } from '../parts.ts';
import { inWords } from '../text.ts';
import { appearances, type EmbedChoice, modes, ownButton, sizes, snippetsOf, themes } from './snippets.ts';

export interface EmbedModel {
  readonly link: SellerLink;
  readonly choice: EmbedChoice;
  readonly state: FormState;
  readonly payOrigin: string;
  /** The query of this page, for the preview to show the same. */
  readonly search: string;
}

const modeWords: Record<(typeof modes)[number], string> = {
  auto: 'Automatic',
  modal: 'Dialog',
  redirect: 'Hosted page',
  'new-tab': 'New tab',
};
const sizeWords: Record<(typeof sizes)[number], string> = { md: 'Medium', sm: 'Small', lg: 'Large' };
const plain = (values: readonly string[]) => values.map((value) => ({ value, label: inWords(value) }));

export function embedPage(c: DashboardContext, { link, choice, state, payOrigin, search }: EmbedModel): Html {
  const path = `/dashboard/links/${link.id}`;
  const hasAmount = link.type === 'amount' && link.amount.mode !== 'fixed';
  return dashboardDocument(
    c,
    {
      title: 'Share and embed',
      section: 'links',
      back: { href: path, label: link.name },
      hasErrors: state.errors.length > 0,
    },
    html`${errorSummary(state)}
<form class="inset embed-form" method="get" action="${path}/embed">
<div class="row row-tight">
${textField({ name: 'label', label: 'Words on the button', maxlength: 60 }, state)}
${hasAmount && textField({ name: 'amount', label: `Amount (${link.currency})`, inputmode: 'decimal' }, state)}
${selectField({ name: 'mode', label: 'Opens', options: modes.map((value) => ({ value, label: modeWords[value] })) }, state)}
${selectField({ name: 'appearance', label: 'Looks', options: plain(appearances) }, state)}
${selectField({ name: 'size', label: 'Size', options: sizes.map((value) => ({ value, label: sizeWords[value] })) }, state)}
${selectField({ name: 'theme', label: 'Theme', options: plain(themes) }, state)}
</div><p><button class="button button-primary" type="submit">Show</button></p></form>
<section class="section"><div class="section-head"><h2>Preview</h2></div>
<iframe class="preview" ${attributes({ src: `${path}/preview${search}`, title: 'Preview of the button', allow: 'payment; clipboard-write' })}></iframe>
<p class="field-hint">It works: what is paid here counts, as a test.</p></section>
${snippetsOf(link, choice, payOrigin).map(
  ({
    id,
    title,
    use,
    code,
  }) => html`<section class="section"><div class="section-head"><h2 id="${id}">${title}</h2>${copyButton(code, 'Copy', { of: title })}</div>
<p class="muted snippet-use">${use}</p>
<pre class="code" role="region" tabindex="0" aria-labelledby="${id}">${code}</pre></section>`,
)}`,
  );
}

/** The button alone, as a stranger's page would show it; the frame of the preview. */
export function previewPage(link: SellerLink, choice: EmbedChoice): Html {
  const { label, theme } = choice;
  return html`${trustedMarkup`<!doctype html>`}
<html lang="en" ${attributes({ 'data-theme': theme === 'auto' ? undefined : theme })}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title>
<link rel="stylesheet" href="${assetUrl('tokens.css')}"><link rel="stylesheet" href="${dashboardAssetUrl('preview.css')}">
<script type="module" src="/cdn/pay-link.js"></script></head>
<body><main><pay-link-button ${attributes(ownButton(link, choice))}>${label}</pay-link-button></main></body></html>`;
}

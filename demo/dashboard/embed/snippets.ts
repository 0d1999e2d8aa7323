/** What a seller pastes somewhere else. Texts are escaped for the place they are pasted into. */
import type { SellerLink } from '../../../src/protocol/seller-link.ts';
import { decimalText } from '../../server/pages/page-text.ts';
import { attributes, html } from '../../server/pages/markup.ts';
import { inWords } from '../text.ts';

export const modes = ['auto', 'modal', 'redirect', 'new-tab'] as const;
export const appearances = ['solid', 'outline', 'plain'] as const;
export const sizes = ['md', 'sm', 'lg'] as const;
export const themes = ['auto', 'light', 'dark'] as const;

/** What can be chosen; the first of each list is the default of the element and is not written. */
export interface EmbedChoice {
  readonly label: string;
  readonly mode: (typeof modes)[number];
  readonly appearance: (typeof appearances)[number];
  readonly size: (typeof sizes)[number];
  readonly theme: (typeof themes)[number];
  /** Minor units. */
  readonly amount: number | undefined;
}

export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly use: string;
  readonly code: string;
}

export const defaultLabel = ({ callToAction }: SellerLink): string => inWords(callToAction);

const unless = (value: string, usual: string): string | undefined => (value === usual ? undefined : value);

/** What the checkout is told, without what is so anyway. */
const told = (
  link: SellerLink,
  { mode, theme, amount }: EmbedChoice,
  prefix = '',
): Record<string, string | undefined> => ({
  [`${prefix}mode`]: unless(mode, modes[0]),
  [`${prefix}theme`]: unless(theme, themes[0]),
  [`${prefix}amount`]: amount === undefined ? undefined : decimalText(amount, link.currencyExponent),
});

/** Attributes of the element's own button. */
export const ownButton = (link: SellerLink, choice: EmbedChoice): Record<string, string | undefined> => ({
  href: link.url,
  ...told(link, choice),
  appearance: unless(choice.appearance, appearances[0]),
  size: unless(choice.size, sizes[0]),
});

/** The hosted page's address with what was chosen, for places without a script. */
function addressWith(link: SellerLink, { amount }: EmbedChoice): string {
  return amount === undefined ? link.url : `${link.url}?amount=${decimalText(amount, link.currencyExponent)}`;
}

/** The element around a link, which works without the script. */
function aroundLink(link: SellerLink, choice: EmbedChoice, label: string): string {
  const written = String(attributes(told(link, choice)));
  const anchor = `${String(html`<a href="${addressWith(link, choice)}">`)}${label}</a>`;
  return `<pay-link-button${written === '' ? '' : ` ${written}`}>\n  ${anchor}\n</pay-link-button>`;
}

const forMarkdown = (text: string): string => text.replaceAll(/[\\[\]<>*_`]/g, (sign) => `\\${sign}`);

export function snippetsOf(link: SellerLink, choice: EmbedChoice, payOrigin: string): Snippet[] {
  const { label } = choice;
  const address = addressWith(link, choice);
  const shown = String(html`${label}`);
  const script = `<script type="module" src="${payOrigin}/cdn/pay-link.js"></script>`;
  const qr = `${payOrigin}/v1/public/links/${link.slug ?? link.id}/qr.svg`;
  return [
    {
      id: 'element',
      title: 'Ready-made button',
      use: 'As in the preview. The script goes in once, however many buttons there are.',
      code: `${script}\n\n<pay-link-button ${String(attributes(ownButton(link, choice)))}>${shown}</pay-link-button>`,
    },
    {
      id: 'around',
      title: 'Around your own link',
      use: 'Looks as your page makes links and buttons look, and is a link where the script cannot run.',
      code: `${script}\n\n${aroundLink(link, choice, shown)}`,
    },
    {
      id: 'data-attribute',
      title: 'A link that you cannot wrap',
      use: 'One attribute opens the checkout from it.',
      code: `${script}\n\n<a ${String(attributes({ href: link.url, 'data-pay-link': true, ...told(link, choice, 'data-pay-link-') }))}>${shown}</a>`,
    },
    {
      id: 'plain',
      title: 'Plain link',
      use: 'For places that take no script. It leads to the hosted page.',
      code: String(html`<a href="${address}">${label}</a>`),
    },
    {
      id: 'markdown',
      title: 'Markdown',
      use: 'For readme files, forums and notes.',
      code: `[${forMarkdown(label)}](${address})`,
    },
    {
      id: 'mail',
      title: 'E-mail button',
      use: 'Mail programs drop style sheets, so its looks stand in it.',
      code: String(
        html`<table role="presentation" cellspacing="0" cellpadding="0"><tr><td style="border-radius:8px;background:#0f5a5e"><a href="${address}" style="display:inline-block;padding:12px 20px;color:#ffffff;font:600 16px sans-serif;text-decoration:none">${label}</a></td></tr></table>`,
      ),
    },
    {
      id: 'qr',
      title: 'QR code',
      use: 'For posters, tills and slides.',
      code: String(html`<img src="${qr}" alt="${`QR code: ${label}, ${link.url}`}" width="200" height="200">`),
    },
    {
      id: 'react',
      title: 'React',
      use: 'npm install pay-link',
      code: `import 'pay-link/define';\n\nexport const PayButton = () => (\n${indented(aroundLink(link, choice, `{${JSON.stringify(label)}}`))}\n);`,
    },
    {
      id: 'wordpress',
      title: 'WordPress and builders',
      use: 'A block “Custom HTML”. This build also works where type="module" is taken out.',
      code: `<script src="${payOrigin}/cdn/pay-link.classic.js"></script>\n\n${aroundLink(link, choice, shown)}`,
    },
  ];
}

const indented = (code: string): string =>
  code
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

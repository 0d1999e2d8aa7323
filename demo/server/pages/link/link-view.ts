import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import type { QuoteRequest } from '../../../../src/protocol/session-request.ts';
import type { Quote } from '../../../../src/protocol/quote.ts';
import { attributes, type Html, html, type Piece, sentence } from '../markup.ts';
import { errorSummary, type FormState, hiddenField, valueOf } from '../form-fields.ts';
import { icons } from '../icons.ts';
import { pageDocument, sellerBadge, sellerContact, testNotice } from '../layout.ts';
import { inLanguage, type Reader } from '../reader.ts';
import { priceText } from '../page-text.ts';
import { momentTag } from '../moment-view.ts';
import { prefilledValues } from './prefilled-values.ts';
import { webAddress } from '../page-security.ts';
import { everyText, quoteLines, quoteTotal, repeatTerms } from '../summary-view.ts';
import { choiceFields } from './choice-view.ts';
import { countryName } from './country-codes.ts';
import { payerFields } from './payer-view.ts';
import { addressFields, customFieldName, personFields } from './link-questions.ts';
import { isAttribution } from './read-link-form.ts';
import type { AmountQuestion } from './read-selection.ts';

/** What the button says: the seller's call to action with the exact charge. */
export function actionText(link: PublicLink, quote: Quote, request: QuoteRequest, reader: Reader): string {
  const t = reader.messages.link;
  const every = everyText(link, request.selection, reader);
  const price = priceText(quote.dueToday, quote, reader.locale);
  if (quote.dueToday === 0 && 'plan' in request.selection) return t.startTrial;
  const changesLater = quote.nextChargeAmount !== undefined && quote.nextChargeAmount !== quote.dueToday;
  const amount = every && !changesLater ? t.amountEvery(price, every) : price;
  return isKnownAction(link.callToAction, t.actions)
    ? t.actions[link.callToAction](amount)
    : t.ownAction(link.callToAction, amount);
}

const isKnownAction = <Known extends object>(name: string, known: Known): name is keyof Known & string =>
  Object.hasOwn(known, name);

/** What a chat or a search engine shows for a link. */
export function previewTags(link: PublicLink): Html {
  const image = webAddress(link.images[0]) ?? webAddress(link.merchant.logoUrl);
  const tags: [string, string | undefined][] = [
    ['og:type', 'website'],
    ['og:title', link.name],
    ['og:description', link.description ?? link.merchant.name],
    ['og:site_name', link.merchant.name],
    ['og:url', webAddress(link.url)],
    ['og:image', image],
  ];
  return html`<meta name="robots" content="noindex, nofollow">
<meta ${attributes({ name: 'description', content: link.description ?? link.name })}>
<link ${attributes({ rel: 'canonical', href: webAddress(link.url) ?? '' })}>
${tags.map(([property, content]) => content !== undefined && html`<meta ${attributes({ property, content })}>`)}
<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">`;
}

const formAction = (link: PublicLink, reader: Reader): string =>
  inLanguage(`/p/${encodeURIComponent(link.slug ?? link.id)}`, reader);

function introduction(link: PublicLink, reader: Reader): Html {
  const image = webAddress(link.images[0]);
  const t = reader.messages.link;
  const isFixed = link.type === 'amount' && link.amount.mode === 'fixed' && link.amount.value !== undefined;
  const isLow = link.availability === 'low' && link.usage.remaining !== null;
  return html`<section class="sheet-summary">
${sellerBadge(link, reader)}
${image && html`<img class="summary-image" ${attributes({ src: image, alt: '', referrerpolicy: 'no-referrer' })}>`}
<h1 class="summary-title"><bdi>${link.name}</bdi></h1>
${isFixed && html`<p class="summary-amount">${priceText(link.amount.value ?? 0, link, reader.locale)}</p>`}
${link.description && html`<p class="summary-text" dir="auto">${link.description}</p>`}
${link.messages?.intro && html`<p class="summary-text" dir="auto">${link.messages.intro}</p>`}
${isLow && html`<p class="stock">${t.remaining(link.usage.remaining ?? 0)}</p>`}
${link.window.expiresAt && html`<p class="summary-note">${icons.clock}<span>${sentence(t.until, momentTag(link.window.expiresAt, reader))}</span></p>`}
</section>`;
}

/** Values that the form carries without showing them. */
const carried = (state: FormState): readonly Piece[] =>
  [...state.values].map(
    ([name, value]) =>
      (isAttribution(name) || name === 'reference' || name === 'prefillToken') && hiddenField(name, value),
  ) as Piece[];

/** The link's form: choose, fill in, continue. `key` serves the script, which can skip the review. */
export function linkFormPage(
  link: PublicLink,
  given: FormState,
  key: string,
  reader: Reader,
  question?: AmountQuestion,
): Html {
  const t = reader.messages.link;
  const state: FormState = {
    ...given,
    locked: prefilledValues(link, valueOf(given, 'interval'), reader.locale).locked,
  };
  return pageDocument(
    {
      reader,
      link,
      title: `${state.errors.length > 0 ? '⚠ ' : ''}${link.name} · ${link.merchant.name}`,
      preview: previewTags(link),
      script: 'link-page.js',
      wide: true,
    },
    html`<main class="sheet">
${introduction(link, reader)}
<div class="sheet-form">
${testNotice(link.livemode, reader)}
<form method="post" novalidate ${attributes({ action: formAction(link, reader), id: 'link-form' })}>
${errorSummary(state, reader)}
${carried(state)}
<input type="hidden" name="step" value="review">
<input type="hidden" name="idempotencyKey" value="${key}">
<input type="hidden" name="expectedTotal" value="">
${choiceFields(link, state, reader, question)}
${payerFields(link, state, reader)}
${link.messages?.beforeSubmit && html`<p class="before-submit" dir="auto">${link.messages.beforeSubmit}</p>`}
<div class="live-quote" id="live-quote" hidden></div>
<div class="submit-bar"><button class="button button-main" type="submit" id="submit"><span id="submit-text">${t.continue}</span></button>
<p class="submit-note">${t.continueDetail}</p></div>
<p class="visually-hidden" role="status" id="live-status"></p>
</form></div>
<div class="summary-foot">${sellerContact(link, reader)}</div>
</main>`,
  );
}

export interface Review {
  readonly request: QuoteRequest;
  readonly quote: Quote;
  readonly key: string;
  readonly canChange: boolean;
  /** Said above: the price is another one than the payer was shown. */
  readonly previousTotal?: number | undefined;
  /** Said above: the same form was sent before with other contents. */
  readonly isRepeated?: boolean;
}

/** The exact charge, before anything is made of it. */
export function reviewPage(link: PublicLink, state: FormState, review: Review, reader: Reader): Html {
  const t = reader.messages.link;
  const { quote, request } = review;
  const every = everyText(link, request.selection, reader);
  const price = (minor: number) => priceText(minor, quote, reader.locale);
  const given = givenDetails(link, state, reader);
  return pageDocument(
    {
      reader,
      link,
      title: `${t.reviewTitle} · ${link.merchant.name}`,
      preview: previewTags(link),
      script: 'link-page.js',
      wide: true,
    },
    html`<main class="sheet">
${introduction(link, reader)}
<div class="sheet-form">
${testNotice(link.livemode, reader)}
${review.previousTotal !== undefined && html`<div class="notice notice-warning" role="alert" tabindex="-1">${icons.warning}<div><h2>${t.priceChangedTitle}</h2><p>${t.priceChanged(price(review.previousTotal), price(quote.dueToday))}</p></div></div>`}
${review.isRepeated && html`<div class="notice notice-warning" role="alert" tabindex="-1">${icons.warning}<p>${t.reviewAgain}</p></div>`}
<form method="post" novalidate ${attributes({ action: formAction(link, reader) })}>
<h2 class="form-title">${t.reviewTitle}</h2>
${[...state.values].map(([name, value]) => !reviewFields.has(name) && hiddenField(name, value))}
<input type="hidden" name="idempotencyKey" value="${review.key}">
<input type="hidden" name="expectedTotal" value="${quote.dueToday}">
<div class="bill">${quoteLines(quote, link, reader)}${quoteTotal(quote, every, reader)}</div>
${repeatTerms(link, request.selection, quote, reader)}
${given.length > 0 && html`<h3 class="form-subtitle">${t.givenDetails}</h3><dl class="given">${given.map(([label, value]) => html`<div><dt><bdi>${label}</bdi></dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`}
${link.messages?.beforeSubmit && html`<p class="before-submit" dir="auto">${link.messages.beforeSubmit}</p>`}
<div class="submit-bar"><button class="button button-main" type="submit" name="step" value="pay">${actionText(link, quote, request, reader)}</button>
<p class="submit-note">${t.continueDetail}</p></div>
${review.canChange && html`<p><button class="button button-plain" type="submit" name="step" value="edit">${icons.back}<span>${t.change}</span></button></p>`}
</form></div>
<div class="summary-foot">${sellerContact(link, reader)}</div>
</main>`,
  );
}

const reviewFields = new Set(['step', 'idempotencyKey', 'expectedTotal']);

function givenDetails(link: PublicLink, state: FormState, reader: Reader): [string, string][] {
  const t = reader.messages.link;
  const address = (kind: string) =>
    [...addressFields.slice(1), 'country']
      .map((part) => {
        const value = valueOf(state, `${kind}.${part}`);
        return part === 'country' ? countryName(value, reader.locale) : value;
      })
      .filter(Boolean)
      .join(', ');
  const { shippingAddress, billingAddress } = link.collect;
  const entries: [string, string][] = [
    ...personFields
      .filter((name) => link.collect[name] !== 'off')
      .map((name): [string, string] => [t[name], valueOf(state, name)]),
    ...link.customFields
      .filter((field) => field.type !== 'checkbox')
      .map((field): [string, string] => {
        const value = valueOf(state, customFieldName(field));
        return [field.label, field.options?.find((option) => option.value === value)?.label ?? value];
      }),
    ...(shippingAddress === 'off' ? [] : [[t.shippingAddress, address('shipping')] as [string, string]]),
    ...(billingAddress === 'off'
      ? []
      : [
          [t.billingAddress, valueOf(state, 'sameAddress') === 'true' ? t.sameAddressShort : address('billing')] as [
            string,
            string,
          ],
        ]),
  ];
  return entries.filter(([, value]) => value !== '');
}

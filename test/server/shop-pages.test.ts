/** Each landing page against the seeded link that it sells: snippets, presets, prices, conditions, pictures. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seedLinks } from '../../demo/server/seeds/plant-seeds.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';

const PAY = 'http://localhost:4242';
const SHOP = 'http://127.0.0.1:4243';
const readShop = (name: string): string =>
  readFileSync(new URL(`../../demo/shop/${name}`, import.meta.url), 'utf8').replaceAll('&amp;', '&');

function seededLink(slug: string): LinkInput {
  const seed = seedLinks.find((candidate) => candidate.slug === slug);
  if (seed === undefined) throw new Error(`There is no seed "${slug}".`);
  return seed.config(0, PAY, SHOP);
}

/** Every pasted element of a page: what it presets, and the address of the link in it. */
const snippetsOf = (page: string) =>
  [...page.matchAll(/<pay-link-button([^>]*)><a [^>]*href="([^"]+)">/g)].map(([, attributes = '', href = '']) => ({
    presets: Object.fromEntries(
      [...attributes.matchAll(/([a-z-]+)="([^"]+)"/g)]
        .map(([, key = '', value = '']) => [key, value] as const)
        .filter(([key]) => key !== 'class'),
    ),
    url: new URL(href),
  }));

/** What a preset may say for this link, as `attribute=value`. */
function knownPresets(link: LinkInput): string[] {
  switch (link.type) {
    case 'amount':
      return [
        ...(link.amount.suggested ?? []).map((minor) => `amount=${minor / 100}`),
        ...(link.amount.intervals ?? []).map(({ interval }) => `interval=${interval}`),
      ];
    case 'product':
      return link.items.flatMap(({ id, dimensions = [] }) => [
        `variant=${id}`,
        ...dimensions.flatMap((dimension) => dimension.options.map((option) => `options=${dimension.id}:${option.id}`)),
      ]);
    case 'subscription':
      return link.plans.map(({ id }) => `plan=${id}`);
  }
}

/** Every price that a buyer of the link may meet, in minor units. */
function pricesOf(link: LinkInput): number[] {
  const shipping = (link.shippingOptions ?? []).map(({ amount }) => amount);
  switch (link.type) {
    case 'amount':
      return link.amount.value === undefined ? [] : [link.amount.value];
    case 'product':
      return link.items.flatMap(({ unitAmount, dimensions = [] }) => [
        ...dimensions.flatMap(({ options }) => options.map(({ priceDelta = 0 }) => unitAmount + priceDelta)),
        unitAmount,
        ...shipping,
      ]);
    case 'subscription':
      return link.plans.flatMap(({ unitAmount, setupFee = unitAmount }) => [unitAmount, setupFee]);
  }
}

const euros = (minor: number): string => `€${minor % 100 === 0 ? minor / 100 : (minor / 100).toFixed(2)}`;
const cents = (text: string): number => Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);

describe.each([
  ['donate', 'donation', 9],
  ['shop', 't-shirt', 5],
  ['tickets', 'concert', 5],
  ['pricing', 'membership', 4],
  ['invoice', 'invoice-1042', 1],
] as const)('the page /%s', (path, slug, snippetCount) => {
  const page = readShop(`${path}.html`);
  const link = seededLink(slug);
  const snippets = snippetsOf(page);

  it('has the snippet wherever somebody may have made up their mind', () => {
    expect(snippets.length).toBeGreaterThanOrEqual(snippetCount);
    expect(page.match(/<pay-link-button\b/g)).toHaveLength(snippets.length);
  });

  it('makes each plain link lead to its own link, with what the element presets', () => {
    for (const { presets, url } of snippets) {
      expect.soft(`${url.origin}${url.pathname}`).toBe(`${PAY}/p/${slug}`);
      expect.soft(Object.fromEntries(url.searchParams)).toEqual(presets);
    }
  });

  it('presets only what the link has', () => {
    const wishes = snippets.flatMap(({ presets }) => Object.entries(presets).map((entry) => entry.join('=')));
    expect(knownPresets(link)).toEqual(expect.arrayContaining(wishes));
  });

  it('names the seller and every price as the link does', () => {
    const [name = ''] = link.merchant?.name.split(',') ?? [];
    expect.soft(page).toContain(name);
    expect.soft(page).toContain(link.merchant?.supportEmail);
    for (const price of pricesOf(link)) expect.soft(page).toMatch(new RegExp(`${euros(price)}(?![.\\d])`));
  });

  it('is where the link sends its payers, down to each condition', () => {
    const { url, legalUrls = {} } = link.merchant ?? {};
    for (const address of [url, ...Object.values(legalUrls)].filter((value) => value !== undefined)) {
      const { origin, pathname, hash } = new URL(address);
      expect.soft(`${origin}${pathname}`).toBe(`${SHOP}/${path}`);
      if (hash !== '') expect.soft(page).toContain(` id="${hash.slice(1)}"`);
    }
  });

  it('has a link whose pictures exist', () => {
    const pictures = JSON.stringify(link).match(/\/seller-images\/[\w.-]+/g) ?? [];
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const picture of pictures) {
      const file = new URL(`../../demo/server/seeds/images/${picture.split('/').at(-1)}`, import.meta.url);
      expect.soft(existsSync(file), picture).toBe(true);
    }
  });
});

describe('what the pages promise', () => {
  it('/shop: a row for each size, its price, and what there is not of it', () => {
    const page = readShop('shop.html');
    const rows = [...page.matchAll(/<tr><th scope="row">(.+?)<\/th><td>.*?<\/td><td>.*?<\/td>(.+?)<\/tr>/g)].map(
      ([, size, cells = '']) => [size, ...[...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text)],
    );
    const link = seededLink('t-shirt');
    const item = link.type === 'product' ? link.items[0] : undefined;
    const [sizes, colours] = item?.dimensions ?? [];
    const expected = sizes?.options.map(({ id: size, label, priceDelta = 0 }) => [
      label,
      ...(colours?.options ?? []).map(({ id: colour }) => {
        const exception = item?.combinations?.find(
          ({ optionIds }) => optionIds.includes(size) && optionIds.includes(colour),
        );
        if (exception?.impossible) return 'Not made';
        return exception?.availability?.state === 'sold_out' ? 'Sold out' : euros(2400 + priceDelta);
      }),
    ]);
    expect(rows).toEqual(expected);
  });

  it.each(['day', 'night'])('/tickets: as many numbered chairs by %s as there are tickets', (time) => {
    const chairs = [...readShop(`assets/kornhaus-${time}.svg`).matchAll(/<text[^>]*>(\d+)<\/text>/g)];
    expect(chairs.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: seededLink('concert').maxRedemptions ?? 0 }, (_, index) => index + 1),
    );
  });

  it('/pricing: each plan with its button, its trial and its features', () => {
    const cards = readShop('pricing.html').split('<li class="plan').slice(1);
    const link = seededLink('membership');
    const plans = link.type === 'subscription' ? link.plans : [];
    expect(cards).toHaveLength(plans.length);
    for (const [index, { id, name, trial, features = [], savingsLabel }] of plans.entries()) {
      const words = [`<h3>${name}`, `plan="${id}"`, ...(trial ? [`${trial.days} days are free`] : []), ...features];
      for (const text of [...words, savingsLabel ?? '']) expect.soft(cards[index]).toContain(text);
    }
  });

  it('/invoice: lines that add up to what the link asks for', () => {
    const page = readShop('invoice.html');
    const [body = '', foot = ''] = page.split('<tfoot>');
    const lines = [...body.matchAll(/<td>(\d+)<\/td><td>(€[\d.]+)<\/td><td>(€[\d.]+)<\/td>/g)];
    expect(lines).toHaveLength(3);
    for (const [, quantity, each = '', amount = ''] of lines)
      expect.soft(Number(quantity) * cents(each)).toBe(cents(amount));
    const [net, tax, total] = [...foot.matchAll(/<td>(€[\d.]+)<\/td>/g)].map(([, amount = '']) => cents(amount));
    expect(lines.reduce((sum, [, , , amount = '']) => sum + cents(amount), 0)).toBe(net);
    const link = seededLink('invoice-1042');
    expect(tax).toBe(Math.round(((net ?? 0) * (link.tax?.rate ?? 0)) / 100));
    expect((net ?? 0) + (tax ?? 0)).toBe(total);
    expect(link).toMatchObject({ amount: { mode: 'fixed', value: total }, maxRedemptions: 1 });
  });
});

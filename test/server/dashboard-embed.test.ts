import { beforeEach, describe, expect, it } from 'vitest';
import { aFixedInput, anAmountInput } from '../fixtures/links.ts';
import { type SellerBrowser, startDashboard } from './dashboard-browser.ts';
import { unescaped } from './paper-browser.ts';

let seller: SellerBrowser;
beforeEach(async () => {
  seller = startDashboard();
  await seller.signIn();
});

const URL_OF_LINK = 'http://localhost:4242/p/gift';
const embed = async (query = '', path = 'embed') => {
  const link = await seller.backend.createLink(anAmountInput({ slug: 'gift', callToAction: 'donate' }));
  return seller.open(`/dashboard/links/${link.id}/${path}${query}`);
};
const codeOf = (html: string, id: string) =>
  unescaped(new RegExp(`aria-labelledby="${id}">(.*?)</pre>`, 's').exec(html)?.[1] ?? '');

describe('the page to share and embed a link', () => {
  it('writes what is needed and no more', async () => {
    const { html } = await embed();
    const script = '<script type="module" src="http://localhost:4242/cdn/pay-link.js"></script>';
    expect(codeOf(html, 'element')).toBe(
      `${script}\n\n<pay-link-button href="${URL_OF_LINK}">Donate</pay-link-button>`,
    );
    expect(codeOf(html, 'around')).toBe(
      `${script}\n\n<pay-link-button>\n  <a href="${URL_OF_LINK}">Donate</a>\n</pay-link-button>`,
    );
    expect(codeOf(html, 'data-attribute')).toBe(`${script}\n\n<a href="${URL_OF_LINK}" data-pay-link>Donate</a>`);
    expect(codeOf(html, 'plain')).toBe(`<a href="${URL_OF_LINK}">Donate</a>`);
    expect(codeOf(html, 'markdown')).toBe(`[Donate](${URL_OF_LINK})`);
    expect(codeOf(html, 'qr')).toContain('src="http://localhost:4242/v1/public/links/gift/qr.svg"');
    expect(codeOf(html, 'react')).toContain(`<a href="${URL_OF_LINK}">{"Donate"}</a>`);
    expect(codeOf(html, 'mail')).toContain(`<a href="${URL_OF_LINK}" style=`);
    expect(codeOf(html, 'wordpress')).toContain('/cdn/pay-link.classic.js');
  });

  it('writes what was chosen, in the words of each place, and shows the same in the preview', async () => {
    const query = '?label=Give&amount=12.5&mode=modal&appearance=outline&size=lg&theme=dark';
    const { html } = await embed(query);
    expect(codeOf(html, 'element')).toContain(
      '" mode="modal" theme="dark" amount="12.50" appearance="outline" size="lg">Give<',
    );
    expect(codeOf(html, 'data-attribute')).toContain(
      'data-pay-link-mode="modal" data-pay-link-theme="dark" data-pay-link-amount="12.50"',
    );
    expect(codeOf(html, 'plain')).toBe(`<a href="${URL_OF_LINK}?amount=12.50">Give</a>`);
    expect(unescaped(html)).toContain(`/preview${query}"`);
  });

  it('escapes a label for the place that it goes to', async () => {
    const label = '</script>"]){}`$&';
    const { html } = await embed(`?label=${encodeURIComponent(label)}`);
    expect(codeOf(html, 'plain')).toContain('>&lt;/script&gt;&quot;]){}`$&amp;</a>');
    expect(codeOf(html, 'markdown')).toContain('[\\</script\\>"\\]){}\\`$&](');
    expect(codeOf(html, 'react')).toContain(`{${JSON.stringify(label)}}`);
    expect(html).not.toContain('</script>"]');
  });

  it('says what is wrong with an amount', async () => {
    const page = await embed('?amount=ten');
    expect(page.status).toBe(422);
    expect(page.text).toContain('with digits only');
    expect(page.html).toContain('value="ten"');
  });

  it('asks for no amount where the amount is fixed', async () => {
    const link = await seller.backend.createLink(aFixedInput());
    expect((await seller.open(`/dashboard/links/${link.id}/embed`)).html).not.toContain('name="amount"');
  });

  it('shows the button in a frame of its own, which nobody else may show', async () => {
    const preview = await embed('?label=%3Cb%3E', 'preview');
    expect(preview.html).toContain(`<pay-link-button href="${URL_OF_LINK}">&lt;b&gt;</pay-link-button>`);
    const policy = preview.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors http://localhost:4242; frame-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});

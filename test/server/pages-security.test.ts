import { beforeEach, describe, expect, it } from 'vitest';
import { webAddress } from '../../demo/server/pages/page-security.ts';
import { aProductInput, anAmountInput, aSubscriptionInput } from '../fixtures/links.ts';
import type { Backend } from './backend.ts';
import { formValues, open, post, startPages, submit, TEST_CARD } from './paper-browser.ts';

const SHOP = 'http://127.0.0.1:4243';
let backend: Backend & { faults: unknown[] };
beforeEach(() => {
  backend = startPages();
});

async function payPath(extra: Record<string, unknown> = {}): Promise<string> {
  const link = await backend.createLink(anAmountInput({ amount: { mode: 'fixed', value: 2500 } }));
  const body = { selection: {}, expectedTotal: 2500, ...extra };
  const { next } = (await backend.createSession(link.id, body, backend.newKey(), { origin: SHOP })).body;
  return next.type === 'handoff' ? new URL(next.url).pathname : '';
}

describe('the headers of the hosted pages', () => {
  it('let nothing inline run and nobody frame a link page', async () => {
    const link = await backend.createLink(anAmountInput());
    const { headers } = await open(backend, `/p/${link.id}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('let the payment page be framed by the session’s own page alone, and tell nobody its address', async () => {
    const { headers, html } = await open(backend, await payPath({ embedOrigin: SHOP }));
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${SHOP}`);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).toContain(`data-embed-origin="${SHOP}"`);
  });

  it('let nobody frame a payment page that was not made for a frame', async () => {
    const { headers, html } = await open(backend, await payPath());
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(html).not.toContain('data-embed-origin');
  });

  it('let a form be redirected to the return address and to nowhere else', async () => {
    const { headers } = await open(backend, await payPath({ embedOrigin: SHOP, returnUrl: `${SHOP}/donate` }));
    expect(headers.get('content-security-policy')).toContain(`form-action 'self' ${SHOP};`);
  });

  it('stand on pages that do not exist too', async () => {
    for (const path of ['/p/nothing-here', '/pay/nothing-here']) {
      const { status, headers } = await open(backend, path);
      expect(status).toBe(404);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('keep assets for ever under the address of their content', async () => {
    const { html } = await open(backend, await payPath());
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const asset = await backend.app.request(path);
      expect(asset.status, path).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
    expect((await backend.app.request('/assets/old/page.css')).status).toBe(404);
  });
});

describe('a form from elsewhere', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of the same host', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin in an old browser', { origin: 'https://evil.example' }],
  ])('is refused when it comes from %s', async (_, headers: Record<string, string>) => {
    const path = await payPath();
    const link = await backend.createLink(anAmountInput());
    for (const target of [path, `${path}/cancel`, `/p/${link.id}`]) {
      const answer = await backend.app.request(target, {
        method: 'POST',
        body: new URLSearchParams(TEST_CARD),
        headers,
      });
      expect(answer.status, target).toBe(403);
    }
    expect((await open(backend, path)).text).toContain('Pay €25.00');
  });

  it('may have no origin on the payment page, whose own forms are sent without a referrer', async () => {
    const path = await payPath();
    const page = await open(backend, path);
    const body = new URLSearchParams({ ...formValues(page, 'pay-form'), ...TEST_CARD });
    expect((await backend.app.request(path, { method: 'POST', body, headers: { origin: 'null' } })).status).toBe(303);
  });
});

const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';

describe('a seller’s text', () => {
  const common = {
    name: script,
    description: script,
    callToAction: script.slice(0, 40),
    merchant: { name: script },
    messages: { intro: script, beforeSubmit: script, thanks: script },
    customFields: [{ key: 'note', label: script.slice(0, 50), type: 'text' as const, required: true }],
    consent: [{ key: 'terms', version: '1', text: script, required: true }],
    whenUnavailable: { inactive: { text: script } },
  };
  const inputs = {
    amount: anAmountInput(common),
    product: aProductInput({
      ...common,
      items: [
        {
          id: 'a',
          name: script,
          description: script,
          unitAmount: 100,
          quantity: { default: 1, min: 1, max: 2 },
          dimensions: [{ id: 'd', name: script, options: [{ id: 'o', label: script }] }],
        },
      ],
    }),
    subscription: aSubscriptionInput({
      ...common,
      plans: [
        {
          id: 'p',
          name: script,
          description: script,
          features: [script],
          unitAmount: 900,
          interval: 'month',
          intervalCount: 1,
          savingsLabel: script.slice(0, 40),
        },
      ],
    }),
  };

  it.each(Object.entries(inputs))('stays text on every page of an %s link', async (_, input) => {
    const link = await backend.createLink(input);
    const form = await open(
      backend,
      `/p/${link.id}?reference=${encodeURIComponent(script)}&utm_source=${encodeURIComponent(script)}`,
    );
    const failed = await submit(backend, form, { email: script, name: script, 'field.note': script });
    const review = await submit(backend, form, {
      'field.note': script,
      'consent.terms': 'true',
      choice: '2500',
      amount: '25',
      'option.a.d': 'o',
      'item.a': 'true',
      plan: 'p',
    });
    expect(review.text).toContain('Check before you continue');
    const pay = await submit(backend, review, { step: 'pay' });
    const paid = await submit(backend, pay, TEST_CARD, 'pay-form');
    await backend.seller(`/v1/payment-links/${link.id}/deactivate`, { method: 'POST' });
    const closed = await open(backend, `/p/${link.id}`);
    for (const page of [form, failed, review, pay, paid, closed]) {
      expect(page.html, page.path).not.toMatch(/<script>|<img src=x/);
      const bareTags = page.html.match(/<[a-z][^>]*>/g)?.map((tag) => tag.replaceAll(/"[^"]*"/g, '')) ?? [];
      expect(bareTags.filter((tag) => /\s(?:style|on[a-z]+)=/.test(tag))).toEqual([]);
    }
    expect(paid.text).toContain('Payment complete');
  });
});

describe('a seller’s address', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://shop.example', '//shop.example', 'https://', ''])(
    'is not followed where it is %s',
    (text) => expect(webAddress(text)).toBeUndefined(),
  );

  it.each(['https://shop.example/a?b#c', 'http://localhost:3000/', 'http://127.0.0.1/'])(
    'is followed where it is %s',
    (text) => expect(webAddress(text)).toBe(text),
  );
});

describe('what is written down', () => {
  it('holds no pay token, no card number and no faults of our own', async () => {
    const path = await payPath({ returnUrl: `${SHOP}/x`, embedOrigin: SHOP });
    const page = await open(backend, path);
    await submit(backend, page, { ...TEST_CARD, number: '5555555555554444' }, 'pay-form');
    await submit(backend, page, { ...TEST_CARD, number: '4000000000000002' }, 'pay-form');
    await post(backend, `${path}/cancel`, {});
    const log = JSON.stringify(backend.logged);
    expect(log).toContain('/pay/');
    expect(log).not.toContain(path.slice('/pay/'.length));
    expect(log).not.toMatch(/5555|4000000000000002/);
    expect(backend.faults).toEqual([]);
  });
});

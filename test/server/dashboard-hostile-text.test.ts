import { describe, expect, it } from 'vitest';
import type { WebhookEndpointWithSecret } from '../../src/protocol/webhook-endpoint.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { unescaped } from './paper-browser.ts';
import { startDashboard } from './dashboard-browser.ts';

/** Every page with this text in every field that a seller, a payer or a page of a seller can fill. */
async function pagesWith(text: string): Promise<ReadonlyMap<string, string>> {
  const seller = startDashboard({ sendWebhook: () => Promise.resolve({ httpStatus: 200 }) });
  const { backend } = seller;
  await backend.seller<WebhookEndpointWithSecret>('/v1/webhook-endpoints', {
    method: 'POST',
    body: { url: 'https://shop.example/hook', events: ['*'], description: text },
  });
  const link = await backend.createLink(
    aFixedInput({
      name: text,
      description: text,
      slug: 'hostile',
      amount: { mode: 'fixed', value: 2500 },
      merchantReference: text,
      invoiceId: text,
      callToAction: text.slice(0, 40),
      merchant: { name: text, supportEmail: text },
      customer: { name: text, email: 'ada@example.com' },
      collect: { name: 'required' },
      customFields: [{ key: 'note', label: text, type: 'text', required: true }],
      messages: { intro: text },
      afterCompletion: { type: 'message', text },
    }),
  );
  const created = await backend.createSession<SessionCreated>(link.id, {
    selection: {},
    expectedTotal: 2500,
    customer: { name: text, email: 'ada@example.com' },
    customFields: { note: text },
    reference: text,
    metadata: { note: text },
    attribution: { utm_source: text, [text.slice(0, 40)]: text },
  });
  if (created.status !== 201) throw new Error(created.text);
  await backend.confirm(created.body);
  await backend.outbox.run();
  await seller.signIn();

  const pages = new Map<string, string>();
  const visit = async (path: string) => {
    const { html, status } = await seller.open(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    pages.set(path.replaceAll(/[a-z]+_[A-Za-z0-9]{24}/g, ':id'), html);
    return html;
  };
  const firstIn = (html: string, kind: string) => new RegExp(`${kind}_[A-Za-z0-9]{24}`).exec(html)?.[0] ?? kind;
  await visit('/dashboard/links');
  for (const rest of ['', '/edit', '/delete', '/archive', '/deactivate']) {
    await visit(`/dashboard/links/${link.id}${rest}`);
  }
  await visit(`/dashboard/payments/${firstIn(await visit('/dashboard/payments'), 'pay')}`);
  await visit(`/dashboard/emails/${firstIn(await visit('/dashboard/emails'), 'em')}`);
  const webhooks = await visit('/dashboard/webhooks');
  await visit(`/dashboard/webhooks/${firstIn(webhooks, 'we')}`);
  await visit(`/dashboard/deliveries/${firstIn(webhooks, 'wd')}`);
  pages.set('search', (await seller.open(`/dashboard/links?q=${encodeURIComponent(text)}`)).html);
  const form = await seller.open('/dashboard/links/new?kind=product');
  const typed = ['name', 'description', 'orderId', 'slug', 'items.0.name', 'items.0.price', 'customerEmail', 'thanks'];
  const again = await seller.submit(form, Object.fromEntries(typed.map((name) => [name, text])));
  expect(again.status).toBe(422);
  pages.set('form', again.html);
  expect(seller.faults).toEqual([]);
  return pages;
}

/** The elements of a page and the names of their attributes, in order. */
const skeleton = (html: string): string[] =>
  [...html.replaceAll(/="[^"]*"/g, '').matchAll(/<\/?[a-zA-Z!][^>]*>/g)].map(([tag]) => tag);

describe('a text of a seller or a payer', () => {
  it('is text on every page: a hundred attempts make no element and no attribute', async () => {
    const plain = await pagesWith('A text without any sign');
    expect(plain.size).toBe(15);
    for (const text of hostileTexts) {
      const pages = await pagesWith(text);
      for (const [path, html] of pages) {
        expect(skeleton(html), `${path} with ${text}`).toEqual(skeleton(plain.get(path) ?? ''));
      }
      expect(unescaped(pages.get('/dashboard/links') ?? '')).toContain(text.trim());
    }
  }, 120_000);
});

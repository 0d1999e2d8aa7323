import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebhookRequest } from '../../demo/server/outbox/send-webhook.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type SellerBrowser, startDashboard } from './dashboard-browser.ts';
import type { Page } from './paper-browser.ts';

let seller: SellerBrowser;
let sent: WebhookRequest[];
let status: number;
beforeEach(async () => {
  sent = [];
  status = 200;
  seller = startDashboard({
    sendWebhook: (request) => {
      sent.push(request);
      return Promise.resolve(status < 300 ? { httpStatus: status } : { httpStatus: status, error: 'status' });
    },
  });
  await seller.signIn();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOOK = 'https://shop.example/hooks';
const idIn = (page: Page, kind: 'we' | 'wd') =>
  new RegExp(`/(?:webhooks|deliveries)/(${kind}_[A-Za-z0-9]+)`).exec(page.html)?.[1] ?? '';
const add = async (typed: Record<string, string> = {}) =>
  seller.submit(await seller.open('/dashboard/webhooks/new'), { url: HOOK, ...typed });

describe('the webhooks of the dashboard', () => {
  it('say in words that there are none, and how to add one', async () => {
    const { text } = await seller.open('/dashboard/webhooks');
    expect(text).toContain('No endpoints yet');
    expect(text).toContain('Nothing was sent yet');
  });

  it('add an endpoint, and show its secret once', async () => {
    const page = await add();
    const secret = /whsec_[A-Za-z0-9+/]{43}=/.exec(page.text)?.[0] ?? '';
    expect(page.text).toContain('it is not shown again');
    expect(page.html).toContain(`data-copy="${secret}"`);
    const id = idIn(page, 'we');
    for (const path of ['/dashboard/webhooks', `/dashboard/webhooks/${id}`]) {
      expect((await seller.open(path)).html).not.toContain('whsec_');
    }
    const rotated = await seller.submit(await seller.open(`/dashboard/webhooks/${id}`), {}, '/rotate');
    expect(/whsec_[A-Za-z0-9+/]{43}=/.exec(rotated.text)?.[0]).not.toBe(secret);
  });

  it('say beside the field what is wrong, and lose nothing that was typed', async () => {
    const page = await add({ url: 'shop dot example', description: 'Orders "A"', scope: 'some' });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/value="shop dot example"[^>]*aria-invalid="true"/);
    expect(page.html).toContain('value="Orders &quot;A&quot;"');
    expect(page.text).toContain('Write a whole web address');
    expect(page.text).toContain('Choose at least one event.');
    expect(page.html).toContain('href="#field-url"');
    expect(page.html).toMatch(/value="some" checked/);
  });

  it('send only what was chosen', async () => {
    await add({ scope: 'some', 'event.payment.succeeded': 'on' });
    await seller.backend.createLink(aFixedInput());
    await seller.backend.outbox.run();
    expect(sent).toEqual([]);
  });

  it('show each delivery with its attempts, its payload and headers that the reference package accepts', async () => {
    const secret = /whsec_[A-Za-z0-9+/]{43}=/.exec((await add()).text)?.[0] ?? '';
    status = 500;
    await seller.backend.createLink(aFixedInput({ name: 'Lunch' }));
    await seller.backend.outbox.run();
    const list = await seller.open('/dashboard/webhooks');
    expect(list.text).toMatch(/payment_link\.created .* 1 500 Trying again/);
    seller.backend.advance(90_000);
    const page = await seller.open(`/dashboard/deliveries/${idIn(list, 'wd')}`);
    expect(page.text).toContain('Not a 2xx status');
    const [request] = sent;
    const shown = Object.fromEntries(
      [...page.text.matchAll(/(webhook-[a-z]+): (\S+(?: v1,\S+)*)/g)].map(([, name, value]) => [name, value]),
    );
    expect(shown).toEqual({
      'webhook-id': request?.headers['webhook-id'],
      'webhook-timestamp': request?.headers['webhook-timestamp'],
      'webhook-signature': request?.headers['webhook-signature'],
    });
    vi.useFakeTimers({ toFake: ['Date'], now: seller.backend.time.now });
    expect(() => new Webhook(secret).verify(request?.body ?? '', shown as Record<string, string>)).not.toThrow();
    expect(page.text).toContain('"name": "Lunch"');
  });

  it('send a delivery again at a click', async () => {
    await add();
    await seller.backend.createLink(aFixedInput());
    await seller.backend.outbox.run();
    const page = await seller.open(`/dashboard/deliveries/${idIn(await seller.open('/dashboard/webhooks'), 'wd')}`);
    const again = await seller.submit(page, {}, '/redeliver');
    expect(again.text).toContain('It is being sent again.');
    await seller.backend.outbox.run();
    expect(sent.map(({ headers }) => headers['webhook-id'])).toEqual([
      sent[0]?.headers['webhook-id'],
      sent[0]?.headers['webhook-id'],
    ]);
  });

  it('send a test event, also to an endpoint that is switched off', async () => {
    const id = idIn(await add(), 'we');
    const path = `/dashboard/webhooks/${id}`;
    const disabled = await seller.submit(await seller.open(path), {}, '/disable');
    expect(disabled.text).toContain('The endpoint is disabled.');
    const waiting = await seller.submit(disabled, {}, '/test');
    expect(waiting.text).toContain('Not tried yet');
    expect(waiting.text).toContain('webhook-signature: v1,');
    await seller.backend.outbox.run();
    expect(JSON.parse(sent[0]?.body ?? '{}')).toMatchObject({ type: 'webhook_endpoint.test' });
    const enabled = await seller.submit(await seller.open(path), {}, '/enable');
    expect(enabled.text).toContain('Enabled');
  });

  it('ask before an endpoint is deleted, and still show what was sent to it', async () => {
    const id = idIn(await add(), 'we');
    await seller.backend.createLink(aFixedInput());
    await seller.backend.outbox.run();
    const asked = await seller.open(`/dashboard/webhooks/${id}/delete`);
    expect(asked.text).toContain('Delete this endpoint?');
    const list = await seller.submit(asked, {}, '/delete');
    expect(list.text).toContain('The endpoint is deleted.');
    const delivery = await seller.open(`/dashboard/deliveries/${idIn(list, 'wd')}`);
    expect(delivery.text).toContain('Endpoint Deleted');
    expect(delivery.text).not.toContain('Send again');
    expect(seller.faults).toEqual([]);
  });

  it('have only the states that exist as filters', async () => {
    await add();
    await seller.backend.createLink(aFixedInput());
    await seller.backend.outbox.run();
    expect((await seller.open('/dashboard/webhooks?state=failed')).text).toContain('No such deliveries');
    expect((await seller.open('/dashboard/webhooks?state=%22%3E%3Cscript%3E')).text).toContain('payment_link.created');
  });

  it('are gone with 404 where there is none', async () => {
    for (const path of ['webhooks/we_x', 'webhooks/we_x/delete', 'deliveries/wd_x']) {
      expect((await seller.open(`/dashboard/${path}`)).status, path).toBe(404);
    }
  });
});

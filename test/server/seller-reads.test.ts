import { beforeEach, describe, expect, it } from 'vitest';
import type { SellerSession } from '../../src/protocol/seller-session.ts';
import type { Share } from '../../src/protocol/share.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, NOW, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

const list = async <T>(path: string): Promise<T[]> => (await backend.seller<{ data: T[] }>(`/v1/${path}`)).body.data;
const at = (ms: number) => encodeURIComponent(new Date(NOW + ms).toISOString());

describe('a session, for its seller', () => {
  it('says what the payer and the page said, in reads and in events, and to nobody else', async () => {
    const { id } = await backend.createLink(
      aFixedInput({
        collect: { email: 'required', shippingAddress: 'required' },
        customFields: [{ key: 'engraving', label: 'Engraving', type: 'text', required: false }],
      }),
    );
    const said = {
      customer: { email: 'ada@example.com', shippingAddress: { country: 'GB', line1: '12 St James’s Square' } },
      customFields: { engraving: 'A. L.' },
      metadata: { campaign: 'spring' },
      attribution: { utm_source: 'letter' },
    };
    const created = await openedSession(backend, id, said);
    const { body } = await backend.seller<SellerSession>(`/v1/sessions/${created.session.id}`);
    expect(body).toMatchObject(said);
    const [event] = await list<WebhookEvent>(`events?type=session.created&linkId=${id}`);
    expect(event?.data).toMatchObject(said);
    const { session } = await backend.readSession(created);
    for (const key of Object.keys(said)) expect(session).not.toHaveProperty(key);
  });
});

describe('the seller’s metadata of a link', () => {
  it('goes down to sessions, payments and events as it was then, kept apart from the page’s', async () => {
    const { id } = await backend.createLink(aFixedInput({ metadata: { contract: 'C-17' } }));
    const created = await openedSession(backend, id, { metadata: { contract: 'of the page' } });
    await backend.seller(`/v1/payment-links/${id}`, {
      method: 'PATCH',
      body: { metadata: { contract: 'C-18' } },
      headers: { 'if-match': '*' },
    });
    const { payment } = (await backend.confirm(created)).body;
    const both = { linkMetadata: { contract: 'C-17' }, metadata: { contract: 'of the page' } };
    expect((await backend.seller(`/v1/sessions/${created.session.id}`)).body).toMatchObject(both);
    expect((await backend.seller(`/v1/payments/${payment?.id}`)).body).toMatchObject(both);
    const [event] = await list<WebhookEvent>(`events?type=payment.succeeded&linkId=${id}`);
    expect(event?.data).toMatchObject(both);
  });
});

describe('lists of sessions and payments', () => {
  it('are filtered by what the status is now, and by time', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const old = await openedSession(backend, id);
    backend.advance(3_600_000);
    const paid = await openedSession(backend, id);
    await backend.confirm(paid);
    const open = await openedSession(backend, id);
    await backend.confirm(open, card(DECLINED));
    const sessions = async (query: string) =>
      (await list<SellerSession>(`payment-links/${id}/sessions?${query}`)).map((session) => session.id);
    expect(await sessions('status=expired')).toEqual([old.session.id]);
    expect(await sessions('status=open')).toEqual([open.session.id]);
    expect(await sessions(`createdFrom=${at(3_600_000)}`)).toEqual([open.session.id, paid.session.id]);
    expect(await sessions(`createdBefore=${at(3_600_000)}`)).toEqual([old.session.id]);
    expect(await list(`payments?status=succeeded&createdFrom=${at(3_600_000)}`)).toHaveLength(1);
    expect(await list(`payments?linkId=${id}&createdBefore=${at(3_600_000)}`)).toHaveLength(0);
  });

  it('go from page to page, each row once', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const opened: string[] = [];
    for (let index = 0; index < 5; index++) opened.push((await openedSession(backend, id)).session.id);
    const read: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { data: SellerSession[]; nextCursor: string | null } = (
        await backend.seller<{ data: SellerSession[]; nextCursor: string | null }>(
          `/v1/payment-links/${id}/sessions?limit=2${query}`,
        )
      ).body;
      read.push(...page.data.map((session) => session.id));
      cursor = page.nextCursor;
    }
    expect(read).toEqual(opened.toReversed());
  });
});

describe('a share of a link', () => {
  const share = (id: string, body: object, headers = {}) =>
    backend.seller<Share>(`/v1/payment-links/${id}/shares`, { method: 'POST', body, headers });

  it('has an address of its own that leads to the same link and names where it was', async () => {
    const { id } = await backend.createLink(aFixedInput({ slug: 'shared-link' }));
    const { body, status } = await share(id, { channel: 'whatsapp', recipient: 'Ada' });
    expect([status, body.channel, body.recipient]).toEqual([201, 'whatsapp', 'Ada']);
    expect(body.url).toBe(`http://localhost:4242/p/shared-link?utm_source=whatsapp&utm_content=${body.id}`);
    expect(await backend.eventTypes(id)).toContain('payment_link.shared');
  });

  it('is made once for each key, and listed by channel', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const headers = { 'idempotency-key': 'share-key-of-this-test' };
    const first = await share(id, { channel: 'qr' }, headers);
    expect((await share(id, { channel: 'qr' }, headers)).text).toBe(first.text);
    const second = await share(id, { channel: 'sms' });
    const ids = async (query: string) =>
      (await list<Share>(`payment-links/${id}/shares${query}`)).map((entry) => entry.id);
    expect(await ids('')).toEqual([second.body.id, first.body.id]);
    expect(await ids('?channel=qr')).toEqual([first.body.id]);
  });
});

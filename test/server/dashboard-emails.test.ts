import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type SellerBrowser, startDashboard } from './dashboard-browser.ts';

let seller: SellerBrowser;
beforeEach(async () => {
  seller = startDashboard();
  await seller.signIn();
});

async function paid(name: string) {
  const { backend } = seller;
  const link = await backend.createLink(aFixedInput({ name, collect: { email: 'required' } }));
  const fixed = link.type === 'amount' ? (link.amount.value ?? 0) : 0;
  const body = { selection: {}, expectedTotal: fixed, customer: { email: 'ada@example.com' } };
  const { body: session } = await backend.createSession<SessionCreated>(link.id, body);
  await backend.confirm(session);
}

const firstId = (html: string) => /\/dashboard\/emails\/(em_[A-Za-z0-9]+)"/.exec(html)?.[1] ?? '';

describe('the outbox of e-mails', () => {
  it('says in words that there is nothing yet, and that a filter leaves nothing', async () => {
    expect((await seller.open('/dashboard/emails')).text).toContain('A message is written when');
    expect((await seller.open('/dashboard/emails?kind=refund')).text).toContain('No such messages');
  });

  it('lists what was written: to whom, what, for which event, whether it left', async () => {
    await paid('Lunch');
    const { text } = await seller.open('/dashboard/emails');
    expect(text).toMatch(/ada@example\.com Receipt .* UTC Kept/);
    const filtered = await seller.open('/dashboard/emails?kind=refund&state=nonsense');
    expect(filtered.text).not.toContain('ada@example.com');
  });

  it('shows a message as text, and as a document that can do nothing', async () => {
    await paid('Lunch');
    const id = firstId((await seller.open('/dashboard/emails?kind=receipt')).html);
    const page = await seller.open(`/dashboard/emails/${id}`);
    expect(page.text).toContain('Kept here: this server was given no mail server');
    expect(page.html).toMatch(/<iframe [^>]*sandbox=""/);
    const frame = await seller.open(`/dashboard/emails/${id}/html`);
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("sandbox; default-src 'none'");
    expect(policy).not.toMatch(/allow-|script-src/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(frame.text).toContain('Lunch');
  });

  it('has pages', async () => {
    for (let count = 0; count < 26; count += 1) await paid(`Lunch ${count}`);
    const first = await seller.open('/dashboard/emails');
    const older = /href="([^"]*cursor=[^"]*)">Older/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await seller.open(older);
    expect(second.text).toContain('Newest');
    expect(second.text).not.toContain('Older');
    expect(firstId(second.html)).not.toBe(firstId(first.html));
  });

  it('has no page for a message that does not exist, nor for anybody outside', async () => {
    expect((await seller.open('/dashboard/emails/em_nothing')).status).toBe(404);
    await paid('Lunch');
    const id = firstId((await seller.open('/dashboard/emails')).html);
    seller.cookie = '';
    expect((await seller.request(`/dashboard/emails/${id}/html`)).status).toBe(303);
  });
});

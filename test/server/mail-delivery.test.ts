import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MAIL_LEASE_MS, mailPausesMs } from '../../demo/server/outbox/deliver-mails.ts';
import { createSmtpMailer, type OutgoingMail, type SendMail } from '../../demo/server/outbox/smtp-mailer.ts';
import { readEnvironment } from '../../demo/server/read-environment.ts';
import { openStore } from '../../demo/server/store/store.ts';
import type { EmailSummary } from '../../src/protocol/email-message.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { startDemoServer } from '../support/demo-server.ts';
import { freePort } from '../support/free-port.ts';
import { type Backend, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';
import { createRemoteLink } from './remote-buyer.ts';

const customer = { email: 'payer@example.com' };
const merchant = { name: 'Halden “Press”, Grüße', supportEmail: 'hello@halden.example' };

interface Mailbox {
  readonly url: string;
  readonly received: { readonly to: string[]; readonly email: Promise<Email> }[];
  /** Resolves with the next message. */
  next(): Promise<Email>;
}

/** A real SMTP server; `refusal` answers a reply code to refuse recipients with. */
async function startMailbox(refusal: () => number | undefined = () => undefined): Promise<Mailbox> {
  const received: Mailbox['received'] = [];
  const waiting: ((email: Promise<Email>) => void)[] = [];
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const responseCode = refusal();
      done(responseCode === undefined ? null : Object.assign(new Error('Not now'), { responseCode }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const email = PostalMime.parse(Buffer.concat(chunks));
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), email });
        done();
        waiting.shift()?.(email);
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
  };
}

const states = async (backend: Backend) =>
  (await backend.seller<{ data: EmailSummary[] }>('/v1/emails')).body.data.map(({ state }) => state);
const mailer = ({ url }: Mailbox) => createSmtpMailer(url, 'no-reply@pay.example');

describe('an e-mail on a real server', () => {
  it('has both texts, the seller’s name, the address to answer to, and is sent once', async () => {
    const mailbox = await startMailbox();
    const backend = startBackend({ sendMail: mailer(mailbox) });
    const { url } = await backend.createLink(aFixedInput({ customer, merchant, name: 'Lunch <b>& more</b>' }));
    expect(await states(backend)).toEqual(['waiting']);
    await backend.outbox.run();
    await backend.outbox.run();
    expect(mailbox.received.map(({ to }) => to)).toEqual([['payer@example.com']]);
    const email = await mailbox.received[0]?.email;
    expect(email?.from).toMatchObject({ name: merchant.name, address: 'no-reply@pay.example' });
    expect(email?.replyTo).toMatchObject([{ address: merchant.supportEmail }]);
    expect(email?.subject).toBe(`${merchant.name} asks you to pay: Lunch <b>& more</b>`);
    expect(email?.text).toContain(url);
    expect(email?.html).toContain('Lunch &lt;b&gt;&amp; more&lt;/b&gt;');
    expect(email?.messageId).toMatch(/^<em_\w{24}@pay\.example>$/);
    const headers = new Map(email?.headers.map(({ key, value }) => [key, value]));
    expect([headers.get('auto-submitted'), headers.get('content-language')]).toEqual(['auto-generated', 'en']);
    expect(await states(backend)).toEqual(['sent']);
  });

  it('speaks from right to left where the payer does', async () => {
    const mailbox = await startMailbox();
    const backend = startBackend({ sendMail: mailer(mailbox) });
    const { id } = await backend.createLink(aFixedInput());
    await backend.confirm(await openedSession(backend, id, { customer, locale: 'ar' }));
    await backend.outbox.run();
    const email = await mailbox.received[0]?.email;
    expect(email?.subject).toBe('إيصالك من Demo seller');
    expect(email?.html).toContain('<html lang="ar" dir="rtl">');
  });

  it('cannot be given further headers or recipients by what somebody typed', async () => {
    const mailbox = await startMailbox();
    const backend = startBackend({ sendMail: mailer(mailbox) });
    const evil = 'Lunch\r\nBcc: everybody@example.com\r\n\r\nHello';
    await backend.createLink(aFixedInput({ customer, name: evil, merchant: { name: `S\r\nBcc: all@example.com` } }));
    await backend.outbox.run();
    expect(mailbox.received.map(({ to }) => to)).toEqual([['payer@example.com']]);
    const keys = (await mailbox.received[0]?.email)?.headers.map(({ key }) => key) ?? [];
    expect([keys.includes('subject'), keys.includes('bcc')]).toEqual([true, false]);
  });

  it('comes from a started demo with SMTP_URL', { timeout: 30_000 }, async () => {
    const mailbox = await startMailbox();
    const email = mailbox.next();
    const server = await startDemoServer({
      env: { SMTP_URL: mailbox.url, MAIL_FROM: 'demo@pay.example', PAY_LINK_LOG: 'off' },
    });
    onTestFinished(() => server.remove());
    const { url } = await createRemoteLink(server.payOrigin, server.secretKey, aFixedInput({ customer }));
    expect((await email).text).toContain(url);
    expect((await email).from).toMatchObject({ address: 'demo@pay.example' });
  });
});

describe('an e-mail that does not get through', () => {
  it('is tried again while the server is away or asks to wait', async () => {
    let code: number | undefined = 451;
    const mailbox = await startMailbox(() => code);
    const port = await freePort();
    const away = createSmtpMailer(`smtp://127.0.0.1:${port}`, 'no-reply@pay.example');
    const mail = createMail();
    expect(await away(mail)).toBe('unreachable');
    const backend = startBackend({ sendMail: mailer(mailbox) });
    await backend.createLink(aFixedInput({ customer }));
    await backend.outbox.run();
    expect(await states(backend)).toEqual(['waiting']);
    code = undefined;
    await backend.outbox.run();
    expect(mailbox.received).toHaveLength(0);
    backend.advance(mailPausesMs[0] ?? 0);
    await backend.outbox.run();
    expect(mailbox.received).toHaveLength(1);
    expect(await states(backend)).toEqual(['sent']);
  });

  it('is given up at once where the recipient is refused, and after two days where nobody answers', async () => {
    const mailbox = await startMailbox(() => 550);
    const refused = startBackend({ sendMail: mailer(mailbox) });
    await refused.createLink(aFixedInput({ customer }));
    await refused.outbox.run();
    expect(await states(refused)).toEqual(['failed']);

    let tries = 0;
    const unreachable: SendMail = async () => {
      tries++;
      return 'unreachable';
    };
    const backend = startBackend({ sendMail: unreachable });
    await backend.createLink(aFixedInput({ customer }));
    await backend.outbox.run();
    for (const pause of mailPausesMs) {
      expect(await states(backend)).toEqual(['waiting']);
      backend.advance(pause);
      await backend.outbox.run();
    }
    expect(await states(backend)).toEqual(['failed']);
    expect(tries).toBe(mailPausesMs.length + 1);
  });

  it('is sent again after a crash in the middle, with the same Message-ID', async () => {
    const sent: OutgoingMail[] = [];
    const store = openStore(':memory:');
    const dying = startBackend({
      store,
      sendMail: (mail) => {
        sent.push(mail);
        return new Promise(() => undefined);
      },
    });
    await dying.createLink(aFixedInput({ customer }));
    void dying.outbox.run();
    const next = startBackend({
      store,
      sendMail: async (mail) => {
        sent.push(mail);
        return 'sent';
      },
    });
    await next.outbox.run();
    expect(sent).toHaveLength(1);
    next.advance(MAIL_LEASE_MS);
    await next.outbox.run();
    expect(sent.map(({ messageId }) => messageId)).toEqual([sent[0]?.messageId, sent[0]?.messageId]);
    expect(await states(next)).toEqual(['sent']);
  });
});

describe('two processes on one database', () => {
  it('send each e-mail once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pay-link-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const mailbox = await startMailbox();
    const workers = [1, 2].map(() =>
      startBackend({ store: openStore(join(folder, 'a.sqlite')), sendMail: mailer(mailbox) }),
    );
    for (let index = 0; index < 20; index++) {
      await workers[0]?.createLink(aFixedInput({ customer: { email: `payer-${index}@example.com` } }));
    }
    await Promise.all(workers.map((worker) => worker.outbox.run()));
    const recipients = mailbox.received.flatMap(({ to }) => to);
    expect([recipients.length, new Set(recipients).size]).toEqual([20, 20]);
    for (const worker of workers) worker.store.close();
  });
});

describe('the environment', () => {
  it('names the mail server without repeating a password that is wrong with it', () => {
    expect(readEnvironment({})).toMatchObject({ smtpUrl: undefined, sellerAddress: 'seller@example.com' });
    expect(readEnvironment({ SMTP_URL: 'smtps://u:p@mail.example' })).toMatchObject({
      smtpUrl: 'smtps://u:p@mail.example',
      sellerAddress: undefined,
    });
    for (const wrong of ['mail.example:25', 'http://u:secret@mail.example']) {
      expect(() => readEnvironment({ SMTP_URL: wrong })).toThrow(/^SMTP_URL must be(?!.*secret)/);
    }
  });
});

const createMail = (): OutgoingMail => ({
  to: 'payer@example.com',
  senderName: 'S',
  messageId: 'em_1',
  language: 'en',
  subject: 'S',
  text: 'T',
  html: '<p>T</p>',
});

import { describe, expect, it } from 'vitest';
import { composeMail, type FactsOf, type MailKind, type MailSetting } from '../../demo/server/mail/compose-mail.ts';
import { chooseMailLanguage, mailLanguages } from '../../demo/server/mail/messages/languages.ts';
import type { Quote } from '../../src/protocol/quote.ts';
import { NOW } from './backend.ts';

const EVIL = `<script>alert("x")</script> & 'co'`;
const quote: Quote = {
  lines: [{ label: EVIL, detail: 'M, Red', quantity: 2, unitAmount: 1200, amount: 2400 }],
  subtotal: 2400,
  discount: 5,
  shipping: 105,
  tax: 0,
  taxIncluded: 0,
  tip: 300,
  fee: 0,
  total: 2800,
  dueToday: 2800,
  dueLater: 0,
  nextChargeAt: '2026-12-21T10:00:00Z',
  nextChargeAmount: 2500,
  currency: 'EUR',
  currencyExponent: 2,
  validUntil: '2026-11-22T10:00:00Z',
};
const link = {
  sellerName: `Seller ${EVIL}`,
  linkName: `Link ${EVIL}`,
  linkUrl: 'https://pay.example/p/x?a=1&b=2',
  expiresAt: NOW,
};
const payment = { ...link, amount: 2800, orderId: 'ord_1-1', reference: EVIL, payer: EVIL, at: NOW, wasAccepted: true };
const facts: { [Kind in MailKind]: FactsOf<Kind> } = {
  link_sent: { ...link, amount: 2500 },
  reminder: link,
  receipt: { ...payment, quote },
  late_payment: payment,
  refund: { ...payment, refunded: 2800, hadNoPlace: true },
  seller_paid: payment,
  seller_over_limit: { ...payment, wasAccepted: false },
  seller_expiring: link,
};
const kinds = Object.keys(facts) as MailKind[];
const setting: MailSetting = {
  language: 'en',
  unit: { currency: 'EUR', currencyExponent: 2 },
  contact: 'help@shop.example',
  isTest: true,
};
const compose = (kind: MailKind, changes: Partial<MailSetting> = {}) =>
  composeMail(kind, facts[kind], { ...setting, ...changes });

describe.each(mailLanguages)('messages in %s', (language) => {
  it.each(kinds)('%s: are whole as text and as HTML', (kind) => {
    const { subject, text, html } = compose(kind, { language });
    const isRtl = language === 'ar' || language === 'he';
    expect(html).toContain(`<html lang="${language}" dir="${isRtl ? 'rtl' : 'ltr'}">`);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\b(undefined|null|NaN)\b|\[object|=>/);
    expect(subject).not.toBe('');
    const isolates = /[\u2068\u2069]/g;
    expect([subject.replaceAll(isolates, ''), text.replaceAll(isolates, '').startsWith(`${subject}\n\n`)]).toEqual([
      subject,
      true,
    ]);
    expect(text).toContain('help@shop.example');
    // Whatever somebody typed is text: the only tags are those of the layout.
    expect(html).not.toContain('<script');
    expect(html.replaceAll('&lt;script&gt;', '')).not.toMatch(/alert\("|' ?on\w+=/);
    expect(text).toContain(EVIL);
    if (kind === 'link_sent' || kind === 'reminder' || kind === 'seller_expiring') {
      expect(text).toContain(`\n${link.linkUrl}\n`);
      expect(html).toContain('href="https://pay.example/p/x?a=1&amp;b=2"');
    }
    // Each text that was opened in isolation is closed again.
    const opened = text.split('\u2068').length;
    expect([opened, opened > 1]).toEqual([text.split('\u2069').length, isRtl]);
  });
});

describe('a receipt', () => {
  it('states every line as it was quoted, and what comes next', () => {
    const { text } = compose('receipt');
    expect(text).toContain(`2 × ${EVIL} · M, Red: €24.00`);
    expect(text).toContain('Discount: −€0.05');
    expect(text).toContain('Shipping: €1.05');
    expect(text).toContain('Tip: €3.00');
    expect(text).not.toContain('Tax');
    expect(text).toContain('Total: €28.00');
    expect(text).toContain('The next charge is €25.00 on December 21, 2026.');
    expect(text).toContain('Test mode: no real money moves.');
    expect(compose('receipt', { isTest: false }).text).not.toContain('Test mode');
    expect(compose('receipt', { contact: undefined }).text).not.toContain('Questions?');
  });

  it.each([
    ['IDR', 0, 'en', 'IDR 2,800'],
    ['JPY', 0, 'ja', '2,800の支払い'],
    ['KWD', 3, 'en', 'KWD 2.800'],
    ['HUF', 2, 'de', '28,00 HUF'],
    ['CLF', 4, 'en', 'CLF 0.2800'],
  ] as const)(
    'counts %s with %s decimals, whatever the language thinks of it',
    (currency, exponent, language, text) => {
      const mail = compose('seller_paid', { language, unit: { currency, currencyExponent: exponent } });
      expect(mail.text.replaceAll('\u00a0', ' ')).toContain(text);
    },
  );
});

describe('a subject', () => {
  it('is one line, whatever the seller typed', () => {
    const name = 'Lunch\r\nBcc: everybody@example.com\u2028\u0000';
    const { subject, html } = composeMail('reminder', { ...link, linkName: name }, setting);
    expect(subject).toBe('Reminder: Lunch Bcc: everybody@example.com can soon no longer be paid');
    expect(html).toContain(`<title>${subject}</title>`);
  });
});

describe('a language', () => {
  it.each(mailLanguages.filter((language) => language !== 'en'))('shares no sentence with English: %s', (language) => {
    for (const kind of kinds) {
      const english = new Set(compose(kind).text.split('\n'));
      const shared = compose(kind, { language })
        .text.split('\n')
        .filter((line) => english.has(line) && !['', '-- ', link.linkUrl].includes(line));
      expect([kind, shared]).toEqual([kind, []]);
    }
  });
});

describe('the language of a message', () => {
  it.each([
    [['de-AT', 'fr'], 'de'],
    [['pt-PT'], 'pt-BR'],
    [['zh'], 'zh-Hans'],
    [['ZH-hans-CN'], 'zh-Hans'],
    [['iw'], 'he'],
    [['xx', 'nl'], 'nl'],
    [[undefined, 'ja-JP'], 'ja'],
    [['xx', undefined], 'en'],
    [[], 'en'],
  ])('for %j is %s', (wishes, expected) => {
    expect(chooseMailLanguage(wishes)).toBe(expected);
  });

  it('can be twelve', () => {
    expect(mailLanguages).toHaveLength(12);
  });
});

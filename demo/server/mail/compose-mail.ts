/** Puts a message together: which one, in which language, as text and as HTML. Pure; nothing is sent here. */
import { dateText, momentText, type Priced, priceText } from '../pages/page-text.ts';
import { layOutHtml, layOutText } from './layout.ts';
import { linkSentMail } from './link-sent.ts';
import { latePaymentMail } from './late-payment.ts';
import type { LinkFacts, MailContent, Words } from './mail-content.ts';
import { type MailLanguage, mailMessages } from './messages/languages.ts';
import { receiptMail } from './receipt.ts';
import { refundMail } from './refund.ts';
import { reminderMail } from './reminder.ts';
import { sellerExpiringMail } from './seller-expiring.ts';
import { sellerOverLimitMail } from './seller-over-limit.ts';
import { sellerPaidMail } from './seller-paid.ts';

const mails = {
  link_sent: linkSentMail,
  reminder: reminderMail,
  receipt: receiptMail,
  late_payment: latePaymentMail,
  refund: refundMail,
  seller_paid: sellerPaidMail,
  seller_over_limit: sellerOverLimitMail,
  seller_expiring: sellerExpiringMail,
} as const;

export type MailKind = keyof typeof mails;
export type FactsOf<Kind extends MailKind> = Parameters<(typeof mails)[Kind]>[0];

export interface MailSetting {
  readonly language: MailLanguage;
  readonly unit: Priced;
  /** Whom the reader can ask; absent where the seller names nobody. */
  readonly contact?: string | undefined;
  readonly isTest: boolean;
}

export interface ComposedMail {
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

// First strong isolate and pop directional isolate: https://www.unicode.org/reports/tr9/
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

export function composeMail<Kind extends MailKind>(
  kind: Kind,
  facts: FactsOf<Kind> & LinkFacts,
  { language, unit, contact, isTest }: MailSetting,
): ComposedMail {
  const messages = mailMessages(language);
  const isolated = (text: string) => (messages.direction === 'rtl' ? ISOLATE + text + END_ISOLATE : text);
  const words: Words = {
    messages,
    money: (minor) => isolated(priceText(minor, unit, language)),
    moment: (instant) => isolated(momentText(new Date(instant).toISOString(), language)),
    day: (instant) => isolated(dateText(new Date(instant).toISOString(), language)),
    name: isolated,
  };
  // A subject and a sender are one line, whatever a seller typed.
  const clean = { ...facts, sellerName: oneLine(facts.sellerName), linkName: oneLine(facts.linkName) };
  const compose = mails[kind] as (facts: FactsOf<Kind>, words: Words) => MailContent;
  const content = compose(clean, words);
  const seller = words.name(clean.sellerName);
  const footer = [
    ...(contact === undefined ? [] : [messages.questions(seller, words.name(contact))]),
    messages.sentFor(seller),
    ...(isTest ? [messages.testMode] : []),
  ];
  const frame = { messages, language, footer };
  return {
    senderName: clean.sellerName,
    // A list of messages is no sentence: it shows the marks as boxes, or not at all.
    subject: content.subject.replaceAll(/[\u2068\u2069]/g, ''),
    text: layOutText(content, frame),
    html: layOutHtml(content, frame),
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ').trim();

/**
 * Which e-mails an event brings, to whom and in which language. They are written in the transaction of the event, whole,
 * so that what the outbox shows is what was sent, and so that each exists once. A link that has `notifications.email`
 * switched off brings none.
 *
 * The payer gets one message about one incident: late money brings the message about late money, which stands for the
 * receipt or for the refund.
 */
import { email as emailAddress } from '../../../src/protocol/collect.ts';
import type { WebhookEventType } from '../../../src/protocol/webhook-event.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { linkUrl } from '../domain/public-link-view.ts';
import type { PaymentRecord, SessionRecord } from '../domain/session-record.ts';
import { composeMail, type FactsOf, type MailKind } from '../mail/compose-mail.ts';
import type { LinkFacts } from '../mail/mail-content.ts';
import { chooseMailLanguage } from '../mail/messages/languages.ts';
import type { ServiceContext } from './context.ts';

/** Everything else is for the seller's server alone, and is told without a look at any of this. */
const mailedTypes: ReadonlySet<WebhookEventType> = new Set([
  'payment_link.created',
  'payment_link.expiring',
  'payment.succeeded',
  'payment.late',
  'payment.over_limit',
  'payment.refunded',
]);

export interface MailOccasion {
  readonly eventId: string;
  readonly type: WebhookEventType;
  readonly link: LinkRecord;
  readonly sessionId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly previousAttributes?: object | undefined;
}

export function queueMails(context: ServiceContext, occasion: MailOccasion, now: number): void {
  const { type, link, sessionId, paymentId } = occasion;
  if (!mailedTypes.has(type) || link.config.notifications?.email === false) return;
  const session = sessionId === undefined ? undefined : context.store.sessions.byId(sessionId);
  const payment = paymentId === undefined ? undefined : context.store.payments.byId(paymentId);
  const facts = linkFacts(context, link);
  const { expiresAt } = facts;
  const toPayer = mailTo(context, occasion, session?.details.customer?.email ?? link.config.customer?.email, [
    session?.details.locale,
    link.config.locale,
  ]);
  const toSeller = mailTo(context, occasion, sellerAddress(context, link), [link.config.locale]);
  const about = payment && paymentFacts(facts, payment, session);
  const isUnused = link.completed === 0;

  switch (type) {
    case 'payment_link.created':
      if (expiresAt === undefined || now < expiresAt) toPayer('link_sent', { ...facts, amount: fixedAmount(link) });
      break;
    case 'payment_link.expiring':
      if (expiresAt === undefined || !isUnused) break;
      toPayer('reminder', { ...facts, expiresAt });
      toSeller('seller_expiring', { ...facts, expiresAt });
      break;
    case 'payment.succeeded':
      if (about === undefined || session === undefined) break;
      if (payment?.late !== true) toPayer('receipt', { ...about, quote: session.quote });
      toSeller('seller_paid', about);
      break;
    case 'payment.late':
      if (about !== undefined && !hadNoPlace(payment)) toPayer('late_payment', about);
      break;
    case 'payment.over_limit':
      if (about !== undefined) toSeller('seller_over_limit', about);
      break;
    case 'payment.refunded':
      if (about === undefined || payment === undefined || isToldAsLate(payment)) break;
      toPayer('refund', { ...about, refunded: refundedNow(payment, occasion), hadNoPlace: payment.overLimit });
      break;
    default:
    // Not among the types above.
  }
}

type Queue = <Kind extends MailKind>(kind: Kind, facts: FactsOf<Kind> & LinkFacts) => void;

/** Writes messages to one reader; none where there is no address, or what was typed is not one. */
function mailTo(
  { store, newId, realNow, mail }: ServiceContext,
  { eventId, link }: MailOccasion,
  recipient: string | undefined,
  wishes: readonly (string | undefined)[],
): Queue {
  const language = chooseMailLanguage(wishes);
  const { merchant } = link.config;
  const contact = asAddress(merchant?.supportEmail);
  return (kind, facts) => {
    if (asAddress(recipient) === undefined || recipient === undefined) return;
    const message = composeMail(kind, facts, { language, unit: link.config, contact, isTest: true });
    store.emails.insert(
      {
        ...message,
        id: newId('em'),
        eventId,
        kind,
        linkId: link.id,
        recipient,
        replyTo: contact === recipient ? undefined : contact,
        language,
        state: mail.isSent ? 'waiting' : 'kept',
      },
      realNow(),
    );
  };
}

const asAddress = (text: string | undefined): string | undefined => emailAddress.safeParse(text).data;

const sellerAddress = ({ mail }: ServiceContext, { config }: LinkRecord): string | undefined =>
  asAddress(config.merchant?.supportEmail) ?? mail.sellerAddress;

const linkFacts = ({ payOrigin }: ServiceContext, link: LinkRecord): LinkFacts => ({
  sellerName: link.config.merchant?.name ?? 'Demo seller',
  linkName: link.config.name,
  linkUrl: linkUrl(link, payOrigin),
  expiresAt: link.expiresAt,
});

function fixedAmount({ config }: LinkRecord): number | undefined {
  return config.type === 'amount' && config.amount.mode === 'fixed' ? config.amount.value : undefined;
}

function paymentFacts(facts: LinkFacts, payment: PaymentRecord, session: SessionRecord | undefined) {
  const { customer, reference } = session?.details ?? {};
  const payer = [customer?.name, customer?.email].filter((part) => part !== undefined).join(' · ');
  return {
    ...facts,
    amount: payment.amount,
    orderId: payment.orderId,
    reference,
    payer: payer === '' ? undefined : payer,
    at: payment.succeededAt ?? payment.createdAt,
    wasAccepted: payment.status === 'succeeded',
  };
}

/** The message about the refund says why it went back. */
const hadNoPlace = (payment: PaymentRecord | undefined): boolean =>
  payment?.overLimit === true && payment.status === 'refunded';

const isToldAsLate = ({ late, overLimit, status }: PaymentRecord): boolean =>
  late && !overLimit && status === 'refunded';

/** What goes back this time, where some went back before. */
function refundedNow({ amountRefunded }: PaymentRecord, { previousAttributes }: MailOccasion): number {
  const { amountRefunded: before } = (previousAttributes ?? {}) as { amountRefunded?: unknown };
  return typeof before === 'number' ? amountRefunded - before : amountRefunded;
}

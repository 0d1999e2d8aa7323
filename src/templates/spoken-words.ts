import type { Announcement } from '../core/announcement.ts';
import { paymentMessages } from '../i18n/en-payment.ts';
import type { PaymentMessages } from '../i18n/payment-messages.ts';

/**
 * What the live regions say. Screens that take the focus are read because of that, and are not said twice; what is said
 * here is what changes without the focus moving, and the result, which may come while the payer is elsewhere.
 */
export function spokenWords(
  announcement: Announcement | undefined,
  t: PaymentMessages = paymentMessages,
): { readonly text: string; readonly urgency: 'polite' | 'assertive' } | undefined {
  const polite = (text: string) => ({ text, urgency: 'polite' as const });
  switch (announcement) {
    case 'handing-off':
      return polite(t.openingPayment);
    case 'unreachable':
      return polite(t.unreachable);
    case 'paid':
      return { text: t.paid(undefined).text, urgency: 'assertive' };
    default:
      return undefined;
  }
}

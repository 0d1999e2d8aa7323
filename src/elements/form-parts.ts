/** What the form of a link needs besides an amount, loaded all at once. */
import type { FormPart } from '../templates/checkout-view.ts';
import type { PublicLink } from '../protocol/public-link.ts';

export interface FormParts {
  /** With whatever only this kind of link has. */
  readonly link: PublicLink;
  /** Undefined where an amount is chosen. */
  readonly choice: FormPart | undefined;
  readonly extras: FormPart | undefined;
}

/** Whether a link asks anything besides the choice itself. */
const asksMore = (link: PublicLink): boolean =>
  Object.values(link.collect).some((need) => need !== 'off') ||
  !!(link.customFields.length || link.consent.length || link.tip || link.shippingOptions?.length) ||
  link.allowPromotionCodes ||
  !!link.prefill ||
  (link.type === 'amount' && !!link.amount.feeCover);

/** The form is shown whole: one that grows under the eyes is worse than one that comes a moment later. */
export async function loadFormParts(link: PublicLink, loadPayment: () => Promise<unknown>): Promise<FormParts> {
  const isProduct = link.type === 'product';
  const isSubscription = link.type === 'subscription';
  const [product, subscription, extra] = await Promise.all([
    isProduct ? import('../product.ts') : undefined,
    isSubscription ? import('../subscription.ts') : undefined,
    asksMore(link) ? import('../extras.ts') : undefined,
    // Quantities, dates and totals of a catalogue are drawn by that half.
    isProduct || isSubscription ? loadPayment() : undefined,
  ]);
  const extras = extra?.extrasPart;
  await extras?.prepare?.(link);
  const complete = (product ?? subscription)?.completeLink(link) ?? link;
  return {
    link: extra?.lockedLink(complete) ?? complete,
    choice: product?.productPart ?? subscription?.planPart,
    extras,
  };
}

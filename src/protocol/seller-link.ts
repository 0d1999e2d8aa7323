/**
 * The link as its seller writes and reads it (`/v1/payment-links`). One input shape for each kind; a PATCH takes any
 * subset of the same fields except `type`, `currency` and `currencyExponent`.
 */
import * as z from 'zod/mini';
import { amountTerms } from './amount-terms.ts';
import { collectTerms, consentTerms, customField, customer, shippingOption, tipTerms } from './collect.ts';
import { instant, instantInput, localeTag, localId, metadata, slug, webOrigin, webUrl } from './identifiers.ts';
import { itemChoice } from './item.ts';
import { currencyCode, currencyExponent } from './money.ts';
import { paymentMethodType } from './payment.ts';
import { duplicatePolicy, plan } from './plan.ts';
import {
  afterCompletion,
  branding,
  handoffMode,
  linkMessages,
  merchant,
  publicAmountLink,
  publicProductLink,
  publicSubscriptionLink,
  whenUnavailable,
} from './public-link.ts';
import { itemInput, sellerItem, stockedItem } from './seller-item.ts';

const orderText = z.string().check(z.minLength(1), z.maxLength(120));

export const reservation = z.object({
  on: z.enum(['submit', 'pay']),
  minutes: z.int().check(z.minimum(1), z.maximum(1440)),
});
export const onOverLimit = z.enum(['refund', 'accept']);
export const taxTerms = z.object({
  rate: z.number().check(z.minimum(0), z.maximum(100)),
  inclusive: z.boolean(),
  label: z.string().check(z.maxLength(40)),
});

/** Fields of a link that a payer never sees. */
const sellerOnly = {
  maxRedemptions: z.optional(z.nullable(z.int().check(z.positive()))),
  usageUnit: z.optional(z.enum(['payments', 'units'])),
  merchantReference: z.optional(orderText),
  orderId: z.optional(orderText),
  invoiceId: z.optional(orderText),
  customerId: z.optional(orderText),
  savePaymentProfile: z.optional(z.boolean()),
  customer: z.optional(customer),
  methods: z.optional(z.array(paymentMethodType).check(z.minLength(1))),
  reservation: z.optional(reservation),
  restoreOnRefund: z.optional(z.boolean()),
  onOverLimit: z.optional(onOverLimit),
  limitPerCustomer: z.optional(z.nullable(z.int().check(z.positive()))),
  notifications: z.optional(z.object({ email: z.boolean() })),
  allowedOrigins: z.optional(z.array(webOrigin).check(z.maxLength(50))),
  returnOrigins: z.optional(z.array(webOrigin).check(z.maxLength(50))),
  tax: z.optional(taxTerms),
  payerMetadata: z.optional(metadata),
};

const inputCommon = {
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  description: z.optional(z.string().check(z.maxLength(1000))),
  images: z.optional(z.array(webUrl).check(z.maxLength(8))),
  merchant: z.optional(merchant),
  currency: currencyCode,
  currencyExponent,
  slug: z.optional(slug),
  callToAction: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
  startsAt: z.optional(z.nullable(instantInput)),
  expiresAt: z.optional(z.nullable(instantInput)),
  graceSeconds: z.optional(z.int().check(z.minimum(0), z.maximum(86_400))),
  collect: z.optional(z.partial(collectTerms)),
  customFields: z.optional(z.array(customField).check(z.maxLength(10))),
  consent: z.optional(z.array(consentTerms).check(z.maxLength(10))),
  allowPromotionCodes: z.optional(z.boolean()),
  tip: z.optional(tipTerms),
  shippingOptions: z.optional(z.array(shippingOption).check(z.maxLength(20))),
  locale: z.optional(localeTag),
  availableLocales: z.optional(z.array(localeTag).check(z.maxLength(60))),
  branding: z.optional(branding),
  afterCompletion: z.optional(afterCompletion),
  whenUnavailable: z.optional(whenUnavailable),
  messages: z.optional(linkMessages),
  handoffModes: z.optional(z.array(handoffMode).check(z.minLength(1))),
  metadata: z.optional(metadata),
  ...sellerOnly,
};

export const amountLinkInput = z.strictObject({ type: z.literal('amount'), amount: amountTerms, ...inputCommon });
export const productLinkInput = z.strictObject({
  type: z.literal('product'),
  choose: z.optional(itemChoice),
  items: z.array(stockedItem).check(z.minLength(1), z.maxLength(50)),
  ...inputCommon,
});
export const subscriptionLinkInput = z.strictObject({
  type: z.literal('subscription'),
  plans: z.array(plan).check(z.minLength(1), z.maxLength(20)),
  defaultPlanId: z.optional(localId),
  duplicatePolicy: z.optional(duplicatePolicy),
  cancelUrl: z.optional(webUrl),
  ...inputCommon,
});
/** A link as it is sold: every item complete. */
export const linkInput = z.discriminatedUnion('type', [amountLinkInput, productLinkInput, subscriptionLinkInput]);

const itemInputs = z.array(itemInput).check(z.minLength(1), z.maxLength(50));

/** Body of `POST /v1/payment-links`: the same, where items may refer to products of the catalogue. */
export const linkBody = z.discriminatedUnion('type', [
  amountLinkInput,
  z.extend(productLinkInput, { items: itemInputs }),
  subscriptionLinkInput,
]);

/** Body of `PATCH /v1/payment-links/{id}`; what fits another kind than the link's is refused by the backend. */
export const linkPatch = z.partial(
  z.strictObject({
    amount: amountTerms,
    choose: itemChoice,
    items: itemInputs,
    plans: z.array(plan).check(z.minLength(1), z.maxLength(20)),
    defaultPlanId: localId,
    duplicatePolicy,
    cancelUrl: webUrl,
    ...z.omit(z.object(inputCommon), { currency: true, currencyExponent: true }).shape,
  }),
);

const sellerView = {
  ...sellerOnly,
  /** Generated when absent from the input; each payment gets its own number under it. */
  orderId: orderText,
  held: z.int().check(z.nonnegative()),
  createdAt: instant,
  updatedAt: instant,
};
/** Answer of the seller's endpoints: all that a payer sees, and the seller's own fields. */
export const sellerLink = z.discriminatedUnion('type', [
  z.extend(publicAmountLink, sellerView),
  z.extend(publicProductLink, { ...sellerView, items: z.array(sellerItem).check(z.minLength(1)) }),
  z.extend(publicSubscriptionLink, sellerView),
]);

export type LinkInput = z.infer<typeof linkInput>;
export type LinkBody = z.infer<typeof linkBody>;
export type LinkPatch = z.infer<typeof linkPatch>;
export type SellerLink = z.infer<typeof sellerLink>;

/** The messages of the protocol under the names they have in the OpenAPI document. */
import * as z from 'zod/mini';
import { amountTerms } from '../../../src/protocol/amount-terms.ts';
import { apiKey, apiKeyCreated, apiKeyInput } from '../../../src/protocol/api-key.ts';
import { beacon } from '../../../src/protocol/beacon.ts';
import { customer, postalAddress } from '../../../src/protocol/collect.ts';
import { confirmAnswer, confirmRequest } from '../../../src/protocol/confirm.ts';
import { customerInput, customerPatch, customerRecord } from '../../../src/protocol/customer-record.ts';
import { declineReason } from '../../../src/protocol/decline-reason.ts';
import { emailMessage, emailSummary } from '../../../src/protocol/email-message.ts';
import { slug } from '../../../src/protocol/identifiers.ts';
import { item } from '../../../src/protocol/item.ts';
import { listOf } from '../../../src/protocol/list.ts';
import { linkMetrics } from '../../../src/protocol/metrics.ts';
import { nextAction } from '../../../src/protocol/next-action.ts';
import { payment } from '../../../src/protocol/payment.ts';
import { plan } from '../../../src/protocol/plan.ts';
import { prefillToken, prefillTokenInput } from '../../../src/protocol/prefill.ts';
import { problem } from '../../../src/protocol/problem.ts';
import { product, productInput, productPatch } from '../../../src/protocol/product.ts';
import { promotionCode, promotionCodeInput, promotionCodePatch } from '../../../src/protocol/promotion-code.ts';
import { publicLink } from '../../../src/protocol/public-link.ts';
import { quote } from '../../../src/protocol/quote.ts';
import { refundRequest } from '../../../src/protocol/refund.ts';
import { selection } from '../../../src/protocol/selection.ts';
import { linkBody, linkPatch, sellerLink } from '../../../src/protocol/seller-link.ts';
import { sellerSession } from '../../../src/protocol/seller-session.ts';
import { quoteRequest, sessionRequest } from '../../../src/protocol/session-request.ts';
import {
  exchangeAnswer,
  exchangeRequest,
  session,
  sessionCreated,
  sessionState,
} from '../../../src/protocol/session.ts';
import {
  secretRotation,
  webhookDelivery,
  webhookEndpoint,
  webhookEndpointInput,
  webhookEndpointPatch,
  webhookEndpointWithSecret,
} from '../../../src/protocol/webhook-endpoint.ts';
import { share, shareInput } from '../../../src/protocol/share.ts';
import { cancelSubscriptionRequest, subscription } from '../../../src/protocol/subscription.ts';
import { webhookEvent } from '../../../src/protocol/webhook-event.ts';
import { clockRequest } from '../routes/clock-request.ts';

const slugAvailability = z.object({
  slug: z.string(),
  available: z.boolean(),
  reason: z.optional(z.enum(['invalid', 'taken'])),
});

export const messages = {
  AmountTerms: amountTerms,
  ApiKey: apiKey,
  ApiKeyCreated: apiKeyCreated,
  ApiKeyInput: apiKeyInput,
  ApiKeyList: listOf(apiKey),
  Beacon: beacon,
  CancelSubscriptionRequest: cancelSubscriptionRequest,
  ClockAnswer: z.object({ now: z.iso.datetime(), offsetMs: z.int() }),
  ClockRequest: clockRequest,
  ConfirmAnswer: confirmAnswer,
  ConfirmRequest: confirmRequest,
  Customer: customer,
  EmailList: listOf(emailSummary),
  EmailMessage: emailMessage,
  CustomerInput: customerInput,
  CustomerList: listOf(customerRecord),
  CustomerPatch: customerPatch,
  CustomerRecord: customerRecord,
  EventList: listOf(webhookEvent),
  ExchangeAnswer: exchangeAnswer,
  ExchangeRequest: exchangeRequest,
  FailRequest: z.strictObject({ declineReason: z.optional(declineReason) }),
  Health: z.object({ status: z.literal('ok') }),
  Item: item,
  LinkInput: linkBody,
  LinkList: listOf(sellerLink),
  LinkMetrics: linkMetrics,
  LinkPatch: linkPatch,
  NextAction: nextAction,
  OpenapiDocument: z.looseObject({ openapi: z.string() }),
  Payment: payment,
  PaymentList: listOf(payment),
  Plan: plan,
  PostalAddress: postalAddress,
  PrefillToken: prefillToken,
  PrefillTokenInput: prefillTokenInput,
  PngImage: z.string(),
  Problem: problem,
  Product: product,
  ProductInput: productInput,
  ProductList: listOf(product),
  ProductPatch: productPatch,
  PromotionCode: promotionCode,
  PromotionCodeInput: promotionCodeInput,
  PromotionCodeList: listOf(promotionCode),
  PromotionCodePatch: promotionCodePatch,
  PublicLink: publicLink,
  Quote: quote,
  QuoteRequest: quoteRequest,
  SecretRotation: secretRotation,
  Selection: selection,
  RefundRequest: refundRequest,
  SellerLink: sellerLink,
  SellerSession: sellerSession,
  SellerSessionList: listOf(sellerSession),
  Session: session,
  SessionCreated: sessionCreated,
  SessionRequest: sessionRequest,
  SessionState: sessionState,
  Share: share,
  ShareInput: shareInput,
  ShareList: listOf(share),
  Slug: slug,
  SlugAvailability: slugAvailability,
  WebhookDelivery: webhookDelivery,
  WebhookDeliveryList: listOf(webhookDelivery),
  WebhookEndpoint: webhookEndpoint,
  WebhookEndpointInput: webhookEndpointInput,
  WebhookEndpointList: listOf(webhookEndpoint),
  WebhookEndpointPatch: webhookEndpointPatch,
  WebhookEndpointWithSecret: webhookEndpointWithSecret,
  Subscription: subscription,
  SubscriptionList: listOf(subscription),
  SvgImage: z.string(),
  WebhookEvent: webhookEvent,
} as const;

export type MessageName = keyof typeof messages;

type JsonSchema = Record<string, unknown>;

/**
 * The messages as JSON Schema 2020-12, referring to each other by name. Answers stay open, because a reader must live
 * with fields it does not know; `isClosed` shuts them, so that a test finds a field that the document does not mention.
 */
export function messageSchemas(isClosed: boolean): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(messages)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: isClosed ? 'output' : 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema as JsonSchema]),
  );
}

/** Everything behind the seller's key besides links themselves, in one place to be mounted under `/v1`. */
import type { Hono } from 'hono';
import type { Environment } from '../http/environment.ts';
import { createApiKeyService } from '../service/api-key-service.ts';
import type { ServiceContext } from '../service/context.ts';
import { createCustomerService } from '../service/customer-service.ts';
import { createProductService } from '../service/product-service.ts';
import { createPromotionService } from '../service/promotion-service.ts';
import { createSellerReads } from '../service/seller-reads.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { customerRoutes } from './customers.ts';
import { metricsRoutes } from './metrics.ts';
import { paymentRoutes } from './payments.ts';
import { prefillTokenRoutes } from './prefill-tokens.ts';
import { productRoutes } from './products.ts';
import { promotionCodeRoutes } from './promotion-codes.ts';
import { shareRoutes } from './shares.ts';
import { subscriptionRoutes } from './subscriptions.ts';

export const sellerRoutes = (context: ServiceContext): Hono<Environment>[] => [
  paymentRoutes(context, createSellerReads(context)),
  shareRoutes(context),
  metricsRoutes(context),
  prefillTokenRoutes(context),
  customerRoutes(createCustomerService(context), createSellerReads(context)),
  subscriptionRoutes(context),
  apiKeyRoutes(createApiKeyService(context)),
  productRoutes(createProductService(context)),
  promotionCodeRoutes(createPromotionService(context)),
];

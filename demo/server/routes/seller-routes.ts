/** Everything behind the seller's key besides links themselves, in one place to be mounted under `/v1`. */
import type { Hono } from 'hono';
import type { Environment } from '../http/environment.ts';
import type { ServiceContext } from '../service/context.ts';
import { createProductService } from '../service/product-service.ts';
import { createPromotionService } from '../service/promotion-service.ts';
import { prefillTokenRoutes } from './prefill-tokens.ts';
import { productRoutes } from './products.ts';
import { promotionCodeRoutes } from './promotion-codes.ts';

export const sellerRoutes = (context: ServiceContext): Hono<Environment>[] => [
  prefillTokenRoutes(context),
  productRoutes(createProductService(context)),
  promotionCodeRoutes(createPromotionService(context)),
];

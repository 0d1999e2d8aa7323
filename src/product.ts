/** The lazy part for product links: their rules, registered, their shape, and their part of the form. */
import { decode } from './client/decode.ts';
import { productShape } from './client/product-shape.generated.ts';
import './core/product-rules.ts';
import type { PublicLink } from './protocol/public-link.ts';

export { productPart } from './templates/product.ts';

/** @throws DecodeFailure where the items are not what the protocol promises */
export const completeLink = (link: PublicLink): PublicLink => ({ ...link, ...decode(productShape, link) });

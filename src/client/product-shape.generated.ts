// Made by `npm run generate` from the schemas of src/protocol. Change those.
import type { PublicProductLink } from '../protocol/public-link.ts';
import type { Shape, ShapeNode } from './decode.ts';

const shape1: ShapeNode = { "state": "s", "left?": "u" };
export const productShape: Shape<PublicProductLink> = { "choose": "s", "items": [{ "id": "s", "productId?": "s", "name": "s", "description?": "s", "images?": ["s"], "unitAmount": "u", "compareAtAmount?": "u", "quantity": { "default": "u", "min": "u", "max": "u" }, "optional?": "b", "preselected?": "b", "availability?": shape1, "dimensions?": [{ "id": "s", "name": "s", "display?": "s", "primary?": "b", "options": [{ "id": "s", "label": "s", "unitAmount?": "u", "priceDelta?": "i", "imageUrl?": "s", "color?": "s", "availability?": shape1 }] }], "combinations?": [{ "optionIds": ["s"], "unitAmount?": "u", "sku?": "s", "impossible?": "b", "availability?": shape1 }] }] };

/** Promotion codes: what sellers do with them, and finding the one a payer typed. */
import type { PromotionCode, PromotionCodeInput, PromotionCodePatch } from '../../../src/protocol/promotion-code.ts';
import type { Replayable } from '../checkout-service.ts';
import { promotionCounter } from '../domain/claim.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import {
  checkPromotion,
  checkPromotionInput,
  patchedPromotion,
  type PromotionRecord,
  toPromotionCode,
} from '../domain/promotion.ts';
import { refuse } from '../domain/refuse.ts';
import { ProblemError } from '../problem-error.ts';
import type { PromotionFilters } from '../store/promotion-codes.ts';
import type { ServiceContext } from './context.ts';
import { checkRevision, createOnce, type SeenRevision } from './keyed-creation.ts';
import { type List, listed, type Page } from './listed.ts';

export interface PromotionService {
  create(input: PromotionCodeInput, idempotencyKey: string | undefined): Replayable<PromotionCode>;
  list(filters: PromotionFilters & { readonly linkId?: string | undefined }, page: Page): List<PromotionCode>;
  read(id: string): PromotionCode;
  change(id: string, patch: PromotionCodePatch, seen: SeenRevision): PromotionCode;
  /** The code can be used no more; sessions that were begun with it keep their price. */
  remove(id: string, seen: SeenRevision): void;
}

export function createPromotionService(context: ServiceContext): PromotionService {
  const { store } = context;
  const find = (id: string): PromotionRecord => {
    const promotion = store.promotionCodes.byId(id);
    if (promotion === undefined) throw new ProblemError('not_found', { detail: 'There is no such promotion code.' });
    return promotion;
  };
  const show = (promotion: PromotionRecord): PromotionCode =>
    toPromotionCode(promotion, store.counters.read(promotionCounter(promotion.id), context.now()));

  return {
    create: (input, key) => {
      checkPromotionInput(input);
      return createOnce(context, { scope: 'promotion-codes', key, body: input }, (now) =>
        show(find(insertPromotion(context, input, now))),
      );
    },
    list: ({ linkId, ...filters }, page) =>
      listed(
        page,
        (before, limit) => store.promotionCodes.list(filters, before, limit),
        show,
        ({ config: { linkIds = [] } }) => linkId === undefined || linkIds.length === 0 || linkIds.includes(linkId),
      ),
    read: (id) => show(find(id)),
    change: (id, patch, seen) =>
      store.write(() => {
        const promotion = find(id);
        checkRevision(promotion, seen);
        const config = patchedPromotion(promotion.config, patch);
        checkPromotionInput(config);
        checkLinks(context, config);
        store.promotionCodes.update(id, config, context.now());
        store.counters.setLimit(promotionCounter(id), config.maxRedemptions ?? null);
        return show(find(id));
      }),
    remove: (id, seen) => {
      store.write(() => {
        checkRevision(find(id), seen);
        store.promotionCodes.setDeleted(id, context.now());
      });
    },
  };
}

/** Writes a checked code and its counter; answers its id. Inside a write transaction. */
export function insertPromotion(context: ServiceContext, input: PromotionCodeInput, now: number): string {
  const { store, newId } = context;
  checkLinks(context, input);
  if (store.promotionCodes.byCode(input.code) !== undefined) {
    refuse('field_invalid', '/code', `There is a code "${input.code}" already. Choose another, or delete that one.`);
  }
  const id = newId('promo');
  store.promotionCodes.insert(id, input, now);
  store.counters.setLimit(promotionCounter(id), input.maxRedemptions ?? null);
  return id;
}

function checkLinks({ store, now }: ServiceContext, { linkIds = [] }: PromotionCodeInput): void {
  for (const [index, linkId] of linkIds.entries()) {
    if (store.links.find(linkId, now()) === undefined) {
      refuse('field_invalid', `/linkIds/${index}`, `There is no link ${linkId}.`);
    }
  }
}

/** The code that a payer typed, checked for this link; undefined where none was. Throws `promo_invalid`, `promo_expired`. */
export function promotionFor(
  { store }: ServiceContext,
  link: LinkRecord,
  code: string | undefined,
  now: number,
): PromotionRecord | undefined {
  if (code === undefined) return undefined;
  const promotion = store.promotionCodes.byCode(code);
  const counter = promotion && store.counters.read(promotionCounter(promotion.id), now);
  checkPromotion(promotion, counter, link, now);
  return promotion;
}

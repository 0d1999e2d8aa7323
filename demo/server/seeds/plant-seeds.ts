/**
 * Gives a demo database its links. Planting twice changes nothing, except where a seed states instants that pass;
 * when the seeds themselves change, their version does, and existing ones are brought up to date under their old ids.
 */
import type { LinkInput } from '../../../src/protocol/seller-link.ts';
import type { ServiceContext } from '../service/context.ts';
import { changeLink, insertLink } from '../service/write-link.ts';
import { kindSeeds } from './kind-seeds.ts';
import { plantPromotions } from './promotion-seeds.ts';
import type { SeedLink } from './seed-link.ts';
import { failureSeeds, stateSeeds } from './state-seeds.ts';

const SEED_VERSION = '8';
/** Where the sellers' pages are, unless the demo runs on other ports. */
const USUAL_SHOP_ORIGIN = 'http://127.0.0.1:4243';
/** The place of `held` must not come free while somebody looks at it. */
const HELD_FOR_MS = 3_650 * 86_400_000;

export const seedLinks: readonly SeedLink[] = [...kindSeeds, ...stateSeeds, ...failureSeeds];

export function plantSeeds(context: ServiceContext, shopOrigin: string = USUAL_SHOP_ORIGIN): void {
  const { store } = context;
  store.write(() => {
    const now = context.now();
    const isCurrent = store.settings.read('seed_version') === SEED_VERSION;
    for (const seed of seedLinks) {
      const id = store.links.slugOwner(seed.slug);
      const config = seed.config(now, context.payOrigin, shopOrigin);
      if (id === undefined) plant(context, seed, config, now);
      else if (!isCurrent || seed.isTimed === true)
        changeLink(context, id, { config: { ...config, slug: seed.slug } }, now);
    }
    plantPromotions(context, now);
    store.settings.write('seed_version', SEED_VERSION);
  });
}

function plant(context: ServiceContext, seed: SeedLink, config: LinkInput, now: number): void {
  const { store } = context;
  const id = insertLink(context, { config: { ...config, slug: seed.formerSlug ?? seed.slug } }, now);
  if (seed.formerSlug !== undefined) changeLink(context, id, { config: { ...config, slug: seed.slug } }, now);
  if (seed.scenario !== undefined) store.links.setScenario(id, seed.scenario);
  if (seed.completed !== undefined) store.holds.count({ linkId: id, units: seed.completed }, true, now);
  if (seed.isHeld === true) holdLastPlace(context, id, now);
  if (seed.isInactive === true) store.links.setActive(id, false, now);
  if (seed.isArchived === true) store.links.setArchived(id, now);
}

/** Somebody is always about to pay for it. */
function holdLastPlace(context: ServiceContext, linkId: string, now: number): void {
  const { store, newId } = context;
  const sessionId = newId('cs');
  const expiresAt = now + HELD_FOR_MS;
  const quote = emptyQuote(store.links.byId(linkId, now)?.config.currencyExponent ?? 2, expiresAt);
  store.sessions.insert(
    {
      id: sessionId,
      linkId,
      units: 1,
      details: { selection: {} },
      quote,
      dueToday: quote.dueToday,
      payerKey: undefined,
      embedOrigin: undefined,
      returnUrl: undefined,
      expiresAt,
    },
    now,
  );
  store.holds.take({ sessionId, linkId, units: 1, payerKey: undefined, expiresAt }, now);
}

const emptyQuote = (currencyExponent: number, expiresAt: number) => ({
  lines: [],
  subtotal: 0,
  discount: 0,
  shipping: 0,
  tax: 0,
  taxIncluded: 0,
  tip: 0,
  fee: 0,
  total: 0,
  dueToday: 0,
  dueLater: 0,
  currency: 'EUR',
  currencyExponent,
  validUntil: new Date(expiresAt).toISOString(),
});

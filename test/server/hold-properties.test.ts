import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../demo/server/store/store.ts';
import { aFixedInput } from '../fixtures/links.ts';

/**
 * A link with a limit, and payers who take, convert, release and let lapse in any order while time passes. The same
 * history is kept in a plain list, which is the oracle.
 */
const LINK = 'plink_abcdefghijklmnopqrstuvwx';
const HOLD_MS = 100;

type Step =
  | { readonly do: 'take'; readonly who: number; readonly units: number }
  | { readonly do: 'convert' | 'release'; readonly who: number }
  | { readonly do: 'count'; readonly units: number }
  | { readonly do: 'wait'; readonly ms: number };

const who = fc.integer({ min: 0, max: 5 });
const units = fc.integer({ min: 1, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('take' as const), who, units }),
  fc.record({ do: fc.constantFrom('convert' as const, 'release' as const), who }),
  fc.record({ do: fc.constant('count' as const), units }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 150 }) }),
);

function prepare(limit: number): Store {
  const store = openStore(':memory:');
  const link = {
    config: aFixedInput(),
    slug: undefined,
    limit,
    unit: 'units' as const,
    startsAt: undefined,
    expiresAt: undefined,
  };
  store.links.insert({ ...link, id: LINK, graceMs: 0, merchantReference: undefined, orderId: 'o' }, 0);
  for (let index = 0; index <= 5; index++) {
    const quote = { lines: [] } as never;
    const session = { id: `cs_${index}`, linkId: LINK, units: 1, details: { selection: {} }, quote, dueToday: 0 };
    store.sessions.insert(
      { ...session, payerKey: undefined, embedOrigin: undefined, returnUrl: undefined, expiresAt: 1e9 },
      0,
    );
  }
  return store;
}

const PIECES = 'stock:of this test';

describe('holds on a limited link', () => {
  it('never let more be completed and held than there is, and lose no place and no piece', () => {
    const limits = fc.record({ places: fc.integer({ min: 1, max: 6 }), pieces: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 40 }), ({ places, pieces }, steps) => {
        const store = prepare(places);
        store.counters.setLimit(PIECES, pieces);
        // Every place takes one piece, so whichever there is less of decides.
        const limit = Math.min(places, pieces);
        const claim = (units: number) => ({ claims: [{ counter: PIECES, units }] });
        let now = 1;
        let completed = 0;
        let active: { who: number; units: number; until: number }[] = [];
        const held = () => active.filter((hold) => hold.until > now).reduce((sum, hold) => sum + hold.units, 0);
        for (const action of steps) {
          if (action.do === 'wait') now += action.ms;
          active = active.filter((hold) => hold.until > now);
          store.write(() => {
            if (action.do === 'take') {
              if (active.some((hold) => hold.who === action.who)) return;
              const request = { sessionId: `cs_${action.who}`, linkId: LINK, units: action.units, payerKey: undefined };
              const fits = completed + held() + action.units <= limit;
              const taken = { ...request, ...claim(action.units), expiresAt: now + HOLD_MS };
              expect(store.holds.take(taken, now)).toBe(fits);
              if (fits) active.push({ who: action.who, units: action.units, until: now + HOLD_MS });
            }
            if (action.do === 'convert' || action.do === 'release') {
              const mine = active.find((hold) => hold.who === action.who);
              const ended = store.holds[action.do](`cs_${action.who}`, now);
              expect(ended).toBe(mine !== undefined);
              if (mine !== undefined && action.do === 'convert') completed += mine.units;
              active = active.filter((hold) => hold !== mine);
            }
            if (action.do === 'count') {
              const fits = completed + held() + action.units <= limit;
              const use = { linkId: LINK, units: action.units, ...claim(action.units) };
              expect(store.holds.count(use, false, now)).toBe(fits);
              if (fits) completed += action.units;
            }
          });
          const link = store.links.byId(LINK, now);
          expect([link?.completed, link?.held]).toEqual([completed, held()]);
          expect(store.counters.read(PIECES, now)).toMatchObject({ used: completed, held: held() });
          expect((link?.completed ?? 0) + (link?.held ?? 0)).toBeLessThanOrEqual(limit);
        }
        store.close();
      }),
      { numRuns: 200 },
    );
  });
});

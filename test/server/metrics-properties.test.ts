import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDayOf } from '../../demo/server/domain/day-of.ts';
import { figuresOf, type MetricFacts } from '../../demo/server/domain/metrics.ts';
import { channelOf } from '../../demo/server/domain/visit-channel.ts';
import { localId } from '../../src/protocol/identifiers.ts';
import { type LinkMetrics, linkMetrics } from '../../src/protocol/metrics.ts';
import { NOW } from './backend.ts';

const DAY_MS = 86_400_000;

const currency = fc.constantFrom({ currency: 'EUR', exponent: 2 }, { currency: 'JPY', exponent: 0 });
const channel = fc.constantFrom('direct', 'email', 'qr');
const at = fc.integer({ min: NOW, max: NOW + 4 * DAY_MS });
const line = fc.record({
  id: fc.constantFrom('shirt', 'mug', undefined),
  label: fc.constant('L'),
  quantity: fc.integer({ min: 1, max: 4 }),
  amount: fc.nat(9000),
});
const session = fc
  .record({
    startedAt: at,
    end: fc.constantFrom('paid', 'over', 'under way'),
    tookMs: fc.nat(DAY_MS),
    attempts: fc.nat(3),
    channel,
    unit: currency,
    lines: fc.array(line, { maxLength: 3 }),
  })
  .map(({ end, tookMs, attempts, unit, ...rest }) => ({
    ...rest,
    ...unit,
    completedAt: end === 'paid' ? rest.startedAt + tookMs : undefined,
    isOver: end === 'over',
    attempts: end === 'paid' ? attempts + 1 : attempts,
  }));
const money = fc
  .record({
    at,
    channel,
    unit: currency,
    amount: fc.integer({ min: 1, max: 9000 }),
    share: fc.constantFrom(0, 0.5, 1),
    isTakenBack: fc.boolean(),
    isRenewal: fc.boolean(),
    isLate: fc.boolean(),
    isOverLimit: fc.boolean(),
  })
  .map(({ unit, share, ...rest }) => ({ ...rest, ...unit, refunded: Math.floor(rest.amount * share) }));
const facts: fc.Arbitrary<MetricFacts> = fc.record({
  visits: fc.array(fc.record({ type: fc.constantFrom('view' as const, 'open' as const), at, channel })),
  sessions: fc.array(session),
  money: fc.array(money),
  declines: fc.array(fc.constantFrom('timeout' as const, 'not_allowed' as const)),
});

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((before, row) => before + of(row), 0);
const countable = ['views', 'opens', 'starts', 'confirms', 'successes'] as const;

describe('figures of any facts', () => {
  it('are as the schema says, whole and never above one', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const head = { object: 'link_metrics', linkId: 'plink_abcdefghijklmnopqrstuvwx', timeZone: 'UTC' };
        const serverTime = new Date(NOW).toISOString();
        const answer = { ...head, serverTime, ...figuresOf(given, createDayOf('UTC')) };
        expect(linkMetrics.parse(answer)).toEqual(answer);
      }),
    );
  });

  it('are told apart by day, channel and currency without loss', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { totals, byDay, byChannel, byCurrency } = figuresOf(given, createDayOf('UTC'));
        for (const name of countable) {
          expect(sum(byDay, (row) => row[name])).toBe(totals[name]);
          expect(sum(byChannel, (row) => row[name])).toBe(totals[name]);
        }
        for (const name of ['starts', 'confirms', 'successes'] as const)
          expect(sum(byCurrency, (row) => row[name])).toBe(totals[name]);
        for (const { currency: unit, net } of totals.revenue) {
          const inUnit = (rows: readonly { revenue: LinkMetrics['totals']['revenue'] }[]) =>
            sum(
              rows.flatMap(({ revenue }) => revenue.filter((row) => row.currency === unit)),
              (row) => row.net,
            );
          expect([inUnit(byDay), inUnit(byChannel)]).toEqual([net, net]);
          expect(byCurrency.find((row) => row.currency === unit)?.net).toBe(net);
        }
      }),
    );
  });

  it('are what counting by hand gives', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { totals, abandonment, byItem, timeToPay, declineReasons } = figuresOf(given, createDayOf('UTC'));
        let [confirms, successes, started, confirmed, underWay, mugs] = [0, 0, 0, 0, 0, 0];
        for (const { attempts, completedAt, isOver, lines } of given.sessions) {
          confirms += attempts;
          if (completedAt !== undefined) {
            successes++;
            for (const { id, quantity } of lines) if (id === 'mug') mugs += quantity;
          } else if (!isOver) underWay++;
          else if (attempts === 0) started++;
          else confirmed++;
        }
        expect(totals).toMatchObject({ starts: given.sessions.length, confirms, successes });
        expect(abandonment).toMatchObject({ started, confirmed, underWay });
        expect(successes + started + confirmed + underWay).toBe(totals.starts);
        expect(
          sum(
            byItem.filter(({ id }) => id === 'mug'),
            ({ units }) => units,
          ),
        ).toBe(mugs);
        for (const { currency: unit, gross, refunded, takenBack, net } of totals.revenue) {
          let kept = 0;
          for (const { currency: ofSum, amount, refunded: back, isTakenBack } of given.money)
            if (ofSum === unit && !isTakenBack) kept += amount - back;
          expect([net, gross - refunded - takenBack]).toEqual([kept, kept]);
        }
        const took = given.sessions.flatMap((one) =>
          one.completedAt === undefined ? [] : [one.completedAt - one.startedAt],
        );
        const faster = took.filter((ms) => ms <= (timeToPay?.medianMs ?? 0)).length;
        expect(faster * 2).toBeGreaterThanOrEqual(took.length);
        expect(sum(declineReasons, ({ count }) => count)).toBe(given.declines.length);
      }),
    );
  });
});

const letter = fc.constantFrom('a', 'Z', '9', '-', '_', ' ', '.', '@', 'é', 'İ', '支');

describe('the name of a channel', () => {
  it('is one that a page may report, and stays the same when it is named again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 100 }),
          fc.array(letter, { maxLength: 100 }).map((letters) => letters.join('')),
        ),
        (said) => {
          const name = channelOf(said);
          expect(localId.safeParse(name).success).toBe(true);
          expect(channelOf(name)).toBe(name);
        },
      ),
    );
  });
});

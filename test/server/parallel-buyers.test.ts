import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFixedInput } from '../fixtures/links.ts';
import type { PromotionCode } from '../../src/protocol/promotion-code.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { type DemoServer, startDemoServer } from '../support/demo-server.ts';
import { runHoldRounds } from '../../tools/torture/hold-rounds.ts';
import { confirmRemotely, createRemoteLink, send } from './remote-buyer.ts';

const BUYERS = 200;
const LIMIT = 10;
const PROCESSES = 4;
/** Redemptions of the code that everybody has. */
const REDEMPTIONS = 7;

describe('200 buyers of few places, at four processes on one database', () => {
  it('are exactly ten who hold a place, and when the holds are over exactly ten who pay', {
    timeout: 120_000,
  }, async () => {
    const endings = ['lapse', 'fail'] as const;
    const rounds = endings.length;
    const say = () => undefined;
    const report = await runHoldRounds({ processes: PROCESSES, buyers: BUYERS, limits: [LIMIT], endings, rounds, say });
    expect(report.faults).toEqual([]);
    expect(Object.fromEntries(report.figures)).toMatchObject({
      paid: String(LIMIT * rounds),
      'politely refused': String((BUYERS - LIMIT) * rounds),
    });
  });
});

describe('100 buyers with one code, at four processes on one database', () => {
  let servers: DemoServer[] = [];

  beforeAll(async () => {
    const env = { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' };
    const first = await startDemoServer({ env });
    const others = Array.from({ length: PROCESSES - 1 }, () => startDemoServer({ database: first.database, env }));
    servers = [first, ...(await Promise.all(others))];
  }, 30_000);
  afterAll(async () => {
    for (const server of servers.toReversed()) await server.remove();
  });

  it('are seven who redeem a code that is good seven times, over two links', { timeout: 20_000 }, async () => {
    const [first] = servers;
    if (first === undefined) throw new Error('No server was started.');
    const auth = { authorization: `Bearer ${first.secretKey}` };
    const originOf = (index: number) => servers[index % PROCESSES]?.payOrigin ?? '';
    const discount = { type: 'percent', percent: 20 };
    const code = { code: 'SEVEN', discount, maxRedemptions: REDEMPTIONS };
    const made = await send<PromotionCode>(`${first.payOrigin}/v1/promotion-codes`, code, auth);
    const input = aFixedInput({ allowPromotionCodes: true });
    const links = [
      await createRemoteLink(first.payOrigin, first.secretKey, input),
      await createRemoteLink(first.payOrigin, first.secretKey, input),
    ];
    const body = { selection: {}, promotionCode: 'SEVEN', expectedTotal: 2000 };
    const sessions = await Promise.all(
      Array.from({ length: BUYERS / 2 }, (_, index) =>
        send<SessionCreated>(`${originOf(index)}/v1/public/links/${links[index % 2]?.id}/sessions`, body, {
          'idempotency-key': `code-key-${String(index).padStart(8, '0')}`,
        }),
      ),
    );
    const answers = await Promise.all(
      sessions.map((session, index) =>
        confirmRemotely(originOf(index + 1), session.body, `pay-code-key-${String(index).padStart(8, '0')}`),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(REDEMPTIONS);
    for (const { status, body: refusal } of answers.filter((answer) => answer.status !== 200)) {
      expect([422, 409]).toContain(status);
      expect(['promo_expired', 'usage_temporarily_held']).toContain(refusal.code);
    }
    const after = await send<PromotionCode>(`${first.payOrigin}/v1/promotion-codes/${made.body.id}`, undefined, auth);
    expect(after.body.redemptions).toEqual({ completed: REDEMPTIONS, held: 0 });
  });
});

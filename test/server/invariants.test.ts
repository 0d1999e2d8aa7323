import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../demo/server/store/database.ts';
import { createStore } from '../../demo/server/store/store.ts';
import { faultsIn, invariants } from '../../tools/torture/invariants/faults-in.ts';
import { momentOf, stepsBack } from '../../tools/torture/invariants/progress.ts';
import { aProductInput } from '../fixtures/links.ts';
import { DECLINED, card, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const slowly = { method: { type: 'bank_transfer' } };
const item = { id: 'print', name: 'Print', unitAmount: 2500, quantity: { default: 1, min: 1, max: 9 }, stock: 4 };
const request = { selection: { items: [{ id: 'print', quantity: 1 }] } };

/** A little of everything: paid, refunded, waiting, declined, given up, late. */
async function aBusyDatabase(): Promise<Database> {
  const database = openDatabase(':memory:');
  const backend = startBackend({ store: createStore(database) });
  const input = { maxRedemptions: 4, restoreOnRefund: true, usageUnit: 'units' as const, items: [item] };
  const { id } = await backend.createLink(aProductInput(input));
  const buy = async (body: unknown) => {
    const created = await openedSession(backend, id, request);
    return { created, payment: (await backend.confirm(created, body)).body.payment?.id };
  };
  await buy(card());
  const refunded = await buy(card());
  await backend.seller(`/v1/payments/${refunded.payment}/refund`, { method: 'POST', body: {} });
  await buy(slowly);
  await buy(card(DECLINED));
  const late = await buy(slowly);
  await backend.cancel(late.created);
  await buy(card());
  await buy(card());
  await backend.seller(`/v1/test/payments/${late.payment}/settle`, { method: 'POST' });
  expect(faultsIn(database)).toEqual([]);
  return database;
}

const session = (status: string) => `(SELECT id FROM sessions WHERE status = '${status}' LIMIT 1)`;
const forget = (type: string) => `UPDATE events SET type = 'session.forgotten' WHERE type = '${type}'`;

/** What breaks each sentence. */
const breaks: Readonly<Record<string, string>> = {
  'completed and held places are never more than the limit': 'UPDATE links SET max_redemptions = 3',
  'used and held units of a counter are never more than its limit': 'UPDATE counters SET limit_units = 3',
  'the held places of a link are those of its active holds': 'UPDATE links SET held = held + 1',
  'the completed places of a link are those of its completed sessions that were not given back':
    'UPDATE links SET completed = completed - 1',
  'the held units of a counter are those of active holds': 'DELETE FROM hold_claims',
  'the used units of a counter are those of completed sessions; only pieces are given back, never a code':
    'UPDATE counters SET used = used - 1',
  'a hold has an end exactly if it is not active, and ends after it began': 'UPDATE holds SET ended_at = NULL',
  'a session has at most one active and one converted hold': `INSERT INTO holds (session_id, link_id, units, state, created_at, expires_at, ended_at)
     SELECT session_id, link_id, 1, 'converted', 1, 2, 2 FROM holds WHERE state = 'converted' LIMIT 1`,
  'only a session that is under way holds a place, and only a completed one has turned it into use': `UPDATE sessions SET status = 'expired' WHERE status = 'processing'`,
  'a completed session is paid exactly once, unless nothing was due; any other is not paid': `UPDATE payments SET status = 'failed', succeeded_at = NULL WHERE status = 'succeeded'`,
  'the sum of what was paid is the sum of what the redemptions cost': 'UPDATE payments SET amount = amount - 1',
  'a session has the moment of its completion exactly if it is completed': 'UPDATE sessions SET completed_at = NULL',
  'money came exactly for payments that say so': `UPDATE payments SET status = 'pending' WHERE status = 'succeeded'`,
  'a payment costs what its session was asked for': 'UPDATE sessions SET due_today = 1',
  'what was given back is what the refunds say, never more than was paid': 'UPDATE refunds SET amount = 1',
  'a payment is refunded where all of it is given back, and partially where some is': `UPDATE payments SET amount_refunded = 5 WHERE status = 'refunded'`,
  'money without a place came late or above the limit, and went back whole':
    'UPDATE payments SET late = 0, over_limit = 0',
  'no two payments of a link have one order number': `UPDATE payments SET order_id = 'one'`,
  'events of a link are numbered from one without a gap': 'DELETE FROM events WHERE sequence = 3',
  'each session was told to be created': forget('session.created'),
  'each attempt was told': forget('session.confirmed'),
  'each completed session was told, and no other': forget('session.completed'),
  'sessions that are expired were told so, and nothing was told twice': `UPDATE sessions SET status = 'expired'`,
  'sessions that are canceled were told so, and nothing was told twice': forget('session.canceled'),
  'each payment that began by waiting was told': forget('payment.pending'),
  'each payment that was taken was told, and no other': forget('payment.succeeded'),
  'payments that are failed were told so, and nothing was told twice': forget('payment.failed'),
  'each refund was told': forget('payment.refunded'),
  'late money was told': forget('payment.late'),
  'money above the limit was told': forget('payment.over_limit'),
  'payments that are disputed were told so, and nothing was told twice': `UPDATE payments SET status = 'disputed'`,
  'payments that are reversed were told so, and nothing was told twice': `UPDATE payments SET status = 'reversed'`,
};

describe('the invariants of the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await aBusyDatabase();
  });

  /** What is found after a change that is undone again. */
  const after = <T>(sql: string, look: () => T): T => {
    let seen: { value: T } | undefined;
    try {
      database.write(() => {
        expect(database.run(sql)).toBeGreaterThan(0);
        seen = { value: look() };
        throw new Error('undone');
      });
    } catch (error) {
      if (seen === undefined) throw error;
    }
    if (seen === undefined) throw new Error('Nothing was looked at.');
    return seen.value;
  };

  it('have each something that breaks them', () => {
    expect(invariants.map(({ says }) => says)).toEqual(Object.keys(breaks));
  });

  it.each(Object.entries(breaks))('notice where it is not so that %s', (says, sql) => {
    expect(after(sql, () => faultsIn(database)).join('\n')).toContain(`Broken: ${says}: `);
  });

  it.each([
    ['went from completed to open', `UPDATE sessions SET status = 'open' WHERE id = ${session('completed')}`],
    ['went from succeeded to pending', `UPDATE payments SET status = 'pending' WHERE status = 'succeeded'`],
    ['went from converted to released', `UPDATE holds SET state = 'released' WHERE state = 'converted'`],
    ['has gone', 'DELETE FROM events WHERE sequence = 4'],
    ['fell from', 'UPDATE sessions SET revision = 0'],
    ['5 of 4 were taken', 'UPDATE links SET completed = completed + 1'],
  ])('notice between two moments what %s', (text, sql) => {
    const before = momentOf(database);
    expect(after(sql, () => stepsBack(before, momentOf(database))).join('\n')).toContain(text);
  });
});

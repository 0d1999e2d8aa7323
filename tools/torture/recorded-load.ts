/** A busy server, recorded: its file, its write-ahead log, and what it had acknowledged at each length of that log. */
import { copyFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../demo/server/store/database.ts';
import { createStore } from '../../demo/server/store/store.ts';
import { aFixedInput, aProductInput, aTShirt } from '../../test/fixtures/links.ts';
import { type Backend, card, DECLINED, startBackend } from '../../test/server/backend.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { type Moment, momentOf } from './invariants/progress.ts';
import type { Random } from './random.ts';

export interface Acknowledged {
  /** Length of the log when the answer was given, in bytes. */
  readonly walBytes: number;
  readonly moment: Moment;
}

export interface Recording {
  /** The file as it was at the last checkpoint. */
  readonly file: string;
  readonly wal: Buffer;
  /** After each answer, in order. */
  readonly answers: readonly Acknowledged[];
  readonly end: Moment;
}

const BUYERS = 60;
const MINUTE_MS = 60_000;
const slowly = { method: { type: 'bank_transfer' } };

/** Sells in a new file in `folder`, without any checkpoint on the way. */
export async function recordLoad(folder: string, random: Random): Promise<Recording> {
  const live = join(folder, 'live.sqlite');
  const file = join(folder, 'recorded.sqlite');
  const database = openDatabase(live);
  const backend = startBackend({ store: createStore(database) });
  const limited = await backend.createLink(aFixedInput({ maxRedemptions: 16, restoreOnRefund: true }));
  const stocked = await backend.createLink(aProductInput({ items: [{ ...aTShirt, combinations: [], stock: 12 }] }));
  database.execute('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0;');
  await copyFile(live, file);

  const answers: Acknowledged[] = [];
  const acknowledge = async () => {
    const { size } = await stat(`${live}-wal`);
    answers.push({ walBytes: size, moment: momentOf(database) });
  };
  for (let index = 0; index < BUYERS; index++) {
    await buyOne(backend, random, random.next() < 0.5 ? limited.id : stocked.id, acknowledge);
  }
  const recording = { file, wal: await readFile(`${live}-wal`), answers, end: momentOf(database) };
  database.close();
  return recording;
}

const shirt = {
  selection: { items: [{ id: 'shirt', options: { size: 's', color: 'red' }, quantity: 1 }] },
  expectedTotal: 2400,
};

/** One of the many ways in which a purchase goes; refusals are part of it. */
async function buyOne(
  backend: Backend,
  random: Random,
  linkId: string,
  acknowledge: () => Promise<void>,
): Promise<void> {
  const created = await open(backend, linkId);
  await acknowledge();
  if (created === undefined) return;
  const manner = random.between(0, 7);
  if (manner === 0) await backend.confirm(created, card(DECLINED));
  const { status, body } = await backend.confirm(created, manner < 4 ? card() : slowly);
  await acknowledge();
  if (status !== 200) return;
  const payment = body.payment?.id ?? '';
  if (manner === 1) await backend.seller(`/v1/payments/${payment}/refund`, { method: 'POST', body: {} });
  if (manner === 2) await backend.seller(`/v1/payments/${payment}/refund`, { method: 'POST', body: { amount: 100 } });
  if (manner === 4 || manner === 6) await backend.cancel(created);
  if (manner === 4 || manner === 5) await backend.seller(`/v1/test/payments/${payment}/settle`, { method: 'POST' });
  await acknowledge();
  backend.advance(random.between(0, 20) * MINUTE_MS);
  if (random.next() < 0.3) backend.sweep();
  await acknowledge();
}

async function open(backend: Backend, linkId: string): Promise<SessionCreated | undefined> {
  const amount = await backend.createSession(linkId, { selection: {}, expectedTotal: 2500 });
  const answer = amount.status === 422 ? await backend.createSession(linkId, shirt) : amount;
  return answer.status === 201 ? answer.body : undefined;
}

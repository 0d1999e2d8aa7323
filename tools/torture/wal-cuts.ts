/**
 * A power cut: the write-ahead log ends somewhere, with or without rubbish behind the end. Whatever was acknowledged
 * before that place must be there, what is there must be whole, and the server must sell on.
 */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../demo/server/store/database.ts';
import { createStore } from '../../demo/server/store/store.ts';
import { aFixedInput } from '../../test/fixtures/links.ts';
import { startBackend } from '../../test/server/backend.ts';
import { randomId } from '../../demo/server/service/new-id.ts';
import { faultsInFile } from './invariants/faults-in.ts';
import { momentOf, stepsBack } from './invariants/progress.ts';
import { createRandom, type Random } from './random.ts';
import { type Recording, recordLoad } from './recorded-load.ts';
import type { PartOptions, PartReport } from './report.ts';

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log: a header, then frames of a header and a page each. */
const WAL_HEADER_BYTES = 32;
const FRAME_BYTES = 24 + 4096;
const MOST_RUBBISH_BYTES = 2 * FRAME_BYTES;
const CUTS_BETWEEN_LINES = 50;

/** Cuts in one recording are `rounds`. */
export async function runWalCuts({ rounds, seed, say }: PartOptions): Promise<PartReport> {
  const random = createRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'pay-link-torture-'));
  const faults: string[] = [];
  let checkedAnswers = 0;
  try {
    const recording = await recordLoad(folder, random);
    for (let round = 0; round < rounds; round++) {
      const cut = cutOf(round, recording.wal, random);
      const found = await openCut(join(folder, `cut-${round}`), recording, cut);
      faults.push(...found.faults.map((fault) => `cut at ${cut.walBytes} of ${recording.wal.length}: ${fault}`));
      checkedAnswers += found.checkedAnswers;
      if ((round + 1) % CUTS_BETWEEN_LINES === 0)
        say(`wal: ${round + 1} of ${rounds} cuts, ${faults.length} violations`);
    }
    return {
      part: 'wal',
      faults,
      figures: [
        ['cuts of the log', `${rounds}, a third of them with rubbish behind`],
        ['length of the log', `${recording.wal.length} bytes, ${recording.answers.length} answers`],
        ['answers found again', String(checkedAnswers)],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Cut {
  readonly walBytes: number;
  readonly rubbish: Buffer;
}

/** Anywhere, exactly between two frames, and near there. */
function cutOf(round: number, wal: Buffer, random: Random): Cut {
  const frames = Math.floor((wal.length - WAL_HEADER_BYTES) / FRAME_BYTES);
  const boundary = WAL_HEADER_BYTES + random.between(0, frames) * FRAME_BYTES;
  const places = [random.between(0, wal.length), boundary, boundary + random.between(-24, 24)];
  const walBytes = Math.max(0, Math.min(wal.length, places[round % places.length] ?? 0));
  const hasRubbish = random.between(0, 2) === 0;
  const rubbish = Buffer.alloc(hasRubbish ? random.between(1, MOST_RUBBISH_BYTES) : 0);
  for (let index = 0; index < rubbish.length; index++) rubbish[index] = random.between(0, 255);
  return { walBytes, rubbish };
}

async function openCut(
  folder: string,
  { file, wal, answers, end }: Recording,
  { walBytes, rubbish }: Cut,
): Promise<{ faults: string[]; checkedAnswers: number }> {
  await mkdir(folder);
  const path = join(folder, 'cut.sqlite');
  await copyFile(file, path);
  await writeFile(`${path}-wal`, Buffer.concat([wal.subarray(0, walBytes), rubbish]));
  try {
    const database = openDatabase(path);
    const store = createStore(database);
    const acknowledged = answers.filter((answer) => answer.walBytes <= walBytes);
    const found = momentOf(database);
    const last = acknowledged.at(-1);
    const faults = [
      ...faultsInFile(database),
      ...(last === undefined ? [] : stepsBack(last.moment, found)),
      ...stepsBack(found, end),
    ];
    // A purchase after the cut, by the same code, with ids that are not used yet.
    const backend = startBackend({ store, newId: randomId });
    const { id } = await backend.createLink(aFixedInput({ maxRedemptions: 1 }));
    const { body } = await backend.createSession(id, { selection: {}, expectedTotal: 2500 });
    const { status } = await backend.confirm(body);
    if (status !== 200) faults.push(`nothing can be bought: ${status}`);
    faults.push(...faultsInFile(database));
    store.close();
    return { faults, checkedAnswers: acknowledged.length };
  } catch (error) {
    return { faults: [`it does not open: ${String(error)}`], checkedAnswers: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run torture`: whether the demo's backend can be trusted, shown by many rounds of what breaks others. Takes about
 * an hour with the usual numbers; `npm test` runs a few rounds of each part.
 *
 *   --only holds|kill|wal   one part
 *   --rounds N              rounds of each part, instead of 50 for each limit, 1 000 kills and 500 cuts
 *   --seed N                choices as in an earlier run; which process is faster is not in our hands
 */
import { parseArgs } from 'node:util';
import { runHoldRounds } from './hold-rounds.ts';
import { runKillRounds } from './kill-rounds.ts';
import { type PartOptions, type PartReport, summaryOf } from './report.ts';
import { runWalCuts } from './wal-cuts.ts';

const USAGE = 'Usage: npm run torture -- [--only holds|kill|wal] [--rounds N] [--seed N]';
const MOST_SEEDS = 2 ** 31;

interface Part {
  readonly usualRounds: number;
  readonly run: (options: PartOptions) => Promise<PartReport>;
}

const parts: ReadonlyMap<string, Part> = new Map([
  [
    'holds',
    {
      usualRounds: 50,
      run: (options) => runHoldRounds({ ...options, processes: 8, buyers: 200, limits: [1, 2, 10, 199] }),
    },
  ],
  ['kill', { usualRounds: 1000, run: runKillRounds }],
  ['wal', { usualRounds: 500, run: runWalCuts }],
]);

interface Wanted {
  readonly names: readonly string[];
  readonly rounds: number | undefined;
  readonly seed: number;
}

function readArguments(): Wanted | undefined {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, rounds: { type: 'string' }, seed: { type: 'string' } },
    });
    const { only } = values;
    if (only !== undefined && !parts.has(only)) return undefined;
    const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
    const seed = values.seed === undefined ? Math.floor(Math.random() * MOST_SEEDS) : Number(values.seed);
    if ((rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) || !Number.isInteger(seed))
      return undefined;
    return { names: only === undefined ? [...parts.keys()] : [only], rounds, seed };
  } catch {
    return undefined;
  }
}

/** What could not be brought to its end has not been shown. */
const brokenOff = (part: string, error: unknown): PartReport => ({
  part,
  figures: [],
  faults: [`it broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`],
});

async function main(): Promise<number> {
  const wanted = readArguments();
  if (wanted === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { names, rounds, seed } = wanted;
  console.log(`seed ${seed}; Node ${process.version}`);
  const reports: PartReport[] = [];
  for (const name of names) {
    const part = parts.get(name);
    if (part === undefined) continue;
    const startedAt = performance.now();
    const options = { rounds: rounds ?? part.usualRounds, seed, say: (line: string) => console.log(line) };
    const report = await part.run(options).catch((error: unknown) => brokenOff(name, error));
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    reports.push({ ...report, figures: [...report.figures, ['time taken', `${seconds} s`]] });
  }
  console.log(`\n${summaryOf(reports)}`);
  return reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

process.exitCode = await main();

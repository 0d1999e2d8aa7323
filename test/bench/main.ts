/**
 * `npm run bench -- server [--seconds 600]`: measures, prints what was measured beside the goals of QUALITY.md, and ends
 * with 1 where a goal is missed. Times depend on the machine: nothing here belongs to `npm test`.
 */
import { parseArgs } from 'node:util';
import type { Measured } from './measured.ts';
import { printTable } from './print-table.ts';
import { benchServer } from './server/bench-server.ts';

/** Each part by its name; `seconds` is how long each of its measurements lasts. */
const parts: Readonly<Record<string, (seconds: number) => Promise<readonly Measured[]>>> = { server: benchServer };

const USUAL_SECONDS = 12;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: String(USUAL_SECONDS) } },
});
const names = positionals.length > 0 ? positionals : Object.keys(parts);
const seconds = Number(values.seconds);
const unknown = names.filter((name) => parts[name] === undefined);

if (unknown.length > 0 || !(seconds > 0)) {
  console.error(`Usage: npm run bench -- [${Object.keys(parts).join(' | ')}] [--seconds ${USUAL_SECONDS}]`);
  process.exitCode = 1;
} else {
  for (const name of names) {
    const measured = await parts[name]?.(seconds);
    printTable(measured ?? []);
    if (measured?.some(({ isReached }) => isReached === false)) process.exitCode = 1;
  }
}

import { cpus, totalmem } from 'node:os';
import type { Measured } from './measured.ts';

const GIGABYTE = 1024 ** 3;

/** As Markdown, so that it can be kept as it is in docs/benchmarks.md. */
export function printTable(lines: readonly Measured[]): void {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / GIGABYTE)} GB`;
  console.log(`\n${machine}; Node ${process.versions.node}; SQLite ${process.versions['sqlite']}\n`);
  const rows = lines.map(({ what, value, goal = '', isReached }) => [
    what,
    value,
    goal,
    isReached === undefined ? '' : isReached ? 'reached' : 'MISSED',
  ]);
  const all = [['', 'measured', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  console.log(line(all[0] ?? []));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(row));
}

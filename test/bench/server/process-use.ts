/** What a process has used so far, as `ps` of Linux and macOS tells it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const KILOBYTES_PER_MB = 1024;
/** Linux counts processor time in hundredths of a second for everybody who asks. */
const TICK_MS = 10;

export interface ProcessUse {
  /** Processor time, of the program and of the system for it. NaN where the system does not tell it finely enough. */
  readonly workMs: number;
  readonly residentMb: number;
}

export const processUse = (pid: number): ProcessUse => ({
  workMs: workMsOf(pid),
  residentMb: Math.round(
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / KILOBYTES_PER_MB,
  ),
});

function workMsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // Fields 14 and 15 (proc(5)); the second one, in parentheses, may hold blanks.
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Lists, newest first, a page at a time; a cursor names the last row that was given. */
import { ProblemError } from '../problem-error.ts';

export interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}
export interface List<Row> {
  readonly data: Row[];
  readonly nextCursor: string | null;
}

/** Reads on until the page is full: a filter on something computed cannot stand in the query. */
export function listed<Stored extends { readonly seq: number }, Shown>(
  { cursor, limit }: Page,
  read: (beforeSeq: number, limit: number) => Stored[],
  show: (row: Stored) => Shown,
  matches: (row: Stored) => boolean = () => true,
): List<Shown> {
  const found: Stored[] = [];
  let before = cursor === undefined ? Number.MAX_SAFE_INTEGER : readCursor(cursor);
  for (;;) {
    const rows = read(before, limit + 1);
    found.push(...rows.filter(matches));
    before = rows.at(-1)?.seq ?? before;
    if (found.length > limit || rows.length <= limit) break;
  }
  const given = found.slice(0, limit);
  const last = given.at(-1);
  return {
    data: given.map(show),
    nextCursor: found.length > limit && last !== undefined ? writeCursor(last.seq) : null,
  };
}

const writeCursor = (seq: number): string => Buffer.from(`seq:${seq}`).toString('base64url');

function readCursor(cursor: string): number {
  const seq = /^seq:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (seq === undefined)
    throw new ProblemError('invalid_request', { detail: 'Send the nextCursor of the page before, unchanged.' });
  return Number(seq);
}

/**
 * The one door to SQLite. It opens the file so that an acknowledged commit survives a power cut (WAL with
 * synchronous=FULL), keeps prepared statements, and offers exactly one way to write: a transaction that takes the
 * write lock at its start. A deferred transaction would take it at the first write and fail with SQLITE_BUSY after
 * having decided on figures that another process has changed meanwhile.
 *
 * It knows no table. Nothing is cached here or above: several server processes share one file, so the file is the
 * only truth.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const BUSY_TIMEOUT_MS = 5_000;

export type SqlValue = SQLInputValue | undefined;
export type SqlParameters = Readonly<Record<string, SqlValue>>;

export interface Database {
  /** First row of a query, or of a statement with RETURNING. */
  get<Row>(sql: string, parameters?: SqlParameters): Row | undefined;
  all<Row>(sql: string, parameters?: SqlParameters): Row[];
  /** Answers how many rows changed. */
  run(sql: string, parameters?: SqlParameters): number;
  execute(script: string): void;
  /** Runs `work` under the write lock; commits what it did, or nothing where it throws. Nested calls join the outer one. */
  write<T>(work: () => T): T;
  /**
   * The same without the wait for the disk: what it did survives the end of this process, but a power cut may forget it.
   * Only for what may be forgotten together with everything after it.
   */
  writeForgettable<T>(work: () => T): T;
  close(): void;
}

/** `:memory:` or a path, whose folder is made where it is missing. */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true });
  const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const statements = new Map<string, StatementSync>();
  let isWriting = false;

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const bound = (parameters: SqlParameters): Record<string, SQLInputValue> => {
    const values: Record<string, SQLInputValue> = {};
    for (const name in parameters) values[name] = parameters[name] ?? null;
    return values;
  };

  function write<T>(work: () => T): T {
    if (isWriting) return work();
    connection.exec('BEGIN IMMEDIATE');
    isWriting = true;
    try {
      const result = work();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      // A failed COMMIT (disk full) has already rolled back, and a second ROLLBACK would hide its error.
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    } finally {
      isWriting = false;
    }
  }

  return {
    get: <Row>(sql: string, parameters: SqlParameters = {}) => prepared(sql).get(bound(parameters)) as Row | undefined,
    all: <Row>(sql: string, parameters: SqlParameters = {}) => prepared(sql).all(bound(parameters)) as Row[],
    run: (sql, parameters = {}) => Number(prepared(sql).run(bound(parameters)).changes),
    execute: (script) => connection.exec(script),
    write,
    writeForgettable: (work) => {
      if (isWriting) return work();
      // In WAL mode NORMAL leaves out the sync of the log at each commit; the next FULL commit syncs all before it.
      connection.exec('PRAGMA synchronous = NORMAL');
      try {
        return write(work);
      } finally {
        connection.exec('PRAGMA synchronous = FULL');
      }
    },
    close: () => connection.close(),
  };
}

/** SQLITE_BUSY, SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN: the file cannot be used just now. */
export function isStorageOutage(error: unknown): boolean {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' && [5, 8, 10, 13, 14].includes(code & 0xff);
}

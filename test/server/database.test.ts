import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../demo/server/store/database.ts';

const FULL = 2;
const NORMAL = 1;
let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pay-link-database-'));
  database = openDatabase(join(folder, 'test.sqlite'));
  database.execute('CREATE TABLE things (name TEXT)');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const insert = (name: string) => database.run('INSERT INTO things (name) VALUES (:name)', { name });
const names = () => database.all<{ name: string }>('SELECT name FROM things').map(({ name }) => name);
const syncs = () => database.get<{ synchronous: number }>('PRAGMA synchronous')?.synchronous;

describe('a write', () => {
  it.each(['write', 'writeForgettable'] as const)(
    'does all or nothing (%s), and the next one waits for the disk',
    (how) => {
      database[how](() => insert('kept'));
      expect(() =>
        database[how](() => {
          insert('lost');
          throw new Error('Changed my mind');
        }),
      ).toThrow('Changed my mind');
      expect([names(), syncs()]).toEqual([['kept'], FULL]);
      expect(database.write(syncs)).toBe(FULL);
    },
  );

  it('does not wait for the disk where a power cut may forget it, unless it is part of one that must last', () => {
    expect(database.writeForgettable(syncs)).toBe(NORMAL);
    expect(database.write(() => database.writeForgettable(syncs))).toBe(FULL);
  });
});

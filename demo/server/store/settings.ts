import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

export interface Settings {
  read(name: string): string | undefined;
  write(name: string, value: string): void;
  /** The stored value, or the one that `make` gives, which then stays; one winner where several processes ask at once. */
  once(name: string, make: () => string): string;
}

export function createSettings(database: Database): Settings {
  const read = (name: string) =>
    database.get<{ value: string }>('SELECT value FROM settings WHERE name = :name', { name })?.value;
  return {
    read,
    write: (name, value) => {
      database.run(
        'INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        { name, value },
      );
    },
    once: (name, make) =>
      read(name) ??
      database.write(() => {
        database.run('INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING', {
          name,
          value: make(),
        });
        return read(name) ?? '';
      }),
  };
}

/** Key of all HMACs of this server: session secrets, pay tokens, fingerprints. Lives and dies with the database. */
export const readServerKey = (settings: Settings): Buffer =>
  Buffer.from(
    settings.once('server_key', () => randomBytes(32).toString('base64url')),
    'base64url',
  );

/** The seller's key of a demo without PAY_LINK_SECRET_KEY. Kept readable, because each start prints it again. */
export const readDemoSecretKey = (settings: Settings): string =>
  settings.once('demo_secret_key', () => `sk_test_${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, '0')}`);

/** How far test controls moved the clock; in the database, because every process must agree on the time. */
export const readClockOffsetMs = (settings: Settings): number => Number(settings.read('clock_offset_ms') ?? '0');
export const writeClockOffsetMs = (settings: Settings, offsetMs: number): void =>
  settings.write('clock_offset_ms', String(offsetMs));

import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../demo/server/store/database.ts';
import { runKillRounds } from '../../tools/torture/kill-rounds.ts';
import { runWalCuts } from '../../tools/torture/wal-cuts.ts';

const say = () => undefined;

describe('a server that is killed under load', () => {
  it('has lost nothing that it acknowledged, and did everything once', { timeout: 60_000 }, async () => {
    const { faults, figures } = await runKillRounds({ rounds: 4, seed: 1, say });
    expect(faults).toEqual([]);
    expect(Number(new Map(figures).get('purchases begun'))).toBeGreaterThan(4);
  });
});

describe('the database', () => {
  it('is written so that an answered request survives a power cut', () => {
    const database = openDatabase(':memory:');
    expect(database.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    database.close();
  });
});

describe('a database whose log was cut off', () => {
  it('has all that was acknowledged before the cut, nothing in halves, and sells on', { timeout: 60_000 }, async () => {
    const { faults, figures } = await runWalCuts({ rounds: 24, seed: 1, say });
    expect(faults).toEqual([]);
    expect(Number(new Map(figures).get('answers found again'))).toBeGreaterThan(24);
  });
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPersistence } from '../../tools/torture/ask-again.ts';
import { createRandom } from '../../tools/torture/random.ts';
import { medianOf, summaryOf } from '../../tools/torture/report.ts';

const MAIN = fileURLToPath(new URL('../../tools/torture/main.ts', import.meta.url));
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run torture', () => {
  it('prints its seed, what it did and what it found', () => {
    const { status, stdout } = run('--only', 'wal', '--rounds', '2', '--seed', '7');
    expect(stdout).toContain('seed 7');
    expect(stdout).toMatch(/^wal +cuts of the log +2,/m);
    expect(stdout).toMatch(/^wal +violations +0$/m);
    expect(status).toBe(0);
  });

  it.each([[['--only', 'flood']], [['--rounds', '0']], [['--seed', 'x']], [['--faster']]])(
    'says how it is used where it does not understand %j',
    (words) => {
      expect(run(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run torture') });
    },
  );
});

describe('the summary', () => {
  it('shows figures in columns and every violation in words', () => {
    const figures = [['rounds', '5'] as const, ['paid', '10'] as const];
    expect(summaryOf([{ part: 'holds', figures, faults: ['two paid for one place'] }])).toBe(
      [
        'holds  rounds      5',
        'holds  paid        10',
        'holds  violations  1',
        'VIOLATION in holds: two paid for one place',
      ].join('\n'),
    );
  });

  it('takes the middle of what was measured', () => {
    expect(medianOf([900, 400, 500])).toBe(500);
  });
});

describe('chance', () => {
  it('is the same for the same seed, another for another, and within its bounds', () => {
    const numbers = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 200 }, () => random.between(-2, 2));
    };
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect([...new Set(numbers(1))].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });
});

describe('a buyer who asks again', () => {
  it('does so after a lost connection and a busy server, and takes any other answer', async () => {
    const answers = [
      () => Promise.reject(new TypeError('fetch failed')),
      () => Promise.resolve({ status: 503, body: { code: 'provider_unavailable' } }),
      () => Promise.resolve({ status: 409, body: { code: 'request_in_progress' } }),
      () => Promise.resolve({ status: 409, body: { code: 'usage_limit_reached' } }),
    ];
    const persistence = createPersistence();
    const next = () => answers.shift()?.() ?? Promise.reject(new Error('Nothing is left to answer.'));
    expect(await persistence.ask(next)).toMatchObject({ body: { code: 'usage_limit_reached' } });
    expect(persistence.times).toBe(3);
  });
});

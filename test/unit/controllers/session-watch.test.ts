import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClientFailure } from '../../../src/client/client-failure.ts';
import { SessionWatch } from '../../../src/controllers/session-watch.ts';
import type { SessionState } from '../../../src/protocol/session.ts';
import { aSession } from '../../fixtures/sessions.ts';

type Answer = SessionState | ClientFailure | 'hang';
const state = (revision: number, status: SessionState['session']['status'] = 'open'): SessionState => ({
  session: aSession({ revision, status }),
  next: { type: 'none' },
});
const down = new ClientFailure({ code: 'network', recoverable: true }, true);

/** A backend that gives the answers in turn and then holds every read back. */
function watch(...answers: Answer[]) {
  const waits: number[] = [];
  const asked: number[] = [];
  const seen: number[] = [];
  const failed: string[] = [];
  const watched = new SessionWatch(state(1).session.id, 1, {
    read: (waitMs, signal, revision) => {
      waits.push(waitMs);
      asked.push(revision);
      const answer = answers.shift() ?? 'hang';
      if (answer === 'hang')
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
      return answer instanceof ClientFailure ? Promise.reject(answer) : Promise.resolve(answer);
    },
    seen: ({ session }) => seen.push(session.revision),
    failed: ({ code }) => failed.push(code),
  });
  return { watched, waits, asked, seen, failed };
}

describe('SessionWatch', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('reads at once, then lets the backend hold the answer back', async () => {
    const { watched, waits } = watch(state(1));
    await pass(0);
    expect(waits).toEqual([0, 20_000]);
    watched.stop();
  });

  it('says what it has seen, so that nothing can happen between two reads', async () => {
    const { watched, asked } = watch(state(3));
    await pass(0);
    expect(asked).toEqual([1, 3]);
    watched.stop();
  });

  it('stops at a final answer', async () => {
    const { waits, seen } = watch(state(2, 'completed'));
    await pass(60_000);
    expect(seen).toEqual([2]);
    expect(waits).toHaveLength(1);
  });

  it('goes on while the money is on its way', async () => {
    const { watched, seen } = watch(state(2, 'processing'), state(3, 'completed'));
    await pass(0);
    expect(seen).toEqual([2, 3]);
    watched.stop();
  });

  it('drops an answer that a newer one overtook', async () => {
    const { watched, seen } = watch(state(3), state(2), state(4, 'completed'));
    await pass(0);
    expect(seen).toEqual([3, 4]);
    watched.stop();
  });

  it('tries again after growing pauses and never gives up', async () => {
    const { watched, waits, failed } = watch(...Array.from({ length: 20 }, () => down));
    await pass(0);
    expect(failed).toHaveLength(1);
    await pass(1_000);
    expect(failed).toHaveLength(2);
    await pass(2_000 + 3_000 + 5_000 + 8_000 + 8_000);
    expect(failed).toHaveLength(7);
    expect(waits).toHaveLength(7);
    watched.stop();
  });

  it('waits as long as the backend asked', async () => {
    const busy = new ClientFailure({ code: 'rate_limited', recoverable: true, retryAfterMs: 30_000 }, true);
    const { watched, waits } = watch(busy, state(2, 'completed'));
    await pass(29_999);
    expect(waits).toHaveLength(1);
    await pass(1);
    expect(waits).toHaveLength(2);
    watched.stop();
  });

  it('reads now when something hints at news, also in the middle of a pause or of a held read', async () => {
    const { watched, waits, seen } = watch(down, 'hang', state(5, 'completed'));
    await pass(0);
    watched.readNow();
    await pass(0);
    expect(waits).toHaveLength(2);
    watched.readNow();
    await pass(0);
    expect(seen).toEqual([5]);
  });

  it('says nothing more once stopped', async () => {
    const { watched, seen } = watch(state(1), state(2));
    watched.stop();
    await pass(60_000);
    expect(seen).toEqual([]);
  });
});

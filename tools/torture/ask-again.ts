/** Asks as the widget does: a lost connection or a server that is busy just now is asked again, under the same key. */
import { setTimeout as delay } from 'node:timers/promises';
import type { RemoteAnswer } from '../../test/server/remote-buyer.ts';

const MOST_TRIES = 8;
const PAUSE_MS = 250;

interface Refusal {
  readonly code?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

export interface Persistence {
  /** How often anything was asked again. */
  readonly times: number;
  readonly ask: <T extends Refusal>(send: () => Promise<RemoteAnswer<T>>) => Promise<RemoteAnswer<T>>;
}

export function createPersistence(): Persistence {
  let times = 0;
  return {
    get times() {
      return times;
    },
    async ask(send) {
      for (let tries = 1; ; tries++) {
        const answer = await send().catch((error: unknown) => {
          if (tries === MOST_TRIES) throw error;
          return undefined;
        });
        const isBusy = answer?.status === 503 || answer?.body.code === 'request_in_progress';
        if (answer !== undefined && (!isBusy || tries === MOST_TRIES)) return answer;
        times++;
        await delay(Math.max(PAUSE_MS, answer?.body.retryAfterMs ?? 0));
      }
    },
  };
}

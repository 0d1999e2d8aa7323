import type { SessionState } from '../../../src/protocol/session.ts';
import type { ServiceContext } from './context.ts';
import { loadSession, stateOf } from './session-state.ts';

/** Another process may have changed the session: how often the file is asked. */
const LOOK_MS = 250;

export interface Wait {
  readonly waitMs: number;
  /** What the asker has seen; without it, the state at the beginning. */
  readonly seenRevision?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The session's state as soon as it is newer than what was seen, or after `waitMs` as it is then. Has no effect. */
export async function waitForChange(context: ServiceContext, sessionId: string, wait: Wait): Promise<SessionState> {
  const read = () => stateOf(context, loadSession(context, sessionId, context.now()), context.now());
  const first = read();
  const signal = AbortSignal.any([context.ending, ...(wait.signal === undefined ? [] : [wait.signal])]);
  const seen = wait.seenRevision ?? first.session.revision;
  const isFinal = first.session.status === 'completed' && wait.seenRevision === undefined;
  if (isFinal || first.session.revision > seen) return first;
  const deadline = performance.now() + wait.waitMs;
  let state = first;
  while (state.session.revision <= seen && !signal.aborted) {
    const leftMs = deadline - performance.now();
    if (leftMs <= 0) break;
    await pause(context, sessionId, Math.min(LOOK_MS, leftMs), signal);
    state = read();
  }
  return state;
}

/** Waits a while, or until somebody in this process says that the session changed. */
function pause({ changes }: ServiceContext, sessionId: string, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopListening();
      signal.removeEventListener('abort', end);
      // After the running transaction: the hint comes from inside it.
      queueMicrotask(resolve);
    };
    const timer = setTimeout(end, ms);
    const stopListening = changes.listen(sessionId, end);
    signal.addEventListener('abort', end, { once: true });
  });
}

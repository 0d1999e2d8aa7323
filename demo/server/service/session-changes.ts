/**
 * Tells those who wait for a session in this process that it may have changed. Only a hint that shortens the wait:
 * other processes change the same file, so waiting also looks at the database from time to time.
 */
import { EventEmitter } from 'node:events';

export interface SessionChanges {
  notify(sessionId: string): void;
  /** Answers a function that stops listening. */
  listen(sessionId: string, listener: () => void): () => void;
}

export function createSessionChanges(): SessionChanges {
  const emitter = new EventEmitter();
  // One listener for each waiting request: a busy session has many, which is no leak.
  emitter.setMaxListeners(0);
  return {
    notify: (sessionId) => emitter.emit(sessionId),
    listen: (sessionId, listener) => {
      emitter.on(sessionId, listener);
      return () => emitter.off(sessionId, listener);
    },
  };
}

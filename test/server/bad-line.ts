import { startBackend } from './backend.ts';

export const arrives = (): Promise<void> => Promise.resolve();
export const isLost = (): Promise<void> => Promise.reject(new Error('The line was cut.'));

export type BadLine = ReturnType<typeof startOnBadLine>;

/** A backend whose line to the provider a test can cut, in each direction. */
export function startOnBadLine() {
  const line = { question: arrives, answer: arrives };
  const backend = startBackend({ providerPause: () => line.question(), answerPause: () => line.answer() });
  return { ...backend, line };
}

/** Runs every check, one after the other, and always removes what it made. */
import { type Check, Fault, Skipped } from './check.ts';
import { confirmChecks } from './confirm-checks.ts';
import { kindChecks } from './kind-checks.ts';
import { linkChecks } from './link-checks.ts';
import { openChecks } from './open-checks.ts';
import { sessionChecks } from './session-checks.ts';
import { createSubject } from './subject.ts';
import { createTalk, type Fetch } from './talk.ts';
import { watchChecks } from './watch-checks.ts';

export interface Backend {
  /** Origin of the API; a path before `/v1` may follow. */
  readonly url: string;
  readonly key?: string | undefined;
  /** Id or slug of a link to look at, where there is no key. */
  readonly link?: string | undefined;
  readonly fetch?: Fetch;
}

export interface Result {
  readonly check: Check;
  readonly outcome: 'pass' | 'fail' | 'skipped';
  /** What is wrong, or what was missing. */
  readonly reason?: string;
}

export const allChecks: readonly Check[] = [
  ...openChecks,
  ...linkChecks,
  ...kindChecks,
  ...sessionChecks,
  ...watchChecks,
  ...confirmChecks,
];

export async function* runChecks({ url, key, link, fetch: send = fetch }: Backend): AsyncGenerator<Result> {
  const talk = createTalk(url.replace(/\/+$/, ''), key, send);
  const subject = createSubject(talk, link);
  try {
    for (const check of allChecks) {
      try {
        await check.run({ talk, subject });
        yield { check, outcome: 'pass' };
      } catch (error) {
        yield { check, ...reasonOf(error) };
      }
    }
  } finally {
    await subject.end();
  }
}

function reasonOf(error: unknown): Pick<Result, 'outcome' | 'reason'> {
  if (error instanceof Skipped) return { outcome: 'skipped', reason: error.message };
  if (error instanceof Fault) return { outcome: 'fail', reason: error.message };
  // Whatever else goes wrong (no connection, an answer that never ends) is the backend's to explain.
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return { outcome: 'fail', reason: `${error instanceof Error ? error.message : String(error)}${cause}` };
}

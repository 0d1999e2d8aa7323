/** What one check is, and how it says that something is wrong. */
import type * as z from 'zod/mini';
import type { Answer, Talk } from './talk.ts';
import type { Subject } from './subject.ts';

export interface Check {
  /** Short, for reports and scripts. */
  readonly id: string;
  /** What is expected, in one sentence. */
  readonly name: string;
  /** Where the protocol says so: section and sentence. */
  readonly spec: readonly [section: string, sentence: string];
  /** Throws a `Fault` where it is not so, `Skipped` where it cannot be told. */
  run(tools: Tools): Promise<void>;
}

export interface Tools {
  readonly talk: Talk;
  readonly subject: Subject;
}

/** The backend did something else than the protocol says. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** The check needs something that was not given, such as a key. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

export function demand(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Fault(otherwise);
}

const told = (answer: Answer): string =>
  `${answer.where} answered ${answer.status}${answer.text === '' ? '' : ` ${answer.text.slice(0, 160)}`}`;

export function demandStatus(answer: Answer, status: number): void {
  demand(answer.status === status, `${told(answer)}, expected ${status}`);
}

/** The body as the protocol's schema reads it; every field that does not fit is named. */
export function demandShape<Schema extends z.ZodMiniType>(answer: Answer, schema: Schema): z.output<Schema> {
  const type = answer.headers.get('content-type') ?? 'no content type';
  demand(/^application\/(problem\+)?json\b/i.test(type), `${answer.where} answered ${type}, expected JSON`);
  const read = schema.safeParse(answer.body);
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 5).map(({ path, message }) => `/${path.join('/')}: ${message}`);
  throw new Fault(`${answer.where} has the wrong shape at ${faults.join('; ')}`);
}

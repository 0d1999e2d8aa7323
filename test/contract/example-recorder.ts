/**
 * Picks an example for each operation of the OpenAPI document out of the answers that the contract tests get: the first
 * request that succeeds, and its answer. Lists keep their first row; what looks like a secret is replaced.
 */
import { writeFileSync } from 'node:fs';

const FILE = new URL('../../demo/server/openapi/examples.generated.json', import.meta.url);

/** Random in each run, and nothing that a scanner for leaked keys should find in a repository. */
const secrets = /whsec_[A-Za-z0-9+/]{43}|[A-Za-z0-9_-]{40,}/g;
const withoutSecrets = (text: string): string =>
  text.replaceAll(secrets, (secret) => {
    const [prefix = ''] = /^(whsec_|sk_test_|pt_)?/.exec(secret) ?? [];
    return prefix + 'example'.repeat(secret.length).slice(0, secret.length - prefix.length);
  });

const shortened = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'data' in value && Array.isArray(value.data)
    ? { ...value, data: value.data.slice(0, 1) }
    : value;

/** Reports are taken whatever they say; an empty one shows nobody how they are written. */
const nothing = new Set(['', '{}']);

const isEmptyList = (value: unknown): boolean => JSON.stringify(value).includes('"data":[]');

const parse = (text: string): unknown => JSON.parse(withoutSecrets(text)) as unknown;

export class ExampleRecorder {
  readonly #examples = new Map<string, { request?: unknown; answers: Record<string, unknown> }>();

  /** The document itself is left out: as an example in the document it would have no end. */
  record(operationId: string | undefined, request: unknown, { status, headers }: Response, text: string): void {
    if (operationId === undefined || operationId === 'readOpenapi' || status >= 300) return;
    const { request: known, answers = {} } = this.#examples.get(operationId) ?? {};
    const sent = known ?? (typeof request === 'string' && !nothing.has(request) ? parse(request) : undefined);
    const isJson = headers.get('content-type')?.startsWith('application/json') === true;
    const isTold = answers[status] !== undefined && !isEmptyList(answers[status]);
    this.#examples.set(operationId, {
      ...(sent !== undefined && { request: sent }),
      answers: { ...answers, ...(isJson && !isTold && { [status]: shortened(parse(text)) }) },
    });
  }

  write(): void {
    const sorted = [...this.#examples].toSorted(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), undefined, 1)}\n`);
  }
}

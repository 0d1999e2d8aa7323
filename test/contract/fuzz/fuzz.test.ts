import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openapiDocument } from '../../../demo/server/openapi/document.ts';
import { PAY_ORIGIN } from '../../server/backend.ts';
import { createAnswerChecker } from '../answer-checker.ts';
import { type FuzzTally, startFuzzedServer } from './fuzzed-server.ts';
import { createArbitraries, type Schema } from './json-arbitrary.ts';
import { type FuzzedOperation, requestsTo } from './request-arbitrary.ts';

/** `npm run fuzz` tries more of them, and others each time. */
const SEQUENCES = Number(process.env['FUZZ_SEQUENCES'] ?? 50);
const SEED = process.env['FUZZ_SEED'];
const LONGEST = 120;

const document = JSON.parse(JSON.stringify(openapiDocument({ payOrigin: PAY_ORIGIN, isDemo: true }))) as {
  paths: Record<string, Record<string, Omit<FuzzedOperation, 'method' | 'path'>>>;
  components: { schemas: Record<string, Schema> };
};
const operations: FuzzedOperation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
);

/** What a payment takes comes more often; what undoes everything before it, less. */
const weights: Readonly<Record<string, number>> = {
  createSession: 12,
  confirmSession: 12,
  createLink: 8,
  quote: 6,
  reset: 1,
  moveClock: 1,
};
const arbitraryOf = createArbitraries(document.components.schemas);
const requests = fc.oneof(
  ...operations.map((operation) => ({
    weight: weights[operation.operationId] ?? 3,
    arbitrary: requestsTo(operation, arbitraryOf),
  })),
);

describe('whatever is sent to an operation of the OpenAPI document', () => {
  it('is answered as documented: no 5xx, problems with their codes, no word of our insides', {
    timeout: 3_600_000,
  }, async () => {
    const checker = createAnswerChecker(PAY_ORIGIN);
    const tally: FuzzTally = { requests: 0, byStatus: new Map(), succeeded: new Set() };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.noShrink(requests), { minLength: 1, maxLength: LONGEST, size: 'max' }),
        async (steps) => {
          const server = await startFuzzedServer(operations, checker, tally);
          try {
            for (const step of steps) await server.send(step);
          } finally {
            server.close();
          }
        },
      ),
      { numRuns: SEQUENCES, ...(SEED !== undefined && { seed: Number(SEED) }) },
    );
    const { requests: sent, byStatus, succeeded } = tally;
    const statuses = [...byStatus].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    console.log(
      `${sent} requests, ${succeeded.size} of ${operations.length} operations with success; ${statuses.join(', ')}`,
    );
    expect(sent).toBeGreaterThanOrEqual(2_000);
    // Fuzzing that only meets refusals tests nothing behind them.
    expect(succeeded.size).toBeGreaterThan(operations.length / 2);
  });
});

import * as z from 'zod/mini';
import { instantInput } from '../../../src/protocol/identifiers.ts';

/** From real time, by one move or by many: beyond, what follows from an instant could not be written any more. */
export const FARTHEST_MOVE_MS = 3_650 * 86_400_000;

/** Body of `POST /v1/test/clock`. */
export const clockRequest = z.union([
  z.strictObject({ now: instantInput }),
  z.strictObject({ advanceMs: z.int().check(z.minimum(-FARTHEST_MOVE_MS), z.maximum(FARTHEST_MOVE_MS)) }),
]);

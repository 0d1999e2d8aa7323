import * as z from 'zod/mini';

/** Answer of every list: newest first; `nextCursor` goes back as `?cursor=` and is null on the last page. */
export const listOf = <T extends z.core.$ZodType>(row: T) =>
  z.object({ data: z.array(row), nextCursor: z.nullable(z.string()) });

import type { Context } from 'hono';

/** No form of ours has more fields, and no field of ours is longer. */
const mostFields = 400;
const longestValue = 2000;

/** The values of a posted form by field name; the first of each name counts, files are no values. */
export async function readFormValues(c: Context): Promise<Map<string, string>> {
  const body = await c.req.parseBody({ all: false });
  return new Map(
    Object.entries(body)
      .slice(0, mostFields)
      .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, longestValue)] as const] : [])),
  );
}

import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { ProblemError } from '../problem-error.ts';
import type { Environment } from './environment.ts';
import { schemaFaults } from './schema-faults.ts';

export const MOST_BODY_BYTES = 64 * 1024;

/** What a payer types: mistakes in there are theirs (422), not those of whoever wrote the page (400). */
const typedByPayer = ['/customer', '/customFields'];

/** The body as JSON of the given shape, or `invalid_request` / `field_invalid` with a pointer to each fault. */
export async function readJson<Schema extends z.ZodMiniType>(
  c: Context<Environment>,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parseBody(schema, parseJson(await readText(c)));
}

/** The same where the body may be left out; an empty one is an empty object. */
export async function readOptionalJson<Schema extends z.ZodMiniType>(
  c: Context<Environment>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(c);
  return parseBody(schema, text.trim() === '' ? {} : parseJson(text));
}

/** The body as text, at most 64 kB; more is `body_too_large`, as soon as that shows. */
export async function readText(c: Context<Environment>): Promise<string> {
  if (Number(c.req.header('content-length') ?? '0') > MOST_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

const tooLarge = () => new ProblemError('body_too_large', { context: { maxBytes: MOST_BODY_BYTES } });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError('invalid_request', {
      detail: text === '' ? 'Send a JSON body.' : 'The body is not JSON.',
      errors: [{ pointer: '', code: 'invalid_request', message: 'Send one JSON object.' }],
    });
  }
}

export function parseBody<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const faults = schemaFaults(result.error.issues, 'invalid_request');
  const isTyped = faults.every(({ pointer }) => typedByPayer.some((start) => pointer.startsWith(`${start}/`)));
  const code = isTyped ? 'field_invalid' : 'invalid_request';
  const [first] = faults;
  throw new ProblemError(code, {
    detail: first === undefined ? 'The body is not valid.' : `${first.pointer || 'The body'}: ${first.message}`,
    errors: faults.map((fault) => ({ ...fault, code })),
  });
}

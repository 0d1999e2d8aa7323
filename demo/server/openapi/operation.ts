import { paymentStatus } from '../../../src/protocol/payment.ts';
import type { ProblemCode } from '../../../src/protocol/problem.ts';
import type { MessageName } from './schemas.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface OperationAnswer {
  readonly description: string;
  /** Absent where the answer has no body. */
  readonly schema?: MessageName;
  readonly contentType?: string;
  readonly headers?: readonly string[];
}

/** One row of the table that the OpenAPI document is made from. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** With parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly tag: 'public' | 'seller' | 'test' | 'server';
  /** Who may call it: anybody, the holder of a session's secret, the seller. */
  readonly access: 'anybody' | 'session' | 'seller';
  readonly parameters?: readonly Parameter[];
  readonly body?: MessageName;
  /** A body may be left out. */
  readonly isBodyOptional?: boolean;
  readonly answers: Readonly<Record<number, OperationAnswer>>;
  /** Beyond those that its access, its body and any request bring. */
  readonly problems: readonly ProblemCode[];
}

export const seller = { tag: 'seller', access: 'seller' } as const;

export const query = (name: string, description: string, schema: Parameter['schema']): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});

export const words = (values: readonly string[]) => ({ type: 'string', enum: [...values] });
export const linkIds = query('linkId', 'Only of this link.', { type: 'string' });

const instants = { type: 'string', format: 'date-time' };
export const span = [
  query('createdFrom', 'Only from this instant on.', instants),
  query('createdBefore', 'Only before this instant.', instants),
];
export const paymentFilters: readonly Parameter[] = [
  query('status', 'Only payments of this status.', words(paymentStatus.options)),
  ...span,
];

export const paging: readonly Parameter[] = [
  query('limit', 'Rows on a page.', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  query('cursor', 'The nextCursor of the page before.', { type: 'string' }),
];

export const idempotencyKey = (required: boolean): Parameter => ({
  name: 'Idempotency-Key',
  in: 'header',
  required,
  description: 'One for each exact body; kept for 24 hours.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{16,255}$' },
});

export const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what was read, or *.',
  schema: { type: 'string' },
};

export const ok = (schema: MessageName, description: string, headers: readonly string[] = []): OperationAnswer => ({
  schema,
  description,
  headers,
});

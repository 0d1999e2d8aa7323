/**
 * The OpenAPI 3.1 document, made from the protocol's schemas and one table of operations. The table says what no schema
 * can (paths, statuses, which problems to expect); a contract test holds both against the running server.
 */
import type { ProblemCode } from '../../../src/protocol/problem.ts';
import { ProblemError } from '../problem-error.ts';
import { notificationOperations } from './notification-operations.ts';
import { apiKeyOperations } from './api-key-operations.ts';
import { operationExamples, problemExamples } from './examples.ts';
import { customerOperations } from './customer-operations.ts';
import { linkExtraOperations } from './link-extra-operations.ts';
import type { Operation, OperationAnswer } from './operation.ts';
import { paymentOperations } from './payment-operations.ts';
import { productOperations } from './product-operations.ts';
import { promotionOperations } from './promotion-operations.ts';
import { publicOperations } from './public-operations.ts';
import { qrOperations } from './qr-operations.ts';
import { messageSchemas } from './schemas.ts';
import { sellerOperations } from './seller-operations.ts';
import { subscriptionOperations } from './subscription-operations.ts';
import { serverOperations, testOperations } from './test-operations.ts';

export interface DocumentOptions {
  readonly payOrigin: string;
  readonly isDemo: boolean;
  /** Answers with fields that are not mentioned are invalid; for tests. */
  readonly isClosed?: boolean;
}

export const operationsOf = (isDemo: boolean): readonly Operation[] => [
  ...publicOperations,
  ...qrOperations,
  ...sellerOperations,
  ...paymentOperations,
  ...linkExtraOperations,
  ...productOperations,
  ...customerOperations,
  ...subscriptionOperations,
  ...apiKeyOperations,
  ...promotionOperations,
  ...notificationOperations,
  ...serverOperations,
  ...(isDemo ? testOperations : []),
];

export function openapiDocument({ payOrigin, isDemo, isClosed = false }: DocumentOptions) {
  const operations = operationsOf(isDemo);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pay Link',
      version: '1',
      summary: 'Payment links: what pages, hosted pages and sellers ask of a backend.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: payOrigin }],
    tags: ['public', 'seller', 'server', ...(isDemo ? ['test'] : [])].map((name) => ({ name })),
    paths,
    webhooks: { event: { post: webhook } },
    components: {
      schemas: messageSchemas(isClosed),
      examples: problemExamples,
      securitySchemes: {
        seller: { type: 'http', scheme: 'bearer', description: 'sk_…, never from a page.' },
        session: { type: 'http', scheme: 'bearer', description: 'The secret of the one session.' },
      },
    },
  };
}

/** What the seller's server is sent; any answer but 2xx is tried again. */
const webhook = {
  operationId: 'receiveEvent',
  summary: 'An event, signed as the Standard Webhooks specification says. May come more than once and in any order.',
  tags: ['seller'],
  parameters: [
    ['webhook-id', 'The event’s id, the same each time it is sent.'],
    ['webhook-timestamp', 'When it was sent, in seconds since 1970.'],
    ['webhook-signature', 'One or more of `v1,` and the base64 of HMAC-SHA256 over id.timestamp.body.'],
  ].map(([name, description]) => ({ name, description, in: 'header', required: true, schema: { type: 'string' } })),
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookEvent' } } },
  },
  responses: {
    '2XX': { description: 'Taken.' },
    '410': { description: 'No longer wanted: the endpoint is switched off.' },
    default: { description: 'Sent again later, not before Retry-After.' },
  },
};

function describeOperation(operation: Operation) {
  const { id, summary, tag, access, parameters = [], body, isBodyOptional, answers } = operation;
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const all = [...inPath, ...parameters];
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(access !== 'anybody' && { security: [{ [access]: [] }] }),
    ...(all.length > 0 && { parameters: all }),
    ...(body !== undefined && {
      requestBody: {
        required: isBodyOptional !== true,
        content: { 'application/json': { schema: reference(body), ...exampleOf(operationExamples[id]?.request) } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          describeAnswer(answer, operationExamples[id]?.answers[status]),
        ]),
      ),
      ...describeProblems(operation),
    },
  };
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const describeHeaders = (names: readonly string[]) =>
  Object.fromEntries(['X-Request-Id', ...names].map((name) => [name, { schema: { type: 'string' } }]));

const exampleOf = (example: unknown) => (example === undefined ? {} : { example });

const describeAnswer = (
  { description, schema, contentType = 'application/json', headers = [] }: OperationAnswer,
  example: unknown,
) => ({
  description,
  headers: describeHeaders(headers),
  ...(schema !== undefined && { content: { [contentType]: { schema: reference(schema), ...exampleOf(example) } } }),
});

/** What any request, any body and any key may bring, besides the operation's own. */
export function problemsOf({ access, body, problems, path }: Operation): ProblemCode[] {
  return [
    ...new Set<ProblemCode>([
      ...problems,
      ...(body === undefined ? [] : (['invalid_request', 'body_too_large'] as const)),
      ...(access === 'seller' ? (['unauthorized', 'scope_missing'] as const) : []),
      ...(path.startsWith('/v1/') ? (['secret_key_in_browser', 'rate_limited'] as const) : []),
      'internal_error',
      'provider_unavailable',
    ]),
  ];
}

function describeProblems(operation: Operation) {
  const byStatus = Map.groupBy(problemsOf(operation), (code) => new ProblemError(code).status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        headers: describeHeaders(status === 429 || status === 503 ? ['Retry-After'] : []),
        content: {
          'application/problem+json': {
            schema: { allOf: [reference('Problem'), { properties: { code: { enum: codes } } }] },
            examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
}

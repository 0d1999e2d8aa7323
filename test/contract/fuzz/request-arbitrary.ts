/** Requests to the operations of the OpenAPI document: mostly valid ones, spoiled in zero or more ways. */
import fc from 'fast-check';
import { type ArbitraryOf, type Json, reference, type Schema } from './json-arbitrary.ts';
import { likelyBodies } from './likely-bodies.ts';
import { damages, type Spoiling, spoilingOf } from './spoiled.ts';

interface DocumentedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly DocumentedParameter[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

export interface FuzzedOperation extends DocumentedOperation {
  readonly method: string;
  readonly path: string;
}

/** With references in path, query and body that are replaced by what the server has when the request is sent. */
export interface FuzzedRequest {
  readonly operationId: string;
  /** By the name of the parameter. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly key: 'its own' | 'the same' | 'none' | 'odd';
  readonly access: 'right' | 'none' | 'wrong' | 'odd';
  readonly body?: Json;
  readonly spoilings: readonly Spoiling[];
  readonly damage: keyof typeof damages;
}

/** The beginning of the ids that stand in the path after this word. */
const kindOf: Readonly<Record<string, string>> = {
  /** Those that payers may know: ids and slugs. */
  links: 'link',
  'payment-links': 'plink',
  sessions: 'cs',
  payments: 'pay',
  customers: 'cus',
  'payment-profiles': 'pp',
  products: 'prod',
  'promotion-codes': 'promo',
  subscriptions: 'sub',
  'api-keys': 'key',
  'webhook-endpoints': 'we',
  'webhook-deliveries': 'wd',
  emails: 'em',
  slugs: 'slug',
};

const oddSegments = [
  '%00',
  '%',
  '%zz',
  '%2e%2e',
  '%2F',
  '%F0%9F%92%B6',
  '%D8%00',
  '0',
  '__proto__',
  'constructor',
  "'%20OR%201=1",
  'plink_aaaaaaaaaaaaaaaaaaaaaaaa',
  'x'.repeat(3_000),
];

const oddHeaders: readonly (readonly [string, string])[] = [
  ['origin', 'null'],
  ['origin', 'https://shop.example'],
  ['origin', 'http://localhost:4242'],
  ['origin', 'not an origin'],
  ['content-type', 'text/plain'],
  ['content-type', 'application/x-www-form-urlencoded'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', ';;;'],
  ['content-encoding', 'gzip'],
  ['content-length', '99999999'],
  ['content-length', '-1'],
  ['if-none-match', '*'],
  ['if-none-match', '"1", W/"2", "'],
  ['if-match', '"1"'],
  ['if-match', '3'],
  ['if-match', '"999999999999999999999"'],
  ['accept', 'application/xml'],
  ['accept-language', 'x'.repeat(2_000)],
  ['accept-language', 'de-DE-u-co-phonebk;q=nan, *;q=-1'],
  ['user-agent', 'Googlebot'],
  ['x-http-method-override', 'DELETE'],
  ['last-event-id', '-1'],
  ['range', 'bytes=0-1'],
  ['expect', '100-continue'],
];

export function requestsTo(operation: FuzzedOperation, arbitraryOf: ArbitraryOf): fc.Arbitrary<FuzzedRequest> {
  const parameters = operation.parameters ?? [];
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const ifMatch = parameters.some(({ name }) => name === 'If-Match');
  const schema = operation.requestBody?.content['application/json'].schema;
  const bodies =
    schema &&
    fc.oneof(...[arbitraryOf(schema), likelyBodies[operation.operationId]].filter((each) => each !== undefined));

  return fc.record({
    operationId: fc.constant(operation.operationId),
    path: fc.record(Object.fromEntries(inPath.map(({ name }) => [name, segment(operation.path, name)]))),
    query: queryOf(inQuery, arbitraryOf),
    headers: fc.oneof(
      { weight: 5, arbitrary: fc.constant(ifMatch ? { 'if-match': '*' } : {}) },
      {
        weight: 1,
        arbitrary: fc.subarray([...oddHeaders], { maxLength: 3 }).map((each) => Object.fromEntries(each) as object),
      },
    ) as fc.Arbitrary<Record<string, string>>,
    key: fc.constantFrom(...Array.from({ length: 12 }, () => 'its own' as const), 'the same', 'none', 'odd'),
    access: fc.constantFrom(...Array.from({ length: 30 }, () => 'right' as const), 'none', 'wrong', 'odd'),
    ...(bodies && { body: bodies }),
    spoilings: fc.oneof(fc.constant([]), fc.array(spoilingOf, { minLength: 1, maxLength: 3 })),
    damage: fc.oneof(
      { weight: 12, arbitrary: fc.constant('none') },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(damages)) },
    ),
  }) as fc.Arbitrary<FuzzedRequest>;
}

function segment(path: string, name: string): fc.Arbitrary<string> {
  const word = path.split('/')[path.split('/').indexOf(`{${name}}`) - 1] ?? '';
  // Those whose secret is known.
  const prefix = path.startsWith('/v1/public/sessions/') ? 'own' : kindOf[word];
  if (prefix === undefined) throw new Error(`Nobody knows what stands in ${path} after ${word}.`);
  return fc.oneof(
    { weight: 12, arbitrary: reference(prefix) },
    { weight: 1, arbitrary: fc.constantFrom(...oddSegments) },
  );
}

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();

/** A query with numbers of milliseconds to wait would only make the test wait. */
const withoutWaiting = (name: string, value: string): string =>
  name === 'waitMs' && /^\d+$/.test(value) ? String(Number(value) % 3) : value;

function queryOf(parameters: readonly DocumentedParameter[], arbitraryOf: ArbitraryOf) {
  const values = parameters.map(({ name, schema }) =>
    fc
      .oneof(
        { weight: 6, arbitrary: arbitraryOf(schema, name) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      )
      .map((value): [string, string] => [name, withoutWaiting(name, asText(value))]),
  );
  return fc
    .tuple(...values)
    .chain((all) => fc.shuffledSubarray([...all, ['unknown', '1'], ['__proto__', '1']] as [string, string][]));
}

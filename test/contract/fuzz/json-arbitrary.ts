/**
 * Values that a JSON Schema of the OpenAPI document allows, as fast-check makes and shrinks them. Knows as much of JSON
 * Schema as the document uses, and throws at the rest, so that no schema is fuzzed by halves.
 *
 * Where a name says that something of the server is meant (`linkId`, `productId` …) most values are references such as
 * `§plink/3`, which are replaced by what the server has at that moment.
 */
import fc from 'fast-check';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** Ids of the server that fields of this name refer to, by the beginning of the id. */
const referring: Readonly<Record<string, string>> = {
  linkId: 'plink',
  linkIds: 'plink',
  productId: 'prod',
  customerId: 'cus',
  paymentId: 'pay',
  sessionId: 'cs',
  endpointId: 'we',
  eventId: 'evt',
};

export const reference = (prefix: string): fc.Arbitrary<string> =>
  fc.nat({ max: 40 }).map((index) => `§${prefix}/${index}`);

const strangeInstants = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59.999-23:59',
  '1970-01-01T00:00:00Z',
  '2026-11-21T10:00:00.000Z',
  '2024-02-29T23:59:60Z',
];
const instants = fc.oneof(
  fc
    .date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(...strangeInstants),
);

export type ArbitraryOf = (schema: Schema, name?: string) => fc.Arbitrary<Json>;

/** `schemas`: the components that `$ref` may name. */
export function createArbitraries(schemas: Readonly<Record<string, Schema>>): ArbitraryOf {
  const known = new Map<string, fc.Arbitrary<Json>>();

  const named = (pointer: string): fc.Arbitrary<Json> => {
    const found = known.get(pointer);
    if (found !== undefined) return found;
    const schema = schemas[pointer.replace('#/components/schemas/', '')];
    if (schema === undefined) throw new Error(`The document has no ${pointer}.`);
    const made = of(schema);
    known.set(pointer, made);
    return made;
  };

  const of: ArbitraryOf = (schema, name = '') => {
    const prefix = referring[name];
    if (prefix !== undefined && schema.type === 'string') {
      return fc.oneof({ weight: 4, arbitrary: reference(prefix) }, { weight: 1, arbitrary: text(schema) });
    }
    if (schema.$ref !== undefined) return named(schema.$ref);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choice = schema.anyOf ?? schema.oneOf;
    if (choice !== undefined) return fc.oneof(...choice.map((each) => of(each, name)));
    switch (schema.type) {
      case 'string':
        return text(schema);
      case 'integer':
        return fc.oneof(wholeNumber(schema, 10_000), wholeNumber(schema, Number.MAX_SAFE_INTEGER));
      case 'number':
        return fc.double({
          min: schema.minimum ?? schema.exclusiveMinimum ?? -1e6,
          max: schema.maximum ?? 1e6,
          noNaN: true,
        });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array':
        return fc.array(of(schema.items ?? {}, name), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 2),
        });
      case 'object':
        return object(schema);
      default:
        if (Object.keys(schema).length === 0) return fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>;
        throw new Error(`No arbitrary for ${JSON.stringify(schema)}`);
    }
  };

  function object({ properties = {}, required = [], additionalProperties, propertyNames }: Schema): fc.Arbitrary<Json> {
    if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0) {
      const keys = propertyNames === undefined ? fc.string({ maxLength: 10 }) : text(propertyNames);
      return fc.dictionary(keys, of(additionalProperties), { maxKeys: 3 });
    }
    const fields = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, of(value, key)]));
    return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true }) as fc.Arbitrary<Json>;
  }
  return of;
}

/** Mostly small ones, so that what they are multiplied with stays payable. */
function wholeNumber({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Schema, most: number) {
  const min = minimum ?? (exclusiveMinimum === undefined ? -most : exclusiveMinimum + 1);
  const max = maximum ?? (exclusiveMaximum === undefined ? most : exclusiveMaximum - 1);
  return fc.integer({ min: Math.max(min, -most), max: Math.max(min, Math.min(max, most)) });
}

function text({ pattern, format, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return instants;
  if (format === 'date') return instants.map((instant) => instant.slice(0, 10));
  if (pattern !== undefined) {
    return fc.stringMatching(new RegExp(pattern)).filter((made) => made.length >= minLength && made.length <= 2048);
  }
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 20)), unit: 'grapheme' });
}

/**
 * Writes `src/client/shapes.generated.ts` from the schemas: `npm run generate`. Not part of any build. What the browser
 * needs no proof of (patterns, lengths, the list of an enum's words) is left out; `decode` says how shapes are read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod/mini';
import type { ShapeNode } from '../../src/client/decode.ts';
import { problem } from '../../src/protocol/problem.ts';
import {
  publicAmountLink,
  publicLink,
  publicProductLink,
  publicSubscriptionLink,
} from '../../src/protocol/public-link.ts';
import { quote } from '../../src/protocol/quote.ts';
import { exchangeAnswer, sessionCreated, sessionState } from '../../src/protocol/session.ts';

type Schema = z.core.$ZodType;
type Def = { type: string } & Record<string, unknown>;
const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

export function shapeOf(schema: Schema): ShapeNode {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
    case 'enum':
      return 's';
    case 'literal':
      return { string: 's', number: 'i', boolean: 'b' }[typeof (def.values as unknown[])[0] as string] ?? '*';
    case 'boolean':
      return 'b';
    case 'number':
      return numberShape(def);
    case 'unknown':
      return '*';
    case 'array':
      return [shapeOf(def.element as Schema)];
    case 'nullable':
      return ['?', shapeOf(def.innerType as Schema)];
    case 'record':
      return ['r', shapeOf(def.valueType as Schema)];
    case 'object':
      return objectShape(def.shape as Record<string, Schema>);
    case 'union':
      return def.discriminator === undefined
        ? '*'
        : variantsShape(def.discriminator as string, def.options as Schema[]);
    default:
      throw new Error(`no shape for a schema of type ${def.type}`);
  }
}

function numberShape(def: Def): ShapeNode {
  if (def.format !== 'safeint') return 'n';
  const lower = ((def.checks ?? []) as { _zod: { def: { check: string; value?: unknown } } }[])
    .map((check) => check._zod.def)
    .find(({ check }) => check === 'greater_than')?.value;
  return typeof lower === 'number' && lower >= 0 ? 'u' : 'i';
}

function objectShape(shape: Record<string, Schema>): ShapeNode {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) =>
      defOf(schema).type === 'optional'
        ? [`${key}?`, shapeOf(defOf(schema).innerType as Schema)]
        : [key, shapeOf(schema)],
    ),
  );
}

function variantsShape(key: string, options: Schema[]): ShapeNode {
  const shapes = options.map((option) => shapeOf(option) as Record<string, ShapeNode>);
  const names = options.map((option) => {
    const variant = (defOf(option).shape as Record<string, Schema>)[key] as Schema;
    return String((defOf(variant).values as unknown[])[0]);
  });
  return ['d', key, Object.fromEntries(names.map((name, index) => [name, shapes[index] as ShapeNode])), shared(shapes)];
}

/** What every variant has, in the same shape. */
function shared(shapes: Record<string, ShapeNode>[]): ShapeNode {
  const [first = {}, ...others] = shapes;
  const isShared = ([name, shape]: [string, ShapeNode]) =>
    others.every((other) => JSON.stringify(other[name]) === JSON.stringify(shape));
  return Object.fromEntries(Object.entries(first).filter(isShared));
}

/**
 * A link as the checkout reads it first: what only some kinds have is passed through unread, for the part of the checkout
 * that shows such a kind and carries its shape.
 */
function linkShape(): ShapeNode {
  const [, key, , shared] = shapeOf(publicLink) as ['d', string, Record<string, ShapeNode>, ShapeNode];
  const unread = [...Object.keys(ownShape(publicProductLink)), ...Object.keys(ownShape(publicSubscriptionLink))];
  const common = shared as Record<string, ShapeNode>;
  const { [key]: type, amount } = shapeOf(publicAmountLink) as Record<string, ShapeNode>;
  return [
    'd',
    key,
    { amount: { ...common, [key]: type as ShapeNode, amount: amount as ShapeNode } },
    { ...common, ...Object.fromEntries(unread.map((name) => [`${name.replace('?', '')}?`, '*'])) },
  ];
}

/** What only this kind of link has. */
function ownShape(schema: Schema): Record<string, ShapeNode> {
  const [, key, , shared] = shapeOf(publicLink) as ['d', string, Record<string, ShapeNode>, ShapeNode];
  const isOwn = ([name]: [string, ShapeNode]) => name !== key && !(name in (shared as object));
  return Object.fromEntries(Object.entries(shapeOf(schema) as Record<string, ShapeNode>).filter(isOwn));
}

type NamedShape = [name: string, type: string, from: string, shape: ShapeNode];

/** One file for what a panel reads, others for failures and for what comes after the button; each is loaded when needed. */
const FILES: Record<string, NamedShape[]> = {
  'shapes.generated.ts': [
    ['publicLinkShape', 'PublicLink', 'public-link', linkShape()],
    ['quoteShape', 'Quote', 'quote', shapeOf(quote)],
  ],
  'product-shape.generated.ts': [['productShape', 'PublicProductLink', 'public-link', ownShape(publicProductLink)]],
  'subscription-shape.generated.ts': [
    ['subscriptionShape', 'PublicSubscriptionLink', 'public-link', ownShape(publicSubscriptionLink)],
  ],
  'problem-shape.generated.ts': [['problemShape', 'Problem', 'problem', shapeOf(problem)]],
  'session-shapes.generated.ts': [
    ['sessionCreatedShape', 'SessionCreated', 'session', shapeOf(sessionCreated)],
    ['sessionStateShape', 'SessionState', 'session', shapeOf(sessionState)],
    ['exchangeAnswerShape', 'ExchangeAnswer', 'session', shapeOf(exchangeAnswer)],
  ],
};

/**
 * The module's text. A shape that stands in several places (money, a session) is written once, which is what keeps the
 * file small: equal text is found by compression, but only once it has been loaded and parsed twice.
 */
function shapesModule(shapes: NamedShape[], known: NamedShape[]): string {
  const uses = new Map<string, number>();
  const count = (shape: ShapeNode): void => {
    if (typeof shape === 'string') return;
    const text = JSON.stringify(shape);
    uses.set(text, (uses.get(text) ?? 0) + 1);
    if (uses.get(text) === 1)
      for (const inner of Object.values(shape))
        if (typeof inner !== 'string' || inner.length > 1) count(inner as ShapeNode);
  };
  for (const [, , , shape] of shapes) count(shape);

  /** What another file exports is imported from there. */
  const named = new Map(known.map(([name, , , shape]) => [JSON.stringify(shape), name]));
  const imported = known.filter(([, , , shape]) => uses.has(JSON.stringify(shape))).map(([name]) => name);
  const lines: string[] = [];
  const write = (shape: ShapeNode): string => {
    if (typeof shape === 'string') return JSON.stringify(shape);
    const text = JSON.stringify(shape);
    const known = named.get(text);
    if (known !== undefined) return known;
    const body = Array.isArray(shape)
      ? `[${shape.map((inner) => write(inner as ShapeNode)).join(', ')}]`
      : `{ ${Object.entries(shape)
          .map(([key, inner]) => `${JSON.stringify(key)}: ${write(inner)}`)
          .join(', ')} }`;
    if ((uses.get(text) ?? 0) < 2 || text.length < 24) return body;
    const name = `shape${lines.length + 1}`;
    named.set(text, name);
    lines.push(`const ${name}: ShapeNode = ${body};`);
    return name;
  };
  const exported = shapes.map(([name, type, , shape]) => `export const ${name}: Shape<${type}> = ${write(shape)};`);
  const sources = [...new Set(shapes.map(([, , from]) => from))].toSorted();
  return [
    '// Made by `npm run generate` from the schemas of src/protocol. Change those.',
    ...sources.map((source) => {
      const types = shapes.filter(([, , from]) => from === source).map(([, type]) => type);
      return `import type { ${types.toSorted().join(', ')} } from '../protocol/${source}.ts';`;
    }),
    `import type { Shape${lines.length ? ', ShapeNode' : ''} } from './decode.ts';`,
    ...(imported.length ? [`import { ${imported.join(', ')} } from './shapes.generated.ts';`] : []),
    '',
    ...lines,
    ...exported,
    '',
  ].join('\n');
}

const target = (name: string): string => fileURLToPath(new URL(`../../src/client/${name}`, import.meta.url));
const forPanel = FILES['shapes.generated.ts'] ?? [];
const texts = Object.entries(FILES).map(
  ([name, shapes]) => [target(name), shapesModule(shapes, shapes === forPanel ? [] : forPanel)] as const,
);

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const [path, text] of texts) writeFileSync(path, text);

/** Whether the committed files are what the schemas say now. */
export const isCurrent = (): boolean => texts.every(([path, text]) => readFileSync(path, 'utf8') === text);

/**
 * The only door for JSON that comes from a backend: a value goes in, a value of the promised shape comes out, or a
 * `DecodeFailure` that names the place. The shapes are generated from the protocol's schemas (`shapes.generated.ts`), so
 * that the page need not carry a schema library, which costs more than the rest of the client and fails on pages that
 * extend `Object.prototype`.
 *
 * Reading is tolerant where a newer backend may say more (unknown keys are dropped, unknown words stay words, an unknown
 * variant keeps what all variants share) and strict about money: an amount that is missing, negative or not a whole
 * number is never replaced. Only own properties count, and results have no prototype, so a page's additions to
 * `Object.prototype` can neither fill a gap nor shadow one.
 */

/**
 * `s` string, `b` boolean, `n` finite number, `i` safe integer, `u` safe integer ≥ 0, `*` anything;
 * `[shape]` array; `['?', shape]` null or the shape; `['r', shape]` record; `['d', key, variants, shared]` variants told
 * apart by the string at `key`; an object: its keys, those with a trailing `?` optional.
 */
export type ShapeNode =
  | string
  | readonly [ShapeNode]
  | readonly ['?' | 'r', ShapeNode]
  | readonly ['d', string, Readonly<Record<string, ShapeNode>>, ShapeNode]
  | { readonly [key: string]: ShapeNode };

/** A shape that stands for `T`. */
export type Shape<T> = ShapeNode & { readonly '~type'?: T };

/** What was received does not have the promised shape; `path` is where. */
export class DecodeFailure extends Error {
  override readonly name = 'DecodeFailure';
  readonly path: string;

  constructor(path: string) {
    super(`unexpected value at ${path || 'the top'}`);
    this.path = path;
  }
}

const isLeaf: Record<string, (value: unknown) => boolean> = {
  s: (value) => typeof value === 'string',
  b: (value) => typeof value === 'boolean',
  n: (value) => Number.isFinite(value),
  i: (value) => Number.isSafeInteger(value),
  u: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

export function decode<T>(shape: Shape<T>, value: unknown): T {
  return read(shape, value, '') as T;
}

function read(shape: ShapeNode, value: unknown, path: string): unknown {
  if (shape === '*') return copy(value);
  if (typeof shape === 'string') {
    if (isLeaf[shape]?.(value)) return value;
    throw new DecodeFailure(path);
  }
  if (!Array.isArray(shape)) return readObject(shape as { [key: string]: ShapeNode }, value, path);
  const [kind, inner] = shape as readonly [string, ShapeNode];
  if (shape.length === 1) {
    if (!Array.isArray(value)) throw new DecodeFailure(path);
    return value.map((element, index) => read(shape[0] as ShapeNode, element, `${path}/${index}`));
  }
  if (kind === '?') return value === null ? null : read(inner, value, path);
  const given = ownObject(value, path);
  if (kind === 'r') return fill(Object.keys(given), (key) => read(inner, own(given, key), `${path}/${key}`));
  const [, key, variants, shared] = shape as readonly ['d', string, Record<string, ShapeNode>, ShapeNode];
  const name = own(given, key);
  if (typeof name !== 'string') throw new DecodeFailure(`${path}/${key}`);
  return read((own(variants, name) as ShapeNode | undefined) ?? shared, value, path);
}

function readObject(shape: { [key: string]: ShapeNode }, value: unknown, path: string): object {
  const given = ownObject(value, path);
  const result = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(shape)) {
    const name = key.replace('?', '');
    const field = own(given, name);
    if (name === key || field !== undefined) result[name] = read(shape[key] as ShapeNode, field, `${path}/${name}`);
  }
  return result;
}

/** Whatever JSON it is, without prototypes. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return value && typeof value === 'object' ? fill(Object.keys(value), (key) => copy(own(value, key))) : value;
}

function ownObject(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DecodeFailure(path);
  return value;
}

const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;

function fill(names: readonly string[], valueOf: (name: string) => unknown): object {
  const filled = Object.create(null) as Record<string, unknown>;
  for (const name of names) filled[name] = valueOf(name);
  return filled;
}

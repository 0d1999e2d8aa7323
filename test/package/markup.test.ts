/** What the minifier made of the templates. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CDN } from './bundle-graph.ts';

/** A shape that is not closed swallows the shapes behind it. */
const UNCLOSED = /<(path|circle|rect|line|polyline)\b[^>`]*[^/>`]>(?!<\/\1>)/g;

describe('drawings', () => {
  const scripts = globSync('**/*.js', { cwd: CDN }).map((path) => readFileSync(join(CDN, path), 'utf8'));

  it('are there', () => {
    expect(scripts.join('').match(/<path /g)?.length).toBeGreaterThan(5);
  });

  it('keep every shape closed', () => {
    expect(scripts.flatMap((script) => script.match(UNCLOSED) ?? [])).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const report = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
const lines = report.split('\n').filter((line) => /^\| \d/.test(line));

describe('the accessibility report', () => {
  it('has a line for every part of WCAG', () => {
    expect(lines.length).toBeGreaterThan(45);
  });

  it.each(lines)('names evidence that exists: %s', (line) => {
    const [, evidence = ''] = /\| ([^|]+) \|$/.exec(line) ?? [];
    const [, path] = /^`(test\/[^`]+)`$/.exec(evidence) ?? [];
    if (path) expect(existsSync(new URL(`../../${path}`, import.meta.url))).toBe(true);
    else expect(['manual', '–']).toContain(evidence);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../tools/source-files.ts';
import { ROOT } from './bundle-graph.ts';

/** The part of the manifest's schema that is read here. */
interface Described {
  readonly name: string;
  readonly description?: string;
}
interface Declaration extends Described {
  readonly customElement?: boolean;
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly members?: readonly Described[];
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'dist', 'custom-elements.json'), 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ customElement }) => customElement === true);

describe('custom-elements.json', () => {
  it('has every public element', () => {
    const files = sourceFiles('src/elements/pay-link-*.ts').map(({ path }) => /([\w-]+)\.ts$/.exec(path)?.[1]);
    const tags = elements.map(({ tagName }) => tagName);
    expect(tags).toContain('pay-link-button');
    expect(tags.filter((tag) => !files.includes(tag))).toEqual([]);
  });

  it.each(elements.map((element) => [element.tagName, element] as const))('describes all of <%s>', (_tag, element) => {
    expect(element.summary, 'a @summary').toBeTruthy();
    const undescribed = [
      ...(element.attributes ?? []),
      ...(element.events ?? []),
      ...(element.slots ?? []),
      ...(element.cssParts ?? []),
    ]
      .filter(({ description }) => !description)
      .map(({ name }) => name);
    expect(undescribed).toEqual([]);
    expect((element.members ?? []).filter(({ name }) => name.startsWith('#'))).toEqual([]);
  });
});

/** The words of the hosted pages, text by text. That none is missing is a matter of types. */
import { describe, expect, it } from 'vitest';
import { messagesIn, type PageLanguage, pageLanguages } from '../../demo/server/pages/messages/languages.ts';

const MARKS = ['⟦1⟧', '⟦2⟧', '⟦3⟧'];
/** An interval is a name that the language looks up; anything else may be any text. */
const argumentsOf = (path: string, count: number): unknown[] =>
  path === 'page.planEvery' ? ['month', MARKS[1]] : MARKS.slice(0, count);

/** Every text by its path, with marks where values stand. */
function textsOf(node: unknown, path: string): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node(...argumentsOf(path, node.length)))]];
  return Object.entries(node as object).flatMap(([name, inner]) => textsOf(inner, path ? `${path}.${name}` : name));
}
const textsIn = (language: PageLanguage) => {
  const { direction: _, ...messages } = messagesIn(language);
  return new Map(textsOf(messages, ''));
};
const marksOf = (text: string): string[] => MARKS.filter((mark) => text.includes(mark));
const english = textsIn('en');
const others = pageLanguages.filter((language) => language !== 'en');

describe.each(others)('the pages in %s', (language) => {
  const texts = textsIn(language);

  it('say every value that the English ones say', () => {
    const lost = [...english].filter(([path, text]) => marksOf(text).some((mark) => !texts.get(path)?.includes(mark)));
    expect(lost).toEqual([]);
  });

  it('leave no text empty, and no sentence in English', () => {
    const isSentence = (text: string) => /[a-z]{3,}[^a-z]+[a-z]{3,}/i.test(text.replaceAll(/⟦\d⟧/g, ''));
    const same = [...english].filter(([path, text]) => isSentence(text) && texts.get(path) === text);
    expect(same).toEqual([]);
    const empty = [...texts].filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect(empty).toEqual(['page.every.once']);
  });
});

it.each([
  ['de', 1, 'In einer Sekunde geht es zurück zu shop'],
  ['nl', 1, 'Over één seconde gaat u terug naar shop'],
  ['fr', 0, 'Retour'],
  ['ar', 0, '0 ثانية'],
  ['ar', 1, 'ثانية واحدة'],
  ['ar', 2, 'ثانيتين'],
  ['ar', 3, '3 ثوانٍ'],
  ['ar', 11, '11 ثانية'],
  ['ar', 100, '100 ثانية'],
  ['he', 2, 'שתי שניות'],
  ['he', 5, '5 שניות'],
  ['ja', 1, '1秒後'],
] as const)('%s counts %i', (language, count, words) => {
  expect(messagesIn(language).pay.returningIn('shop', count)).toContain(words);
});

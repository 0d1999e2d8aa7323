import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentStylesheet, accentTokens, contrast, isReadable, surfaces } from '../../demo/server/pages/accent.ts';

const hexColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const themes = ['light', 'dark'] as const;
const tokens = readFileSync(new URL('../../demo/server/pages/assets/tokens.css', import.meta.url), 'utf8');
const token = (name: string, theme: (typeof themes)[number]): string =>
  [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))][theme === 'light' ? 0 : 1]?.[1] ?? '';

describe('the corrected brand colour', () => {
  it.each(themes)('can be read for 10 000 random colours in %s', (theme) => {
    fc.assert(
      fc.property(hexColor, (color) => isReadable(accentTokens(color, theme), theme)),
      { numRuns: 10_000 },
    );
  });

  it.each(themes)('leaves our own text readable on its tint in %s', (theme) => {
    fc.assert(
      fc.property(hexColor, (color) => {
        const { tint } = accentTokens(color, theme);
        return [token('text', theme), token('muted', theme)].every((text) => contrast(text, tint) >= 4.5);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps a colour that can be read already', () => {
    expect(accentTokens('#0f5a5e', 'light')).toMatchObject({ fill: '#0f5a5e', onFill: '#ffffff', ink: '#0f5a5e' });
  });

  it('puts dark text on a light brand rather than making another colour of it', () => {
    expect(accentTokens('#ffd400', 'light')).toMatchObject({ fill: '#ffd400', onFill: '#101114' });
  });

  it('is corrected against the surfaces that the stylesheet uses', () => {
    for (const theme of themes) expect([token('surface', theme), token('canvas', theme)]).toEqual(surfaces[theme]);
  });

  it.each(themes)('stands beside fixed colours that can be read in %s', (theme) => {
    const onTints = ['good', 'bad', 'caution'].map((name) =>
      contrast(token(name, theme), token(`${name}-tint`, theme)),
    );
    const onSurfaces = ['text', 'muted', 'bad', 'caution'].flatMap((name) =>
      surfaces[theme].map((surface) => contrast(token(name, theme), surface)),
    );
    expect(Math.min(...onTints, ...onSurfaces)).toBeGreaterThanOrEqual(4.5);
    expect(
      Math.min(...surfaces[theme].map((surface) => contrast(token('control-line', theme), surface))),
    ).toBeGreaterThanOrEqual(3);
  });

  it('is served with both themes and the corner radius', () => {
    expect(accentStylesheet('0f5a5e', 4)).toMatch(/--radius:4px.*prefers-color-scheme:dark.*data-theme=dark/s);
  });
});

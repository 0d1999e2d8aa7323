import { describe, expect, it } from 'vitest';
import { unusableModes } from '../../../src/core/unusable-modes.ts';

const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const here = { mode: 'auto', userAgent: `${SAFARI} Version/18.5 Mobile/15E148 Safari/604.1`, isIsolated: false };

describe('unusableModes', () => {
  it('is nothing in a browser', () => {
    expect(unusableModes(here)).toEqual([]);
    expect(
      unusableModes({ ...here, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' }),
    ).toEqual([]);
  });

  it.each([
    ['Instagram', `${SAFARI} Mobile/15E148 Instagram 380.0.0.34.111`],
    ['Facebook on iOS', `${SAFARI} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0.0.40.104]`],
    [
      'Facebook on Android',
      'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) Chrome/140.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500]',
    ],
    ['Line', `${SAFARI} Mobile/15E148 Safari Line/15.6.0`],
    ['WeChat', `${SAFARI} Mobile/15E148 MicroMessenger/8.0.50`],
    ['a WebView', 'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 Version/4.0 Chrome/140.0'],
  ])('leaves a redirect inside %s', (_, userAgent) => {
    expect(unusableModes({ ...here, userAgent })).toEqual(['frame', 'popup']);
  });

  it('leaves a redirect where the page wants one, and no frame where the page isolates itself', () => {
    expect(unusableModes({ ...here, mode: 'redirect' })).toEqual(['frame', 'popup']);
    expect(unusableModes({ ...here, isIsolated: true })).toEqual(['frame']);
  });
});

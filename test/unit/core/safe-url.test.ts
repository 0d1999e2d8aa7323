import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkReference } from '../../../src/core/link-reference.ts';
import { safeUrl } from '../../../src/core/safe-url.ts';
import { propertyRuns } from './property-runs.ts';

const shop = 'https://shop.example/page';
const local = 'http://127.0.0.1:4243/donate';
const pay = ['https://pay.example'];

describe('safeUrl', () => {
  it.each([
    ['https://pay.example/pay/x?y=1#z', 'https://pay.example/pay/x?y=1#z'],
    ['HTTPS://PAY.example/x', 'https://pay.example/x'],
    ['https://pay.example:443/x', 'https://pay.example/x'],
    ['https://pay.example/über', 'https://pay.example/%C3%BCber'],
  ])('lets %j through', (address, expected) => {
    expect(safeUrl(address, shop, pay)).toBe(expected);
  });

  it.each([
    undefined,
    null,
    42,
    '',
    '/p/relative',
    '//evil.example',
    'https:/pay.example/x',
    'https:pay.example/x',
    'https:///pay.example/x',
    'https:/\\pay.example',
    'https://pay.example\\@evil.example',
    'https://pay.example@evil.example/',
    'https://a@pay.example/',
    'https://a:b@pay.example/',
    'https://pay.example.evil.example/',
    'https://pay.example:8443/',
    'https://pay.example:0/',
    'https://pаy.example/',
    'http://pay.example/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://pay.example/',
    'https://pay.example/\n',
    'https://pay.ex\tample/',
    'https://pay.example/\u200b',
    'https://pay.example/\u202e',
    'data:text/html,x',
    'blob:https://pay.example/1',
    'file:///etc/passwd',
    'ftp://pay.example/',
    `https://pay.example/${'a'.repeat(2048)}`,
  ])('holds %j back', (address) => {
    expect(safeUrl(address, shop, pay)).toBeUndefined();
  });

  it('allows http only from this machine to this machine', () => {
    expect(safeUrl('http://localhost:4242/pay/x', local)).toBe('http://localhost:4242/pay/x');
    expect(safeUrl('http://[::1]:4242/', local)).toBe('http://[::1]:4242/');
    expect(safeUrl('http://localhost:4242/pay/x', shop)).toBeUndefined();
    expect(safeUrl('http://pay.example/', local)).toBeUndefined();
    expect(safeUrl('http://localhost.evil.example/', local)).toBeUndefined();
    expect(safeUrl('http://127.0.0.1.evil.example/', local)).toBeUndefined();
  });

  it('never lets anything but https to a listed origin out, whatever goes in', () => {
    const pieces = fc.constantFrom(
      'https://',
      'http://',
      'https:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      'pay.example',
      'evil.example',
      '.',
      '#',
      '?',
      '%00',
      '\t',
      '\n',
      '\u0000',
      '\u200b',
      'javascript:',
      'data:',
      ':0',
      ':443',
      '[::1]',
      'localhost',
      '％',
      '。',
    );
    const address = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.webUrl(),
      fc.string({ unit: 'binary' }).map((tail) => `https://pay.example${tail}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        const safe = safeUrl(text, shop, pay);
        if (safe !== undefined) expect(safe.startsWith('https://pay.example/')).toBe(true);
      }),
      propertyRuns(20_000),
    );
  }, 600_000);
});

describe('readLinkReference', () => {
  it('takes the link and its backend from a hosted address', () => {
    expect(readLinkReference('https://pay.example/p/donation?amount=5#x', shop)).toEqual({
      link: 'donation',
      apiBase: 'https://pay.example',
    });
    expect(readLinkReference('http://localhost:4242/p/plink_abcdefghijklmnopqrstuvwx/', local)).toEqual({
      link: 'plink_abcdefghijklmnopqrstuvwx',
      apiBase: 'http://localhost:4242',
    });
  });

  it.each([
    '',
    '/p/donation',
    'https://pay.example/',
    'https://pay.example/p/',
    'https://pay.example/p/a/b',
    'https://pay.example/p/%2e%2e',
    'http://pay.example/p/donation',
    'https://u@pay.example/p/donation',
    'javascript:/p/donation',
  ])('finds no link in %j', (href) => {
    expect(readLinkReference(href, shop)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../demo/server/domain/public-address.ts';
import { webhookUrlFault } from '../../demo/server/domain/webhook-url.ts';

describe('a network address', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '2001:4860:4860::8888',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('the address of an endpoint', () => {
  it.each([
    'http://shop.example/hook',
    'ftp://shop.example/hook',
    'https://user:pass@shop.example/hook',
    'https://shop.example/hook#part',
    'https://localhost/hook',
    'https://LOCALHOST./hook',
    'https://printer.local/hook',
    'https://metadata.google.internal/hook',
    'https://db/hook',
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://017700000001/hook',
    'https://127.1/hook',
    'https://①②⑦.0.0.1/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://169.254.169.254/latest/meta-data',
    'nothing',
  ])('may not be %s', (url) => {
    expect(webhookUrlFault(url, false)).toBeTypeOf('string');
  });

  it.each([
    'https://shop.example/hook?a=b',
    'https://shop.example:8443/',
    'https://1.1.1.1/',
    'https://[2606:4700::1]/',
  ])('may be %s', (url) => {
    expect(webhookUrlFault(url, false)).toBeUndefined();
  });

  it('may also be on this machine in the demo, without a name and password in it', () => {
    for (const url of ['http://127.0.0.1:9000/hook', 'http://localhost/', 'https://10.0.0.1/']) {
      expect(webhookUrlFault(url, true)).toBeUndefined();
    }
    expect(webhookUrlFault('http://user:pass@127.0.0.1/', true)).toBeTypeOf('string');
  });
});

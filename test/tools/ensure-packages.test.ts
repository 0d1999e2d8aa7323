import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesAreCurrent } from '../../tools/ensure-packages.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const lit = { version: '3.3.3', integrity: 'sha512-a' };
const forMac = { version: '1.0.0', integrity: 'sha512-b', optional: true };

function write(wanted: object, installed: object): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'x' }, ...wanted } }));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
}

describe('the packages of a clone', () => {
  it('are current when all of the lock file is installed, except what other platforms need', () => {
    write({ 'node_modules/lit': lit, 'node_modules/for-mac': forMac }, { 'node_modules/lit': lit });
    expect(packagesAreCurrent(root)).toBe(true);
  });

  it.each([
    ['one is missing', { 'node_modules/lit': lit }, {}],
    ['one is too many', {}, { 'node_modules/lit': lit }],
    ['a version differs', { 'node_modules/lit': lit }, { 'node_modules/lit': { ...lit, version: '3.3.2' } }],
    ['a content differs', { 'node_modules/lit': lit }, { 'node_modules/lit': { ...lit, integrity: 'sha512-c' } }],
  ])('are not when %s', (_case, wanted, installed) => {
    write(wanted, installed);
    expect(packagesAreCurrent(root)).toBe(false);
  });

  it('are not when npm never finished', () => {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: {} }));
    expect(packagesAreCurrent(root)).toBe(false);
  });
});

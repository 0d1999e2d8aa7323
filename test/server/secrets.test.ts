import { describe, expect, it } from 'vitest';
import { createSessionKeys } from '../../demo/server/service/session-keys.ts';
import { openDatabase } from '../../demo/server/store/database.ts';
import { openStore } from '../../demo/server/store/store.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFixedInput } from '../fixtures/links.ts';
import { card, CHALLENGE, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const SESSION = 'cs_abcdefghijklmnopqrstuvwx';

describe('what opens a session', () => {
  const keys = createSessionKeys(Buffer.alloc(32, 1));

  it('is derived from its id, and different for each use and each server', () => {
    const all = [keys.secretOf(SESSION), keys.readSecretOf(SESSION), keys.payTokenOf(SESSION)];
    expect(new Set(all.map((secret) => secret.slice(4))).size).toBe(3);
    expect(keys.secretOf(SESSION)).toBe(all[0]);
    expect(createSessionKeys(Buffer.alloc(32, 2)).secretOf(SESSION)).not.toBe(all[0]);
  });

  it('may read with either secret and write with one', () => {
    const may = (secret: string) => [keys.allows(SESSION, secret, 'read'), keys.allows(SESSION, secret, 'write')];
    expect(may(keys.secretOf(SESSION))).toEqual([true, true]);
    expect(may(keys.readSecretOf(SESSION))).toEqual([true, false]);
    expect(may(keys.payTokenOf(SESSION))).toEqual([false, false]);
    expect(may('')).toEqual([false, false]);
  });

  it('opens by a pay token that nobody can change', () => {
    const token = keys.payTokenOf(SESSION);
    expect(keys.sessionOfPayToken(token)).toBe(SESSION);
    for (const forged of [token.replace('abc', 'abd'), `${token.slice(0, -1)}_`, token.slice(1), `${token}x`, '']) {
      expect(keys.sessionOfPayToken(forged)).toBeUndefined();
    }
  });

  it('stands for a body, whatever the order of its keys', () => {
    expect(keys.fingerprintOf({ a: 1, b: { c: 2, d: 3 } })).toBe(keys.fingerprintOf({ b: { d: 3, c: 2 }, a: 1 }));
    expect(keys.fingerprintOf({ a: [1, 2] })).not.toBe(keys.fingerprintOf({ a: [2, 1] }));
  });
});

describe('the way back to the page', () => {
  it('carries a code that works once, for five minutes, and only reads', async () => {
    const backend = startBackend();
    const { id } = await backend.createLink(aFixedInput({ returnOrigins: ['https://shop.example'] }));
    const created = await openedSession(backend, id, { returnUrl: 'https://shop.example/done?order=7#top' });
    const token = created.next.type === 'handoff' ? (created.next.url.split('/').at(-1) ?? '') : '';
    const newCode = () => {
      const url = new URL(backend.service.returnUrlByPayToken(token) ?? '');
      expect([url.origin, url.pathname, url.searchParams.get('order'), url.hash]).toEqual([
        'https://shop.example',
        '/done',
        '7',
        '#top',
      ]);
      return url.searchParams.get('pay_link_code') ?? '';
    };
    const exchange = <T>(code: string) =>
      backend.call<T>('/v1/public/sessions/exchange', { method: 'POST', body: { code } });

    const code = newCode();
    const { body } = await exchange<{ session: { id: string }; secret: string }>(code);
    expect(body.session.id).toBe(created.session.id);
    expect((await exchange<Problem>(code)).body.code).toBe('session_not_found');
    const readOnly = { ...created, secret: body.secret };
    expect((await backend.readSession(readOnly)).session.status).toBe('open');
    expect((await backend.cancel<Problem>(readOnly)).body.code).toBe('session_not_found');
    expect((await backend.confirm<Problem>(readOnly)).body.code).toBe('session_not_found');

    const late = newCode();
    backend.advance(5 * 60_000);
    expect((await exchange<Problem>(late)).body.code).toBe('session_not_found');
  });
});

describe('a database file and a log', () => {
  it('contain no secret, no pay token, no card and no code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pay-link-'));
    const file = join(folder, 'a.sqlite');
    const backend = startBackend({ store: openStore(file) });
    const { id } = await backend.createLink(aFixedInput({ returnOrigins: ['https://shop.example'] }));
    const created = await openedSession(backend, id, {
      returnUrl: 'https://shop.example/',
      customer: { email: 'canary@example.com', name: 'Canary Name' },
    });
    const token = created.next.type === 'handoff' ? (created.next.url.split('/').at(-1) ?? '') : '';
    const code = new URL(backend.service.returnUrlByPayToken(token) ?? '').searchParams.get('pay_link_code') ?? '';
    await backend.confirm(created, card(CHALLENGE));
    await backend.call(`/pay/${token}?x=canary@example.com`);
    backend.store.close();
    const written = openDatabase(file);
    const dump = [
      ...written
        .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .map(({ name }) => JSON.stringify(written.all(`SELECT * FROM ${name}`))),
      readFileSync(file, 'latin1'),
    ].join('\n');
    written.close();
    rmSync(folder, { recursive: true });
    expect([token, code].every((secret) => secret.length > 20)).toBe(true);
    for (const secret of [created.secret, token, code, CHALLENGE]) expect(dump).not.toContain(secret);
    for (const secret of [created.secret, token, code, CHALLENGE, 'canary@example.com', 'Canary Name']) {
      expect(JSON.stringify(backend.logged)).not.toContain(secret);
    }
  });
});

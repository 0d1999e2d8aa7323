import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEACON_LIFE_MS } from '../../demo/server/store/beacons.ts';
import { type Database, openDatabase } from '../../demo/server/store/database.ts';
import { openStore } from '../../demo/server/store/store.ts';
import type { LinkMetrics } from '../../src/protocol/metrics.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

const DAY_MS = 86_400_000;
let folder: string;
let backend: Backend;
let file: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pay-link-retention-'));
  backend = startBackend({ store: openStore(join(folder, 'a.sqlite')) });
  file = openDatabase(join(folder, 'a.sqlite'));
});
afterEach(() => {
  file.close();
  backend.store.close();
  rmSync(folder, { recursive: true });
});

const rows = (table: string) => file.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count;
let reports = 0;
const report = (linkId: string, type: string) =>
  backend.call('/v1/public/events', {
    method: 'POST',
    body: { events: [{ id: `retention-report-${++reports}`, type, linkId, gesture: true }] },
  });

describe('a running server', () => {
  it('forgets idempotency records after a day, and not before', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await backend.confirm(await openedSession(backend, id));
    backend.advance(DAY_MS - 1);
    backend.sweep();
    expect(rows('idempotency')).toBe(2);
    backend.advance(1);
    backend.sweep();
    expect(rows('idempotency')).toBe(0);
  });

  it('forgets the codes of the way back when they have ended', async () => {
    const { id } = await backend.createLink(aFixedInput({ returnOrigins: ['https://shop.example'] }));
    const created = await openedSession(backend, id, { returnUrl: 'https://shop.example/' });
    const token = created.next.type === 'handoff' ? (created.next.url.split('/').at(-1) ?? '') : '';
    backend.service.returnUrlByPayToken(token);
    backend.sweep();
    expect(rows('return_codes')).toBe(1);
    backend.advance(5 * 60_000);
    backend.sweep();
    expect(rows('return_codes')).toBe(0);
  });

  it('forgets reports of visits after more than a year, and tells of a first one only once all the same', async () => {
    const { id } = await backend.createLink(aFixedInput());
    await report(id, 'view');
    await report(id, 'open');
    backend.advance(BEACON_LIFE_MS - DAY_MS);
    await report(id, 'view');
    backend.advance(DAY_MS);
    backend.sweep();
    const { body } = await backend.seller<LinkMetrics>(`/v1/payment-links/${id}/metrics`);
    expect(body.totals).toMatchObject({ views: 1, opens: 0 });
    await report(id, 'open');
    expect((await backend.eventTypes(id)).filter((type) => type === 'payment_link.opened')).toHaveLength(1);
  });

  it('forgets many a part at a time, so that nobody waits long', async () => {
    const { id } = await backend.createLink(aFixedInput());
    file.write(() => {
      for (let index = 0; index < 3_000; index++) {
        file.run(`INSERT INTO beacons (id, link_id, type, received_at) VALUES (:report, :id, 'view', 0)`, {
          report: `old-report-${index}`,
          id,
        });
      }
    });
    const left = [0, 1, 2].map(() => {
      backend.sweep();
      return rows('beacons');
    });
    expect(left).toEqual([1_000, 0, 0]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/protocol/problem.ts';
import type { SessionState } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, card, DECLINED, startBackend } from './backend.ts';
import { openedSession } from './opened-session.ts';

let backend: Backend;
beforeEach(() => {
  backend = startBackend();
});

describe('waiting for a session', () => {
  it('answers as soon as it changes', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const waiting = backend.readSession(created, '?waitMs=5000');
    await backend.confirm(created);
    expect((await waiting).session.status).not.toBe('open');
  });

  it('answers at once where the asker has seen less', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    await backend.confirm(created, card(DECLINED)).catch(() => undefined);
    expect((await backend.readSession(created, '?waitMs=5000&revision=2')).session.revision).toBe(3);
  });

  it('answers the same after the time it was given', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    expect((await backend.readSession(created, '?waitMs=10')).session.status).toBe('open');
    const refused = await backend.call<Problem>(`/v1/public/sessions/${created.session.id}?waitMs=25001`, {
      headers: { authorization: `Bearer ${created.secret}` },
    });
    expect(refused.body.code).toBe('invalid_request');
  });

  it('streams each change until it is paid', async () => {
    const { id } = await backend.createLink(aFixedInput());
    const created = await openedSession(backend, id);
    const answer = await backend.app.request(`/v1/public/sessions/${created.session.id}/stream`, {
      headers: { authorization: `Bearer ${created.secret}` },
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const text = answer.text();
    await backend.confirm(created);
    const events = (await text)
      .trim()
      .split('\n\n')
      .map((event) => JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '{}') as SessionState);
    expect(events[0]?.session.status).toBe('open');
    expect(events.at(-1)?.session.status).toBe('completed');
  });
});

/** What a page does with a session it holds the secret of: read, wait, confirm, cancel. */
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { confirmRequest } from '../../../src/protocol/confirm.ts';
import { exchangeRequest, type SessionState } from '../../../src/protocol/session.ts';
import type { CheckoutService } from '../checkout-service.ts';
import type { Environment } from '../http/environment.ts';
import { limited, type RateLimiter } from '../http/rate-limit.ts';
import { readJson } from '../http/read-json.ts';
import { readBearer, readIdempotencyKey } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import { wholeNumber } from '../http/whole-number.ts';
import type { Wait } from '../service/wait-for-change.ts';

export const LONGEST_WAIT_MS = 25_000;

export type WaitForChange = (sessionId: string, wait: Wait) => Promise<SessionState>;

export function publicSessionRoutes(
  service: CheckoutService,
  waitForChange: WaitForChange,
  limiter: RateLimiter,
  ending: AbortSignal,
) {
  const app = new Hono<Environment>();

  app.post('/sessions/exchange', async (c) => {
    const { code } = await readJson(c, exchangeRequest);
    return c.json(service.exchange(code));
  });

  app.get('/sessions/:id', async (c) => {
    const id = c.req.param('id');
    const state = service.readSession(id, readBearer(c));
    const waitMs = wholeNumber(c, 'waitMs', LONGEST_WAIT_MS) ?? 0;
    const seenRevision = wholeNumber(c, 'revision', Number.MAX_SAFE_INTEGER);
    if (waitMs === 0) return c.json(state);
    return c.json(await waitForChange(id, { waitMs, seenRevision, signal: c.req.raw.signal }));
  });

  app.get('/sessions/:id/stream', (c) => {
    const id = c.req.param('id');
    let state = service.readSession(id, readBearer(c));
    return streamSSE(c, async (stream) => {
      const left = new AbortController();
      stream.onAbort(() => left.abort());
      const gone = AbortSignal.any([left.signal, ending]);
      for (;;) {
        const { revision, status } = state.session;
        await stream.writeSSE({ event: 'session', id: String(revision), data: JSON.stringify(state) });
        if (status === 'completed') return;
        do {
          state = await waitForChange(id, { waitMs: LONGEST_WAIT_MS, seenRevision: revision, signal: gone });
          if (gone.aborted) return;
          // A comment keeps proxies from closing a quiet stream.
          if (state.session.revision <= revision) await stream.write(': still here\n\n');
        } while (state.session.revision <= revision);
      }
    });
  });

  app.post('/sessions/:id/confirm', limited(limiter, 'confirm'), async (c) => {
    const key = readIdempotencyKey(c);
    const secret = readBearer(c);
    const id = c.req.param('id');
    service.readSession(id, secret);
    return sendReplayable(c, await service.confirm(id, secret, await readJson(c, confirmRequest), key), 200);
  });

  app.post('/sessions/:id/cancel', (c) => c.json(service.cancel(c.req.param('id'), readBearer(c))));

  return app;
}

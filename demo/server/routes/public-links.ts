/** What a page asks about a link: its terms, a quote, a session. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { quoteRequest, sessionRequest } from '../../../src/protocol/session-request.ts';
import type { CheckoutService } from '../checkout-service.ts';
import type { Environment } from '../http/environment.ts';
import { limited, type RateLimiter } from '../http/rate-limit.ts';
import { readJson } from '../http/read-json.ts';
import { readIdempotencyKey } from '../http/request-headers.ts';
import { sendReplayable } from '../http/send-replayable.ts';
import type { AnswerFaults } from '../simulator/answer-faults.ts';
import { ProblemError } from '../problem-error.ts';

/** Short, because usage changes with each payment; long enough for a page with many buttons. */
const LINK_CACHE = 'public, max-age=1';

export const callerOf = (c: Context<Environment>) => ({ origin: c.req.header('origin') });

export function publicLinkRoutes(service: CheckoutService, faults: AnswerFaults, limiter: RateLimiter) {
  const app = new Hono<Environment>();

  app.get('/links/:idOrSlug', (c) => {
    const prefill = c.req.query('prefill');
    const link = service.readLink(c.req.param('idOrSlug'), callerOf(c), prefill);
    const { serverTime: _clock, ...lasting } = link;
    const etag = `"${createHash('sha256').update(JSON.stringify(lasting)).digest('base64url').slice(0, 22)}"`;
    c.header('ETag', etag);
    c.header('Vary', 'Origin');
    // What a token says is for one payer.
    c.header('Cache-Control', prefill === undefined ? LINK_CACHE : 'no-store');
    if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    return c.json(faults.linkJson(link));
  });

  app.post('/links/:idOrSlug/quote', async (c) => {
    const request = await readJson(c, quoteRequest);
    return c.json(service.quote(c.req.param('idOrSlug'), request, callerOf(c)));
  });

  app.post('/links/:idOrSlug/sessions', limited(limiter, 'session'), async (c) => {
    const key = readIdempotencyKey(c);
    const request = await readJson(c, sessionRequest);
    const idOrSlug = c.req.param('idOrSlug');
    const answer = service.createSession(idOrSlug, request, key, callerOf(c));
    if (faults.losesSession(idOrSlug, key)) {
      c.env?.outgoing?.destroy();
      throw new ProblemError('provider_unavailable', { detail: 'The answer was lost on purpose.' });
    }
    return sendReplayable(c, answer, 201);
  });

  return app;
}

const isKnown = (given: string | undefined, etag: string): boolean =>
  given !== undefined && given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

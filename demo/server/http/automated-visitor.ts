import type { Context } from 'hono';
import type { Environment } from './environment.ts';

/**
 * Those who say themselves that nobody is looking: crawlers, previews of messengers, scanners of mail, and browsers that
 * load a page before anybody asked for it. Who does not say so is told apart by the missing gesture.
 * (CUBOT makes telephones.)
 */
const declared =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|scanner|facebookexternalhit|whatsapp|embedly|urlscan|safelinks|proofpoint|mimecast|barracuda|curl\/|wget\/|python-requests|go-http-client|lighthouse/i;

export const isAutomated = (c: Context<Environment>): boolean =>
  declared.test(c.req.header('user-agent') ?? '') ||
  /prefetch|prerender|preview/i.test(`${c.req.header('sec-purpose') ?? ''} ${c.req.header('purpose') ?? ''}`);

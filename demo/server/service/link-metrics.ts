import type { LinkMetrics } from '../../../src/protocol/metrics.ts';
import { createDayOf, isTimeZone } from '../domain/day-of.ts';
import { toInstant } from '../domain/calendar.ts';
import { figuresOf } from '../domain/metrics.ts';
import { ProblemError } from '../problem-error.ts';
import type { ServiceContext } from './context.ts';
import { findLink } from './find-link.ts';

export interface MetricsRequest {
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** An IANA name: a seller's day is not a day in UTC. */
  readonly timeZone: string;
}

/** Counts a link's facts. Has no effect, and nothing is kept that could differ from them. */
export function metricsOf(context: ServiceContext, linkId: string, request: MetricsRequest): LinkMetrics {
  const { since, until, timeZone } = request;
  findLink(context, linkId);
  if (!isTimeZone(timeZone)) {
    throw new ProblemError('invalid_request', { detail: 'timeZone is an IANA name, such as Europe/Berlin.' });
  }
  const now = context.now();
  const facts = context.store.metricFacts.read({ linkId, since, until }, now);
  return {
    object: 'link_metrics',
    linkId,
    ...(since !== undefined && { from: toInstant(since) }),
    ...(until !== undefined && { before: toInstant(until) }),
    timeZone,
    serverTime: toInstant(now),
    ...figuresOf(facts, createDayOf(timeZone)),
  };
}

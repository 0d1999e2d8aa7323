import type { LinkMetrics } from '../../../src/protocol/metrics.ts';
import type { SessionFact, VisitFact } from './metrics.ts';

type Funnel = Omit<LinkMetrics['totals'], 'revenue'>;
type AttemptFigures = Pick<Funnel, 'starts' | 'confirms' | 'successes' | 'completionRate' | 'successRate'>;

/** A part above the whole means that reports were lost; what the rate is nobody knows then. */
export const rateOf = (part: number, whole: number): number | null =>
  whole === 0 || part > whole ? null : part / whole;

export function attemptFigures(sessions: readonly SessionFact[]): AttemptFigures {
  const starts = sessions.length;
  const confirms = sessions.reduce((sum, { attempts }) => sum + attempts, 0);
  const successes = sessions.filter(({ completedAt }) => completedAt !== undefined).length;
  return {
    starts,
    confirms,
    successes,
    completionRate: rateOf(successes, starts),
    successRate: rateOf(successes, confirms),
  };
}

export function funnelOf(visits: readonly VisitFact[], sessions: readonly SessionFact[]): Funnel {
  const views = visits.filter(({ type }) => type === 'view').length;
  const opens = visits.length - views;
  const attempts = attemptFigures(sessions);
  return { views, opens, ...attempts, openRate: rateOf(opens, views), conversion: rateOf(attempts.successes, views) };
}

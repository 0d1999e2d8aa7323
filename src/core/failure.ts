import type { Problem } from '../protocol/problem.ts';
import type { Quote } from '../protocol/quote.ts';

/** Codes of failures that arise in the browser; a backend's own code is passed through as it is. */
export type BrowserFailureCode =
  | 'network'
  | 'config_timeout'
  | 'offline'
  | 'blocked_by_csp'
  | 'blocked_by_client'
  | 'frame_refused'
  | 'frame_timeout'
  | 'popup_blocked'
  | 'not_rendered'
  | 'amount_ambiguous'
  | 'amount_out_of_range'
  | 'amount_step'
  | 'unsupported_config'
  | 'script_outdated'
  | 'styles_unavailable'
  | 'trusted_types_refused';

/** A failure as every screen, event and promise reports it. */
export interface Failure {
  readonly code: BrowserFailureCode | (string & {});
  /** Whether the same request may succeed later. */
  readonly recoverable: boolean;
  /** For the developer: the exact fix. */
  readonly hint?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly problem?: Problem | undefined;
  /** The totals that the backend offers instead, for `price_changed`. */
  readonly quote?: Quote | undefined;
}

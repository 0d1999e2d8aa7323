import type { HandoffMode } from '../protocol/public-link.ts';

/**
 * Browsers inside apps (Facebook, Instagram, Line, WeChat, Android's WebView) keep no session for frames and windows of
 * another site, and often refuse both.
 */
const IN_APP = /FBA[NV]|Instagram|\bLine\/|MicroMessenger|; wv\)/;

export interface Surroundings {
  /** What the page asks for. */
  readonly mode: string;
  readonly userAgent: string;
  /** A page that isolates itself may only frame pages that isolate themselves too. */
  readonly isIsolated: boolean;
}

/** Ways to the payment page that this page cannot or will not go. */
export function unusableModes({ mode, userAgent, isIsolated }: Surroundings): HandoffMode[] {
  if (mode === 'redirect' || IN_APP.test(userAgent)) return ['frame', 'popup'];
  return isIsolated ? ['frame'] : [];
}

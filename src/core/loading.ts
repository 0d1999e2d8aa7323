import type { CheckoutState, Effect, Step } from './checkout-state.ts';
import { go, nextRequest, sharedOf } from './step.ts';

const LOAD_TIMEOUT_MS = 6000;

export function load(state: CheckoutState, effects: readonly Effect[] = [], attempt: 1 | 2 = 1, slow = false): Step {
  const request = nextRequest(state);
  const { linkRef } = state;
  return go({ ...sharedOf(state), phase: 'loading', request, lastRequest: request, attempt, slow }, ...effects, {
    type: 'load-link',
    linkRef,
    request,
    timeoutMs: LOAD_TIMEOUT_MS,
  });
}

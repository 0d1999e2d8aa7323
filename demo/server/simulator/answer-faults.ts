import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { Store } from '../store/store.ts';
import { scenarioNamed } from './scenarios.ts';

/** Seeded faults on the way from the server to the page, after the service has answered rightly. */
export interface AnswerFaults {
  linkJson(link: PublicLink): object;
  /** Whether the answer to this session creation gets lost. */
  losesSession(idOrSlug: string, idempotencyKey: string): boolean;
}

export function createAnswerFaults(store: Store, now: () => number): AnswerFaults {
  const scenarioOf = (idOrSlug: string) => scenarioNamed(store.links.find(idOrSlug, now())?.scenario);
  return {
    linkJson: (link) => scenarioOf(link.id).linkJson?.(link) ?? link,
    losesSession: (idOrSlug, idempotencyKey) => {
      const { losesAnswer } = scenarioOf(idOrSlug);
      return losesAnswer?.(store.scenarioProgress.count('lost-answer', idempotencyKey)) ?? false;
    },
  };
}

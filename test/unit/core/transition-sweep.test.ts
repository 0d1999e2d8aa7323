/** Every state meets every event, and random lives of a checkout: what must hold whatever happens in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckoutEvent, CheckoutState, Phase } from '../../../src/core/checkout-state.ts';
import { announcementOf } from '../../../src/core/announcement.ts';
import { selectionOf, stepOf, submitFacts } from '../../../src/core/facts.ts';
import { outcomeOf } from '../../../src/core/outcome.ts';
import { payTransition } from '../../../src/core/pay-transition.ts';
import { initialState, transition } from '../../../src/core/transition.ts';
import { anAmountLink, aProductLink } from '../../fixtures/links.ts';
import { aQuote } from '../../fixtures/sessions.ts';
import {
  awaiting,
  creating,
  declined,
  handingOff,
  KEY,
  known,
  loaded,
  loading,
  network,
  paid,
  pendingPayment,
  Play,
  processing,
  reading,
  ready,
  toTransfer,
} from './play.ts';
import { propertyRuns } from './property-runs.ts';

const uncertain = () => {
  const play = creating();
  return play.send({ type: 'creation-uncertain', request: play.in('creating').request, failure: network });
};
const states: readonly CheckoutState[] = [
  new Play(),
  loading(),
  loaded(anAmountLink({ status: 'expired' })),
  loaded(),
  ready(),
  ready(anAmountLink({ amount: { mode: 'fixed', value: 2500 } })),
  loaded().send({ type: 'submit-requested', key: KEY }),
  declined(),
  creating(),
  uncertain(),
  handingOff(),
  handingOff().send({ type: 'handoff-refused', mode: 'frame', failure: network }),
  awaiting(),
  processing(),
  awaiting().send(toTransfer()),
  paid(),
].flatMap(({ state }) => [state, { ...state, visible: !state.visible }]);
const failed: CheckoutState = { ...initialState('donation'), phase: 'load-failed', failure: network };

const requests = [1, 2, 3, 4, 5];
const body = { selection: { amount: 2500 }, expectedTotal: 2500 };
const changedPrice = { code: 'price_changed', recoverable: false, quote: aQuote({ total: 2600 }) };
const events: readonly CheckoutEvent[] = [
  { type: 'open-requested', linkRef: 'donation' },
  { type: 'open-requested', linkRef: 'other' },
  { type: 'open-requested', linkRef: 'donation', draft: { choice: 500 } },
  { type: 'close-requested', reason: 'backdrop' },
  { type: 'prefetch-requested', linkRef: 'donation' },
  { type: 'draft-changed', change: { choice: 500 } },
  { type: 'draft-changed', change: { choice: 'other', text: '1.234' } },
  { type: 'draft-changed', change: { choice: 'other', text: 'x' } },
  { type: 'submit-requested', key: KEY },
  { type: 'price-accepted', key: KEY },
  { type: 'payment-ready' },
  { type: 'retry-requested' },
  { type: 'handoff-ready' },
  ...(['frame', 'popup', 'redirect'] as const).map(
    (mode) => ({ type: 'handoff-refused', mode, failure: network }) as const,
  ),
  { type: 'popup-requested' },
  { type: 'popup-closed' },
  ...(['open', 'processing', 'completed', 'expired', 'canceled'] as const).flatMap((status) =>
    [1, 2, 3].map((revision) => reading({ revision, attempts: revision - 1, status })),
  ),
  reading({ revision: 3, status: 'processing', payment: pendingPayment }),
  { type: 'session-read', session: { ...known().session, revision: 4, status: 'frozen' as never }, next: known().next },
  { type: 'read-failed', failure: network },
  { type: 'read-failed', failure: { code: 'session_not_found', recoverable: false } },
  { type: 'resumed', known: known(), link: anAmountLink() },
  { type: 'resumed', known: known({ status: 'completed' }), link: undefined },
  { type: 'resumed', known: known({ status: 'processing' }), link: aProductLink() },
  { type: 'attempt-resumed', link: anAmountLink(), body, key: KEY },
  { type: 'back-requested' },
  { type: 'start-over-requested' },
  ...requests.flatMap((request): CheckoutEvent[] => [
    { type: 'load-slow', request },
    { type: 'link-loaded', request, link: anAmountLink() },
    { type: 'link-loaded', request, link: aProductLink() },
    { type: 'link-failed', request, failure: network },
    { type: 'quote-received', request, quote: aQuote(), choices: { selection: { amount: 2500 } } },
    { type: 'quote-failed', request, failure: network },
    { type: 'session-created', request, known: known() },
    { type: 'creation-refused', request, failure: changedPrice },
    { type: 'creation-refused', request, failure: { code: 'link_expired', recoverable: false } },
    { type: 'creation-uncertain', request, failure: network },
  ]),
];

/** Events that may mean something in a phase; everything else must not even make a new object. */
const everywhere: readonly string[] = ['open-requested', 'close-requested', 'resumed', 'attempt-resumed'];
const heardIn: Record<Phase, readonly CheckoutEvent['type'][]> = {
  idle: ['prefetch-requested'],
  loading: ['load-slow', 'link-loaded', 'link-failed'],
  unavailable: ['retry-requested'],
  'load-failed': ['retry-requested', 'prefetch-requested'],
  selecting: [
    'draft-changed',
    'quote-received',
    'quote-failed',
    'submit-requested',
    'payment-ready',
    'price-accepted',
    'retry-requested',
    'session-read',
    'read-failed',
  ],
  creating: ['session-created', 'creation-refused', 'creation-uncertain', 'retry-requested'],
  'handing-off': [
    'handoff-ready',
    'handoff-refused',
    'popup-requested',
    'back-requested',
    'session-read',
    'read-failed',
    'retry-requested',
  ],
  awaiting: [
    'handoff-refused',
    'popup-requested',
    'popup-closed',
    'back-requested',
    'session-read',
    'read-failed',
    'retry-requested',
  ],
  done: ['session-read', 'read-failed', 'start-over-requested'],
};

const askEverything = (state: CheckoutState): void => {
  stepOf(state);
  announcementOf(state);
  selectionOf(state);
  outcomeOf(state, 'escape', 'en');
  if (state.phase === 'selecting') submitFacts(state);
};
const isProved = (state: CheckoutState): boolean =>
  state.phase !== 'done' || state.outcome !== 'paid' || state.known.session.status === 'completed';

describe('every state and every event', () => {
  it.each([...states, failed].map((state) => [state.phase, state] as const))('%s takes all of them', (phase, state) => {
    const before = JSON.stringify(state);
    for (const event of events) {
      const step = transition(state, event, payTransition);
      if (!everywhere.includes(event.type) && !heardIn[phase].includes(event.type)) {
        expect(step.state, event.type).toBe(state);
        expect(step.effects, event.type).toEqual([]);
      }
      expect(isProved(step.state), event.type).toBe(true);
      askEverything(step.state);
    }
    expect(JSON.stringify(state)).toBe(before);
  });
});

describe('a random life of a checkout', () => {
  it('shows paid only on the word of the backend, and for ever; and keeps one key for one request', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (life) => {
        let state = initialState('donation');
        for (const event of life) {
          const before = state;
          const { state: after, effects } = transition(before, event, payTransition);
          state = after;
          expect(isProved(after)).toBe(true);
          const wasPaid = before.phase === 'done' && before.outcome === 'paid';
          const isLeft =
            event.type === 'start-over-requested' ||
            (event.type === 'open-requested' && event.linkRef !== before.linkRef);
          if (wasPaid && !isLeft) expect(after.phase).toBe('done');
          for (const effect of effects) {
            if (effect.type !== 'post-session') continue;
            const creation = after as Extract<CheckoutState, { phase: 'creating' }>;
            expect(effect).toMatchObject({ key: creation.key, body: creation.body, request: creation.request });
            if (before.phase === 'creating') expect(effect.key).toBe(before.key);
          }
          const successes = effects.filter((effect) => effect.type === 'emit' && effect.notice.name === 'success');
          expect(successes.length).toBe(!wasPaid && after.phase === 'done' && after.outcome === 'paid' ? 1 : 0);
        }
      }),
      propertyRuns(3_000),
    );
  }, 600_000);
});

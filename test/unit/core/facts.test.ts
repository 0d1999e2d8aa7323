import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../src/core/announcement.ts';
import { buttonStateOf, stepOf, submitFacts } from '../../../src/core/facts.ts';
import { outcomeOf } from '../../../src/core/outcome.ts';
import type { PayLinkResult } from '../../../src/elements/result.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import {
  awaiting,
  close,
  creating,
  declined,
  handingOff,
  loaded,
  loading,
  network,
  paid,
  Play,
  processing,
  quoted,
  ready,
} from './play.ts';

const outcome = (play: Play): PayLinkResult => outcomeOf(play.state, 'escape', 'en');
const uncertain = () => {
  const play = creating();
  return play.send({ type: 'creation-uncertain', request: play.in('creating').request, failure: network });
};

describe('the public words for a state', () => {
  it.each([
    ['idle', new Play(), 'loading', 'idle', undefined],
    ['loading', loading(), 'loading', 'open', 'loading'],
    ['unavailable', loaded(anAmountLink({ status: 'expired' })), 'unavailable', 'open', 'unavailable'],
    ['ready', ready(), 'select', 'open', 'choose'],
    ['ready and closed', ready().send(close), 'select', 'ready', 'choose'],
    ['declined', declined(), 'select', 'open', 'declined'],
    ['creating', creating(), 'select', 'open', 'creating'],
    ['creating without an answer', uncertain(), 'awaiting', 'open', 'checking'],
    ['handing off', handingOff(), 'handoff', 'open', 'handing-off'],
    ['awaiting', awaiting(), 'awaiting', 'open', 'awaiting'],
    ['awaiting and closed', awaiting().send(close), 'awaiting', 'processing', 'awaiting'],
    ['processing', processing(), 'done', 'open', 'processing'],
    ['paid', paid(), 'done', 'paid', 'paid'],
  ] as const)('%s', (_, { state }, step, button, announcement) => {
    expect([stepOf(state), buttonStateOf(state), announcementOf(state)]).toEqual([step, button, announcement]);
  });
});

describe('submitFacts', () => {
  it('states the chosen amount until the backend has confirmed the charge', () => {
    expect(submitFacts(loaded().in('selecting'))).toMatchObject({
      amountMinor: 2500,
      isConfirmed: false,
      action: 'pay',
    });
    expect(submitFacts(quoted(loaded(), 2600).in('selecting'))).toMatchObject({ amountMinor: 2600, isConfirmed: true });
  });

  it('states no amount where none is chosen', () => {
    const play = ready().send({ type: 'draft-changed', change: { choice: 'other', text: 'x' } });
    expect(submitFacts(play.in('selecting'))).toMatchObject({ amountMinor: undefined, isBusy: false });
  });

  it('is busy while it creates', () => {
    expect(submitFacts(creating().in('creating'))).toMatchObject({ amountMinor: 2500, isBusy: true });
  });
});

describe('outcomeOf', () => {
  it('tells a receipt only of a confirmed payment', () => {
    expect(outcome(paid())).toEqual({
      status: 'paid',
      sessionId: 'cs_abcdefghijklmnopqrstuvwx',
      livemode: false,
      total: { minor: 2500, currency: 'EUR', exponent: 2, display: '€25.00' },
    });
  });

  it('is never cancelled after the handoff', () => {
    expect(outcome(awaiting().send(close)).status).toBe('processing');
    expect(outcome(ready().send(close))).toEqual({ status: 'canceled', reason: 'escape', selection: { amount: 2500 } });
  });

  it('passes the words of the seller on', () => {
    const link = anAmountLink({ status: 'expired', whenUnavailable: { expired: { text: 'Too late' } } });
    expect(outcome(loaded(link))).toEqual({ status: 'unavailable', reason: 'expired', message: 'Too late' });
  });
});

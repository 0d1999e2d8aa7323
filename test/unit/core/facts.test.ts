import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../src/core/announcement.ts';
import { stepOf, submitFacts } from '../../../src/core/facts.ts';
import { outcomeOf } from '../../../src/core/outcome.ts';
import type { PayLinkResult } from '../../../src/elements/result.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import { aQuote } from '../../fixtures/sessions.ts';
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
    ['idle', new Play(), 'loading', undefined],
    ['loading', loading(), 'loading', 'loading'],
    ['unavailable', loaded(anAmountLink({ status: 'expired' })), 'unavailable', 'unavailable'],
    ['ready', ready(), 'select', 'choose'],
    ['ready and closed', ready().send(close), 'select', 'choose'],
    ['declined', declined(), 'select', 'declined'],
    ['creating', creating(), 'select', 'creating'],
    ['creating without an answer', uncertain(), 'awaiting', 'checking'],
    ['handing off', handingOff(), 'handoff', 'handing-off'],
    ['awaiting', awaiting(), 'awaiting', 'awaiting'],
    ['awaiting and closed', awaiting().send(close), 'awaiting', 'awaiting'],
    ['processing', processing(), 'done', 'processing'],
    ['paid', paid(), 'done', 'paid'],
  ] as const)('%s', (_, { state }, step, announcement) => {
    expect([stepOf(state), announcementOf(state)]).toEqual([step, announcement]);
  });
});

describe('submitFacts', () => {
  it('states the chosen amount until the backend has confirmed the charge', () => {
    expect(submitFacts(loaded().in('selecting'))).toMatchObject({
      amountMinor: 2500,
      isConfirmed: false,
    });
    expect(submitFacts(quoted(loaded(), 2600).in('selecting'))).toMatchObject({ amountMinor: 2600, isConfirmed: true });
  });

  it('states no amount where none is chosen', () => {
    const play = ready().send({ type: 'draft-changed', change: { choice: 'other', text: 'x' } });
    expect(submitFacts(play.in('selecting'))).toMatchObject({ amountMinor: undefined });
  });

  it('states how often only where the same is charged again', () => {
    const link = anAmountLink({ amount: { mode: 'open', preset: 2500, intervals: [{ interval: 'month' }] } });
    const play = loaded(link);
    expect(submitFacts(play.in('selecting')).interval).toBe('month');
    const { request, choices } = play.effect('request-quote');
    const quote = aQuote({ total: 2800, nextChargeAt: '2026-12-21T10:00:00.000Z', nextChargeAmount: 2500 });
    play.send({ type: 'quote-received', request, choices, quote });
    expect(submitFacts(play.in('selecting'))).toMatchObject({ amountMinor: 2800, interval: undefined });
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

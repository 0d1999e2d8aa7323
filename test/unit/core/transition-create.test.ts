import { describe, expect, it } from 'vitest';
import type { CheckoutEvent, Failure } from '../../../src/core/checkout-state.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import { aQuote } from '../../fixtures/sessions.ts';
import { creating, handingOff, KEY, known, network, open, Play, press, ready } from './play.ts';

const answer = (play: Play, type: 'creation-refused' | 'creation-uncertain', failure: Failure): Play =>
  play.send({ type, request: play.in('creating').request, failure });
const lost = (play: Play, failure: Failure = network): Play => answer(play, 'creation-uncertain', failure);
const refused = (mode: 'frame' | 'popup' | 'redirect'): CheckoutEvent => ({
  type: 'handoff-refused',
  mode,
  failure: { code: 'frame_refused', recoverable: true },
});

describe('a lost answer to the creation', () => {
  it('asks again with the same key and body, later and later', () => {
    const play = creating();
    const first = play.effect('post-session');
    const jitters = [1, 2, 3].map(() => {
      const again = lost(play).effect('post-session');
      expect(again).toMatchObject({ key: first.key, body: first.body });
      expect(again.request).not.toBe(first.request);
      return again.jitterMs;
    });
    expect(jitters).toEqual([1000, 2000, 4000]);
    expect(play.in('creating')).toMatchObject({ uncertain: network, stalled: false });
  });

  it('stops after four attempts and leaves the next one to the payer', () => {
    const play = creating();
    for (let attempt = 0; attempt < 4; attempt++) lost(play);
    expect(play.commands).toEqual([]);
    expect(play.in('creating').stalled).toBe(true);
    expect(play.send(press).commands).toEqual([]);
    expect(play.send({ type: 'retry-requested' }).effect('post-session')).toMatchObject({ key: KEY, jitterMs: 0 });
  });

  it('waits as long as the backend asks', () => {
    const play = lost(creating(), { code: 'provider_unavailable', recoverable: true, retryAfterMs: 5000 });
    expect(play.effect('post-session').delayMs).toBe(5000);
  });

  it('leads on as if nothing had happened when the answer comes', () => {
    const play = lost(creating());
    play.send({ type: 'session-created', request: play.in('creating').request, known: known() });
    expect(play.in('handing-off').mode).toBe('frame');
  });

  it('is not assumed where the browser never sent the request', () => {
    const play = lost(creating(), { code: 'offline', recoverable: true });
    expect(play.in('selecting').returned).toMatchObject({ kind: 'refused', failure: { code: 'offline' } });
    expect(play.commands).toContain('forget');
  });

  it('is not forgotten when the network goes away afterwards', () => {
    const play = lost(lost(creating()), { code: 'offline', recoverable: true });
    expect(play.in('creating')).toMatchObject({ stalled: true, key: KEY });
    expect(play.send({ type: 'back-requested' }).in('creating').key).toBe(KEY);
  });

  it('survives a reload with its key', () => {
    const { body, key } = creating().in('creating');
    const play = new Play().send(open, { type: 'attempt-resumed', link: anAmountLink(), body, key });
    expect(play.effect('post-session')).toMatchObject({ body, key });
    expect(play.in('creating').uncertain).toBeDefined();
    expect(play.in('creating').draft.choice).toBe(2500);
  });
});

describe('a backend that has too much to do', () => {
  const tooMany: Failure = { code: 'rate_limited', recoverable: true, retryAfterMs: 5000 };

  it('is asked again when it says, without a word about a payment to be checked', () => {
    const play = lost(creating(), tooMany);
    expect(play.effect('post-session')).toMatchObject({ key: KEY, delayMs: 5000 });
    expect(play.in('creating')).toMatchObject({ uncertain: undefined, stalled: false });
  });

  it.each<[string, Failure, number]>([
    ['after four attempts', tooMany, 4],
    ['where it asks for a minute', { ...tooMany, retryAfterMs: 60_000 }, 1],
    ['where it says that asking again is of no use', { ...tooMany, recoverable: false }, 1],
  ])('has certainly done nothing: the payer is told so and is back on the panel %s', (_, failure, attempts) => {
    const play = creating();
    for (let attempt = 0; attempt < attempts; attempt++) lost(play, failure);
    expect(play.in('selecting').returned).toEqual({ kind: 'refused', failure });
    expect(play.commands).toContain('forget');
  });

  it('leaves open what became of an earlier attempt', () => {
    const play = lost(lost(creating()), tooMany);
    expect(play.in('creating')).toMatchObject({ uncertain: tooMany, key: KEY });
  });
});

describe('a refused creation', () => {
  it('shows the old and the new price, and charges only what is accepted, with a new key', () => {
    const failure = { code: 'price_changed', recoverable: false, quote: aQuote({ total: 2600 }) };
    const play = answer(creating(), 'creation-refused', failure);
    expect(play.in('selecting')).toMatchObject({
      returned: { kind: 'price-changed', shownMinor: 2500 },
      quote: { status: 'ready' },
    });
    play.send({ type: 'price-accepted', key: 'another-key-0123456789' });
    expect(play.in('creating')).toMatchObject({ key: 'another-key-0123456789', body: { expectedTotal: 2600 } });
  });

  it('shows the end of the link, with the link', () => {
    const play = answer(creating(), 'creation-refused', { code: 'usage_limit_reached', recoverable: false });
    expect(play.in('unavailable')).toMatchObject({ reason: 'exhausted', link: { name: 'Support us' } });
  });

  it('marks the fields that the backend names', () => {
    const problem = {
      type: 'about:blank',
      title: 'x',
      status: 422,
      code: 'field_invalid',
      requestId: 'r',
      retryable: false,
      errors: [
        { pointer: '/customer/email', code: 'field_invalid', message: 'x' },
        { pointer: '/selection/amount', code: 'amount_too_small', message: 'x' },
        { pointer: '/customFields/team', code: 'field_required', message: 'x' },
        { pointer: '/customer/billingAddress/line1', code: 'field_required', message: 'x' },
        { pointer: '/returnUrl', code: 'return_url_not_allowed', message: 'x' },
      ],
    };
    const play = answer(creating(), 'creation-refused', { code: 'field_invalid', recoverable: false, problem });
    const { problems, problemsShown } = play.in('selecting');
    expect(problems.map(({ field }) => field)).toEqual([
      'email',
      'amount',
      'field:team',
      'billingAddress.line1',
      'form',
    ]);
    expect(problemsShown).toBe(true);
    expect(play.notices).toEqual(['invalid']);
  });

  it('uses the key of the next press, not the refused one', () => {
    const play = answer(creating(), 'creation-refused', { code: 'idempotency_key_reused', recoverable: false });
    const { quote } = play.in('selecting');
    if (quote.status === 'pending') {
      play.send({
        type: 'quote-received',
        request: quote.request,
        choices: { selection: { amount: 2500 } },
        quote: aQuote(),
      });
    }
    expect(play.send({ ...press, key: 'a-new-key-0123456789' } as CheckoutEvent).in('creating').key).toBe(
      'a-new-key-0123456789',
    );
  });
});

describe('the way to the payment page', () => {
  it('begins with the first mode of the backend and with watching', () => {
    const play = handingOff();
    expect(play.commands).toEqual(['remember', 'watch-session', 'start-handoff']);
    expect(play.effect('start-handoff')).toMatchObject({ mode: 'frame', url: expect.stringContaining('/pay/') });
    expect(play.send({ type: 'handoff-ready' }).in('awaiting').mode).toBe('frame');
  });

  it('goes from frame to popup, which needs a click, to redirect, to a link', () => {
    const play = handingOff().send(refused('frame'));
    expect(play.in('handing-off')).toMatchObject({ mode: 'popup', blocked: true });
    expect(play.commands).toEqual([]);
    expect(play.send({ type: 'popup-requested' }).effect('start-handoff').mode).toBe('popup');
    expect(play.send(refused('popup')).effect('start-handoff').mode).toBe('redirect');
    expect(play.send(refused('redirect')).in('handing-off')).toMatchObject({ mode: 'link', blocked: false });
    expect(play.send(refused('redirect')).commands).toEqual([]);
  });

  it('leaves out what the page cannot do and what it does not know', () => {
    const next = { ...known().next, modes: ['hologram', 'frame', 'popup', 'redirect'] } as never;
    const play = ready().send({ type: 'submit-requested', key: KEY, avoid: ['frame', 'popup'] });
    play.send({ type: 'session-created', request: play.in('creating').request, known: { ...known(), next } });
    expect(play.effect('start-handoff').mode).toBe('redirect');
  });

  it('ignores a refusal of a mode that is over', () => {
    const play = handingOff().send(refused('frame'));
    const before = play.state;
    expect(play.send(refused('frame')).state).toBe(before);
  });

  it('can be taken again when the window was closed', () => {
    const play = handingOff().send(refused('frame'), { type: 'popup-requested' }, { type: 'handoff-ready' });
    expect(play.send({ type: 'popup-closed' }).in('awaiting').popupClosed).toBe(true);
    expect(play.commands).toEqual(['read-now']);
    expect(play.send({ type: 'popup-requested' }).effect('start-handoff').mode).toBe('popup');
  });

  it('is not needed where the session is complete already', () => {
    expect(handingOff(known({ status: 'completed' })).in('done').outcome).toBe('paid');
  });
});

import { describe, expect, it } from 'vitest';
import type { CheckoutEvent } from '../../../src/core/checkout-state.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import { aQuote } from '../../fixtures/sessions.ts';
import {
  awaiting,
  close,
  declined,
  declinedThere,
  handingOff,
  known,
  network,
  open,
  paid,
  pendingPayment,
  Play,
  type StateIn,
  press,
  processing,
  toTransfer,
  reading,
} from './play.ts';

const refused = (mode: 'frame' | 'popup' | 'redirect'): CheckoutEvent => ({
  type: 'handoff-refused',
  mode,
  failure: { code: 'frame_refused', recoverable: true },
});
const otherAmount: CheckoutEvent = { type: 'draft-changed', change: { choice: 500 } };

describe('the truth about a session', () => {
  it('is paid when the backend says completed, and stays so', () => {
    const play = paid();
    expect(play.in('done').outcome).toBe('paid');
    expect(play.notices).toEqual(['success']);
    expect(play.commands).toEqual(['stop-watching', 'end-handoff', 'forget']);
    const before = play.state;
    play.send(reading({ revision: 9, status: 'expired' }), reading({ revision: 10, status: 'completed' }), press);
    expect(play.state).toBe(before);
    expect(play.effects).toEqual([]);
  });

  it('does not go back to an older revision', () => {
    const play = awaiting().send(reading({ revision: 3, status: 'processing' }));
    const before = play.state;
    expect(play.send(reading({ revision: 1 }), reading({ revision: 2 })).state).toBe(before);
  });

  it('is not read from another session', () => {
    const play = awaiting();
    const before = play.state;
    play.send(reading({ id: 'cs_zzzzzzzzzzzzzzzzzzzzzzzz', revision: 9, status: 'completed' }));
    expect(play.state).toBe(before);
  });

  it('stays open for a challenge, and is processing where the money comes later', () => {
    const challenge = { ...pendingPayment, status: 'requires_action' } as const;
    expect(
      awaiting()
        .send(reading({ revision: 2, status: 'processing', payment: challenge }))
        .in('awaiting').mode,
    ).toBe('frame');
    const play = processing();
    expect(play.in('done').outcome).toBe('processing');
    expect(play.notices).toEqual(['pending']);
    expect(play.commands).not.toContain('stop-watching');
    expect(play.send(reading({ revision: 3, status: 'completed' })).in('done').outcome).toBe('paid');
  });

  it('leaves the payer on the payment page that shows the account to pay to, until the money is there', () => {
    const play = awaiting().send(toTransfer());
    expect(play.in('awaiting').mode).toBe('frame');
    expect([play.notices, play.commands]).toEqual([['pending'], []]);
    expect(play.send(toTransfer({ revision: 3 })).notices).toEqual([]);
    expect(play.send(reading({ revision: 4, status: 'completed' })).in('done').outcome).toBe('paid');
  });

  it('leads back to the account to pay to, after its window was closed and after a reload', () => {
    const inPopup = awaiting()
      .send({ type: 'popup-requested' }, { type: 'handoff-ready' }, toTransfer())
      .send({ type: 'popup-closed' });
    expect(inPopup.in('awaiting').popupClosed).toBe(true);
    expect(inPopup.send({ type: 'popup-requested' }).effect('start-handoff')).toMatchObject({
      mode: 'popup',
      url: 'https://pay.example/pay/tok_1',
    });
    const { session, next } = toTransfer() as Extract<CheckoutEvent, { type: 'session-read' }>;
    const resumed = new Play().send({ type: 'resumed', known: { ...known(), session, next }, link: anAmountLink() });
    expect(resumed.in('awaiting').mode).toBe('link');
    expect(resumed.notices).toEqual(['pending']);
  });

  it('leaves the payer on the payment page that says why a card was declined', () => {
    const play = declinedThere();
    expect(play.in('awaiting').known.session.attempts).toBe(1);
    expect(play.commands).toEqual([]);
    expect(play.send(reading({ revision: 4, status: 'completed' })).in('done').outcome).toBe('paid');
  });

  it('brings a decline back to the panel with the session kept', () => {
    const play = declined();
    expect(play.in('selecting')).toMatchObject({
      returned: { kind: 'declined', reason: 'insufficient_funds' },
      quote: { status: 'ready' },
      openSession: { session: { attempts: 1 } },
    });
    expect(play.commands).toEqual(['end-handoff']);
    expect(play.send(press).in('handing-off').known.session.attempts).toBe(1);
    expect(play.commands).not.toContain('post-session');
  });

  it('brings a payment that failed later back to the panel too', () => {
    const play = processing().send(reading({ revision: 3, status: 'open', attempts: 1, lastDeclineReason: 'timeout' }));
    expect(play.in('selecting')).toMatchObject({
      returned: { kind: 'declined', reason: 'timeout' },
      draft: { choice: 2500 },
    });
  });

  it('cancels the kept session when another amount is paid instead', () => {
    const play = declined().send(otherAmount);
    const { quote } = play.in('selecting');
    if (quote.status !== 'pending') throw new Error('no quote');
    play.send({
      type: 'quote-received',
      request: quote.request,
      choices: { selection: { amount: 500 } },
      quote: aQuote({ total: 500 }),
    });
    play.send(press);
    expect(play.commands).toEqual(['cancel-session', 'remember', 'post-session']);
  });

  it('shows a payment that was made in the old window while the panel is shown', () => {
    expect(
      declined()
        .send(reading({ revision: 4, status: 'completed' }))
        .in('done').outcome,
    ).toBe('paid');
  });

  it('starts afresh with the data kept when the session expired or was cancelled', () => {
    const expired = awaiting().send(reading({ revision: 2, status: 'expired' }));
    expect(expired.in('selecting')).toMatchObject({
      returned: { kind: 'session-expired' },
      openSession: undefined,
      draft: { choice: 2500 },
    });
    expect(expired.commands).toEqual(['stop-watching', 'end-handoff', 'forget', 'request-quote']);
    expect(
      awaiting()
        .send(reading({ revision: 2, status: 'canceled' }))
        .in('selecting').returned,
    ).toEqual({ kind: 'canceled' });
  });

  it('says where money came too late or above the limit', () => {
    const payment = { ...pendingPayment, status: 'refunded', overLimit: true } as const;
    const play = awaiting().send(reading({ revision: 2, status: 'expired', payment }));
    expect(play.in('selecting').returned).toEqual({ kind: 'refunded', late: false, overLimit: true });
  });

  it('is neither paid nor over in a status it does not know', () => {
    expect(
      awaiting()
        .send(reading({ revision: 2 }))
        .in('awaiting').known.session.revision,
    ).toBe(2);
    const odd: CheckoutEvent = {
      type: 'session-read',
      next: known().next,
      session: { ...known().session, revision: 5, status: 'paid' as never },
    };
    expect(awaiting().send(odd).in('awaiting').known.session.revision).toBe(5);
  });

  it('says when it cannot be read, once, and when it can again', () => {
    const play = awaiting().send({ type: 'read-failed', failure: network });
    const before = play.in('awaiting');
    expect(before.unreachable).toBe(network);
    expect(play.send({ type: 'read-failed', failure: { ...network } }).state).toBe(before);
    expect(play.send(reading({ revision: 1 })).in('awaiting').unreachable).toBeUndefined();
  });

  it('lets a session go that the backend does not know', () => {
    const play = awaiting().send({ type: 'read-failed', failure: { code: 'session_not_found', recoverable: false } });
    expect(play.in('selecting').returned).toEqual({ kind: 'session-expired' });
    expect(play.commands).toContain('forget');
  });
});

describe('closing after the handoff', () => {
  it('cancels nothing, goes on reading, and shows the truth when opened again', () => {
    const play = awaiting().send(close);
    expect(play.notices).toEqual(['close']);
    expect(play.commands).toEqual([]);
    expect(play.send(open).commands).toEqual(['read-now']);
    play.send(close, reading({ revision: 2, status: 'completed' }));
    expect(play.in('done')).toMatchObject({ outcome: 'paid', visible: false });
    expect(play.send(open).in('done').visible).toBe(true);
  });

  it('still cancels while the payment page has not appeared', () => {
    const play = handingOff().send(close);
    expect(play.commands).toEqual(['stop-watching', 'end-handoff', 'cancel-session', 'forget']);
    expect(play.in('selecting').openSession).toBeUndefined();
  });

  it('leaves a session alone that may be on its way in another window', () => {
    const play = handingOff().send(refused('frame'), { type: 'popup-requested' }, refused('popup'), close);
    expect(play.in('handing-off').mode).toBe('redirect');
    expect(play.commands).not.toContain('cancel-session');
  });

  it('leads to a new payment only when asked to', () => {
    const play = paid().send({ type: 'start-over-requested' });
    expect(play.in('loading').attempt).toBe(1);
  });

  it('goes back to the panel with the session kept', () => {
    expect(awaiting().send({ type: 'back-requested' }).in('selecting').openSession).toBeDefined();
  });
});

describe('resuming', () => {
  const resume = (session: StateIn<'done'>['known']): CheckoutEvent => ({
    type: 'resumed',
    known: session,
    link: anAmountLink(),
  });

  it('shows a payment that was completed meanwhile', () => {
    const play = new Play().send(resume(known({ status: 'completed' })));
    expect(play.in('done').outcome).toBe('paid');
    expect(play.notices).toEqual(['success']);
  });

  it('puts an open session back behind the panel, and watches it', () => {
    const play = new Play().send(
      open,
      resume({ ...known(), body: { selection: { amount: 500 }, expectedTotal: 500, customer: { name: 'Ada' } } }),
    );
    expect(play.in('selecting')).toMatchObject({ draft: { choice: 500, fields: { name: 'Ada' } } });
    expect(play.commands).toContain('watch-session');
  });

  it('waits for a payment that is under way', () => {
    expect(new Play().send(resume(known({ status: 'processing' }))).in('awaiting').mode).toBe('link');
  });

  it('shows an end even where the link is unknown', () => {
    const play = new Play().send({ type: 'resumed', known: known({ status: 'completed' }), link: undefined });
    expect(play.in('done').link).toBeUndefined();
    expect(new Play().send({ type: 'resumed', known: known(), link: undefined }).state.phase).toBe('idle');
  });

  it('does not disturb a session that is already known', () => {
    const play = awaiting();
    const before = play.state;
    expect(play.send(resume(known({ id: 'cs_zzzzzzzzzzzzzzzzzzzzzzzz', status: 'completed' }))).state).toBe(before);
  });
});

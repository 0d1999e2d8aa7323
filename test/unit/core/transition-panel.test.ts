import { describe, expect, it } from 'vitest';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import { aFixedInput, anAmountLink, aProductLink } from '../../fixtures/links.ts';
import { aQuote } from '../../fixtures/sessions.ts';
import { close, creating, KEY, known, loaded, loading, network, open, Play, press, quoted, ready } from './play.ts';

const timeout = { code: 'config_timeout', recoverable: true };
const typing = (text: string) => ({ type: 'draft-changed', change: { choice: 'other', text } }) as const;

describe('opening a link', () => {
  it('loads it with six seconds to answer', () => {
    const play = loading();
    expect(play.in('loading')).toMatchObject({ visible: true, attempt: 1, slow: false });
    expect(play.effect('load-link')).toMatchObject({ linkRef: 'donation', timeoutMs: 6000 });
    expect(play.notices).toEqual(['open']);
  });

  it('says when it takes long', () => {
    const play = loading();
    const { request } = play.in('loading');
    expect(play.send({ type: 'load-slow', request }).in('loading').slow).toBe(true);
  });

  it('tries once more after a timeout, then gives up', () => {
    const play = loading();
    const first = play.in('loading').request;
    play.send({ type: 'link-failed', request: first, failure: timeout });
    expect(play.in('loading')).toMatchObject({ attempt: 2 });
    const second = play.effect('load-link').request;
    expect(second).not.toBe(first);
    play.send({ type: 'link-failed', request: second, failure: timeout });
    expect(play.in('load-failed').failure).toBe(timeout);
    expect(play.notices).toEqual(['error']);
    expect(play.send({ type: 'retry-requested' }).in('loading').attempt).toBe(1);
  });

  it('drops the answer to an earlier request', () => {
    const play = loading();
    const { request } = play.in('loading');
    play.send({ type: 'link-failed', request, failure: timeout });
    const before = play.state;
    expect(play.send({ type: 'link-loaded', request, link: anAmountLink() }).state).toBe(before);
  });

  it('shows what was fetched on intent without asking again', () => {
    const play = new Play().send({ type: 'prefetch-requested', linkRef: 'donation' });
    const { request } = play.in('loading');
    play.send({ type: 'link-loaded', request, link: anAmountLink() }, open);
    expect(play.in('selecting').visible).toBe(true);
    expect(play.commands).toEqual(['request-quote']);
    expect(play.notices).toEqual(['ready', 'open']);
  });

  it('keeps quiet about a failed prefetch and loads again when opened', () => {
    const play = new Play().send({ type: 'prefetch-requested', linkRef: 'donation' });
    play.send({
      type: 'link-failed',
      request: play.in('loading').request,
      failure: { code: 'offline', recoverable: true },
    });
    expect(play.in('load-failed').visible).toBe(false);
    expect(play.notices).toEqual([]);
    expect(play.send(open).in('loading').visible).toBe(true);
  });

  it('follows the last link where the link changes while it is open', () => {
    const play = ready().send({ type: 'open-requested', linkRef: 'other' });
    expect(play.in('loading').linkRef).toBe('other');
  });
});

describe('a link with which nothing can be paid', () => {
  it.each<[string, Partial<PublicLink>]>([
    ['scheduled', { status: 'scheduled' }],
    ['inactive', { status: 'inactive' }],
    ['expired', { status: 'expired' }],
    ['exhausted', { status: 'exhausted' }],
    ['archived', { status: 'archived' }],
    ['held', { availability: 'held', retryAfter: 30 }],
    ['origin_not_allowed', { embed: { allowed: false } }],
    ['inactive', { status: 'constructor' as never }],
    ['unsupported', { type: 'auction' as never }],
    ['unsupported', { protocol: 2 as never }],
    ['unsupported', { currencyExponent: 9 }],
    ['unsupported', { currency: '€' }],
    ['unsupported', { amount: { mode: 'bid' as never } }],
    ['unsupported', { amount: { mode: 'open', intervals: [{ interval: 'decade' as never }] } }],
  ])('is %s when it says %j', (reason, changes) => {
    const play = loaded({ ...anAmountLink(), ...changes } as PublicLink);
    expect(play.in('unavailable').reason).toBe(reason);
    expect(play.notices).toEqual(['unavailable']);
  });

  it('leaves products to the hosted page', () => {
    expect(loaded(aProductLink()).in('unavailable').reason).toBe('unsupported');
  });

  it('tells when a held place is worth another look', () => {
    const play = loaded(anAmountLink({ availability: 'held', retryAfter: 30 }));
    expect(play.in('unavailable').retryAfterMs).toBe(30_000);
    expect(play.send({ type: 'retry-requested' }).in('loading').attempt).toBe(1);
  });

  it.each([
    ['link_not_found', 'not_found'],
    ['link_expired', 'expired'],
    ['usage_limit_reached', 'exhausted'],
  ])('is read from the problem %s as %s', (code, reason) => {
    const play = loading();
    play.send({ type: 'link-failed', request: play.in('loading').request, failure: { code, recoverable: false } });
    expect(play.in('unavailable').reason).toBe(reason);
  });
});

describe('the panel', () => {
  it('asks for a quote of the preset at once', () => {
    const play = loaded();
    expect(play.in('selecting').draft.choice).toBe(2500);
    expect(play.effect('request-quote')).toMatchObject({ choices: { selection: { amount: 2500 } }, delayMs: 0 });
  });

  it('shows the summary of a fixed price with nothing to ask', () => {
    const play = loaded(anAmountLink({ amount: aFixedInput().amount }));
    expect(play.in('selecting').problems).toEqual([]);
    expect(play.effect('request-quote').choices).toEqual({ selection: {} });
  });

  it('lets typing settle, and asks once for each new amount', () => {
    const play = ready().send(typing('12'));
    expect(play.effect('request-quote')).toMatchObject({ choices: { selection: { amount: 1200 } }, delayMs: 300 });
    expect(play.notices).toEqual(['change']);
    expect(play.send(typing('12.0')).commands).toEqual([]);
    expect(play.in('selecting').quote.status).toBe('pending');
  });

  it('drops the quote of an amount that has changed since', () => {
    const play = ready().send(typing('12'));
    const late = play.effect('request-quote');
    play.send(typing('13'));
    const before = play.state;
    play.send({
      type: 'quote-received',
      request: late.request,
      choices: { selection: { amount: 1200 } },
      quote: aQuote(),
    });
    expect(play.state).toBe(before);
  });

  it('never rewrites what was typed, and knows no total for what it cannot read', () => {
    const play = ready().send(typing('12,'), typing('12,x'));
    expect(play.in('selecting').draft.text).toBe('12,x');
    expect(play.in('selecting').quote).toEqual({ status: 'none' });
    expect(play.in('selecting').problemsShown).toBe(false);
  });

  it('drops the picked reading with the text it belonged to', () => {
    const play = ready().send(typing('1.234'), { type: 'draft-changed', change: { pickedMinor: 123_400 } });
    expect(play.effect('request-quote').choices).toEqual({ selection: { amount: 123_400 } });
    play.send(typing('1.235'));
    expect(play.in('selecting').draft.pickedMinor).toBeUndefined();
    expect(play.in('selecting').problems).toMatchObject([{ code: 'amount_ambiguous' }]);
  });

  it('moves to the preset of another interval, but keeps a typed amount', () => {
    const intervals = [
      { interval: 'once' as const },
      { interval: 'month' as const, suggested: [300, 700], preset: 700 },
    ];
    const link = anAmountLink({
      amount: { mode: 'suggested', suggested: [500, 2500], preset: 2500, allowCustom: true, intervals },
    });
    const monthly = { type: 'draft-changed', change: { interval: 'month' } } as const;
    expect(ready(link).send(monthly).in('selecting').draft.choice).toBe(700);
    expect(ready(link).send(typing('12'), monthly).in('selecting').draft).toMatchObject({
      choice: 'other',
      text: '12',
    });
  });

  it('tries a failed quote again when asked to', () => {
    const play = loaded();
    play.send({ type: 'quote-failed', request: play.effect('request-quote').request, failure: network });
    expect(play.in('selecting').quote.status).toBe('failed');
    expect(play.send({ type: 'retry-requested' }).commands).toEqual(['request-quote']);
  });

  it('shows the end of the link when a quote tells of it', () => {
    const play = loaded();
    const failure = { code: 'link_expired', recoverable: false };
    play.send({ type: 'quote-failed', request: play.effect('request-quote').request, failure });
    expect(play.in('unavailable')).toMatchObject({ reason: 'expired', link: { name: 'Support us' } });
  });
});

describe('pressing the button', () => {
  it('creates a session with the total that was shown and the key of the press', () => {
    const play = creating();
    const body = { selection: { amount: 2500 }, expectedTotal: 2500 };
    expect(play.effect('post-session')).toMatchObject({ body, key: KEY, delayMs: 0, jitterMs: 0 });
    expect(play.effect('remember').record).toEqual({ linkRef: 'donation', body, key: KEY });
    expect(play.notices).toEqual(['submit']);
  });

  it('shows the problems instead, and marks them as shown', () => {
    const play = ready().send(typing('0.10'), press);
    expect(play.in('selecting')).toMatchObject({ problemsShown: true, problems: [{ code: 'amount_too_small' }] });
    expect(play.notices).toEqual(['change', 'invalid']);
  });

  it('waits for the quote that is still on its way', () => {
    const play = loaded().send(press);
    expect(play.in('selecting').submitPending).toBe(true);
    expect(play.commands).toEqual([]);
    expect(quoted(play).in('creating').key).toBe(KEY);
  });

  it('asks first where the total turns out to be another than the button could state', () => {
    const play = quoted(loaded().send(press), 2600);
    expect(play.in('selecting')).toMatchObject({
      submitPending: false,
      returned: { kind: 'price-changed', shownMinor: 2500 },
    });
    expect(play.send({ type: 'price-accepted', key: KEY }).in('creating').body.expectedTotal).toBe(2600);
  });

  it('forgets the press when the payer changes their mind meanwhile', () => {
    const play = loaded().send(press, typing('12'));
    expect(quoted(play).in('selecting').submitPending).toBe(false);
  });

  it('asks for a quote where the last one failed', () => {
    const play = loaded();
    play.send({ type: 'quote-failed', request: play.effect('request-quote').request, failure: network }).send(press);
    expect(play.commands).toEqual(['request-quote']);
    expect(quoted(play).in('creating').attempt).toBe(1);
  });

  it('counts once, however often it is pressed', () => {
    const play = ready().send(
      ...Array.from({ length: 50 }, (_, index) => ({ ...press, key: `${KEY}${index}` }) as const),
    );
    expect(play.commands.filter((command) => command === 'post-session')).toHaveLength(1);
    expect(play.in('creating').key).toBe(`${KEY}0`);
  });

  it('sends what the page adds', () => {
    const play = ready().send({
      type: 'submit-requested',
      key: KEY,
      extras: { reference: 'A-1', metadata: { a: 'b' } },
    });
    expect(play.effect('post-session').body).toMatchObject({ reference: 'A-1', metadata: { a: 'b' } });
  });
});

describe('closing before the handoff', () => {
  it('cancels, and keeps what was typed for the next opening', () => {
    const play = ready().send(typing('12'), close);
    expect(play.notices).toEqual(['change', 'cancel', 'close']);
    expect(play.send(open).in('selecting').draft.text).toBe('12');
    expect(play.send(open).notices).toEqual([]);
  });

  it('cancels the session that is just being created, as soon as it is known', () => {
    const play = creating().send(close);
    expect(play.commands).toEqual([]);
    play.send({ type: 'session-created', request: play.in('creating').request, known: known() });
    expect(play.commands).toContain('cancel-session');
    expect(play.in('selecting').openSession).toBeUndefined();
  });

  it('happens once', () => {
    const play = ready().send(close);
    const before = play.state;
    expect(play.send(close).state).toBe(before);
  });
});

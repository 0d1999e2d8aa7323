import { describe, expect, it } from 'vitest';
import '../../../src/core/amount-kind.ts';
import type { Draft } from '../../../src/core/checkout-state.ts';
import type { ExtraFacts } from '../../../src/core/extra-rules.ts';
import { shareMinor } from '../../../src/core/extra-rules.ts';
import { extras, firstDraft, readDraft, shownMinor } from '../../../src/core/link-rules.ts';
import { sessionRequestOf } from '../../../src/core/session-request-of.ts';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import { anAmountLink } from '../../fixtures/links.ts';

const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  choice: 2500,
  text: '',
  interval: undefined,
  coverFee: false,
  fields: {},
  ...changes,
});
const codesOf = (link: PublicLink, draft: Draft) =>
  readDraft(link, draft).problems.map(({ field, code }) => `${field} ${code}`);
const choicesOf = (link: PublicLink, draft: Draft) => readDraft(link, draft).choices;
const factsOf = (link: PublicLink, draft: Draft) => extras.rules?.facts(link, draft) as ExtraFacts;
const { collect: off } = anAmountLink();

describe('what a link asks of the payer', () => {
  it('reports every field at once', () => {
    const link = anAmountLink({
      collect: { ...anAmountLink().collect, email: 'required', phone: 'optional', billingAddress: 'required' },
      customFields: [{ key: 'team', label: 'Team', type: 'text', required: true }],
      consent: [{ key: 'terms', version: '1', text: 'I agree', required: true }],
    });
    expect(codesOf(link, aDraft({ fields: { email: 'no', phone: 'call me' } }))).toEqual([
      'email field_invalid',
      'phone field_invalid',
      'billingAddress.country field_required',
      'billingAddress.line1 field_required',
      'field:team field_required',
      'consent:terms consent_required',
    ]);
  });

  it('begins with what the page knows of the payer', () => {
    const link = anAmountLink({
      collect: { ...off, shippingAddress: 'required' },
      customFields: [{ key: 'team', label: 'Team', type: 'text', required: false, default: 'red' }],
    });
    const wishes = { 'customer-email': 'a@example.org', 'customer-name': 'Ada', 'customer-country': 'de' };
    expect(firstDraft(link, wishes).draft.fields).toEqual({
      'field:team': 'red',
      email: 'a@example.org',
      name: 'Ada',
      'shippingAddress.country': 'DE',
    });
  });

  it('asks for no optional address of which only the country is known', () => {
    const link = anAmountLink({ collect: { ...off, billingAddress: 'optional' } });
    const country = { 'billingAddress.country': 'DE' };
    expect(codesOf(link, aDraft({ fields: country }))).toEqual([]);
    expect(codesOf(link, aDraft({ fields: { ...country, 'billingAddress.locality': 'Kiel' } }))).toEqual([
      'billingAddress.line1 field_required',
    ]);
    expect(sessionRequestOf(link, aDraft({ fields: country }), { selection: {} }, 1, undefined)).not.toHaveProperty(
      'customer',
    );
  });

  it('takes the shipping address as billing address unless the payer says that it is another one', () => {
    const link = anAmountLink({ collect: { ...off, shippingAddress: 'required', billingAddress: 'required' } });
    const fields = { 'shippingAddress.country': 'DE', 'shippingAddress.line1': 'Weg 1' };
    expect(codesOf(link, aDraft({ fields }))).toEqual([]);
    const { customer } = sessionRequestOf(link, aDraft({ fields }), { selection: {} }, 1, undefined);
    expect(customer?.billingAddress).toEqual({ country: 'DE', line1: 'Weg 1' });
    expect(codesOf(link, aDraft({ fields: { ...fields, otherBilling: 'true' } }))).toEqual([
      'billingAddress.country field_required',
      'billingAddress.line1 field_required',
    ]);
  });
});

describe('shipping', () => {
  const link = anAmountLink({
    collect: { ...off, shippingAddress: 'required' },
    shippingOptions: [
      { id: 'post', label: 'Post', amount: 490, countries: ['DE', 'AT'] },
      { id: 'courier', label: 'Courier', amount: 1200, countries: ['DE'] },
    ],
  });
  const to = (country: string, shippingOption?: string) =>
    aDraft({ fields: { 'shippingAddress.country': country, 'shippingAddress.line1': 'Weg 1' }, shippingOption });

  it('offers what goes to the country, and the countries that something goes to', () => {
    expect(factsOf(link, to('AT')).shippingOffer.map(({ id }) => id)).toEqual(['post']);
    expect(factsOf(link, aDraft()).shippingCountries).toEqual(['DE', 'AT']);
  });

  it('has to be chosen, from what goes to the country', () => {
    expect(codesOf(link, to('DE'))).toEqual(['shippingOption field_required']);
    expect(choicesOf(link, to('DE', 'drone'))).toEqual({ selection: { amount: 2500 } });
    expect(choicesOf(link, to('DE', 'courier'))).toEqual({ selection: { amount: 2500, shippingOption: 'courier' } });
  });

  it('is chosen where there is only one way', () => {
    expect(codesOf(link, to('AT', 'courier'))).toEqual([]);
    expect(choicesOf(link, to('AT', 'courier'))).toEqual({ selection: { amount: 2500, shippingOption: 'post' } });
  });

  it('is in what the button states', () => {
    expect(shownMinor(link, choicesOf(link, to('DE', 'courier')))).toBe(3700);
  });
});

describe('a tip', () => {
  const link = anAmountLink({ tip: { percentages: [5, 12.5], allowCustom: true } });

  it('is a share of the choice, half up', () => {
    expect([shareMinor(2500, 12.5), shareMinor(999, 5), shareMinor(990, 5), shareMinor(30, 5)]).toEqual([
      313, 50, 50, 2,
    ]);
    expect(choicesOf(link, aDraft({ tip: 12.5 }))).toEqual({ selection: { amount: 2500, tip: 313 } });
    expect(choicesOf(link, aDraft({ tip: 0 }))).toEqual({ selection: { amount: 2500 } });
    expect(factsOf(link, aDraft()).tips).toEqual([
      { percent: 5, minor: 125 },
      { percent: 12.5, minor: 313 },
    ]);
  });

  it('may be typed, by the rules of typed amounts', () => {
    const typing = (tip: string) => aDraft({ tip: 'other', fields: { tip } });
    expect(choicesOf(link, typing('3.50'))).toEqual({ selection: { amount: 2500, tip: 350 } });
    expect(choicesOf(link, typing(''))).toEqual({ selection: { amount: 2500 } });
    expect(codesOf(link, typing('a lot'))).toEqual(['tip amount_unreadable']);
    expect(codesOf(link, typing('1.234'))).toEqual(['tip amount_unreadable']);
  });
});

describe('a promotion code', () => {
  const link = anAmountLink({ allowPromotionCodes: true });

  it('goes along only where the link takes one', () => {
    const draft = aDraft({ promotionCode: 'WELCOME' });
    expect(choicesOf(link, draft)).toEqual({ selection: { amount: 2500 }, promotionCode: 'WELCOME' });
    expect(choicesOf(anAmountLink(), draft)).toEqual({ selection: { amount: 2500 } });
  });

  it('may come from the page', () => {
    expect(firstDraft(link, { coupon: 'WELCOME' }).draft).toMatchObject({
      promotionCode: 'WELCOME',
      fields: { promotionCode: 'WELCOME' },
    });
  });
});

describe('sessionRequestOf', () => {
  const link = anAmountLink({
    collect: { ...anAmountLink().collect, email: 'optional', billingAddress: 'optional' },
    customFields: [{ key: 'team', label: 'Team', type: 'text', required: false }],
    consent: [{ key: 'terms', version: '3', text: 'I agree', required: false }],
  });

  it('sends what the payer said and nothing they left empty', () => {
    const fields = {
      email: ' a@example.org ',
      name: 'not collected',
      'billingAddress.country': 'DE',
      'billingAddress.line1': 'Weg 1',
      'billingAddress.line2': ' ',
      'field:team': 'red',
      'consent:terms': 'true',
    };
    expect(sessionRequestOf(link, aDraft({ fields }), { selection: { amount: 2500 } }, 2530, { locale: 'de' })).toEqual(
      {
        locale: 'de',
        selection: { amount: 2500 },
        expectedTotal: 2530,
        customer: { email: 'a@example.org', billingAddress: { country: 'DE', line1: 'Weg 1' } },
        customFields: { team: 'red' },
        consents: [{ key: 'terms', version: '3', accepted: true }],
      },
    );
  });

  it('sends the choice alone where nothing else was asked', () => {
    expect(sessionRequestOf(anAmountLink(), aDraft(), { selection: { amount: 2500 } }, 2500, undefined)).toEqual({
      selection: { amount: 2500 },
      expectedTotal: 2500,
    });
  });
});

import { describe, expect, it } from 'vitest';
import '../../../src/core/amount-kind.ts';
import '../../../src/core/extra-rules.ts';
import { firstDraft, readDraft } from '../../../src/core/link-rules.ts';
import '../../../src/core/plan-rules.ts';
import { lockedLink } from '../../../src/core/prefill.ts';
import '../../../src/core/product-rules.ts';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import { aMonthlyPlan, anAmountLink, aProductLink, aSubscriptionLink } from '../../fixtures/links.ts';

const TOKEN = { 'prefill-token': 'sealed' };
const open = (link: PublicLink) => {
  const locked = lockedLink(link);
  const { draft } = firstDraft(locked, TOKEN);
  return { locked, draft, choices: readDraft(locked, draft).choices };
};

describe('a prefill token', () => {
  it('begins the form with its values and goes along with every request', () => {
    const link = anAmountLink({
      collect: { ...anAmountLink().collect, email: 'required', billingAddress: 'optional' },
      customFields: [{ key: 'team', label: 'Team', type: 'text', required: false }],
      prefill: {
        values: {
          email: 'ada@example.org',
          amount: 4200,
          billingAddress: { country: 'DE', line1: 'Weg 1' },
          customFields: { team: 'red' },
        },
        locked: [],
      },
    });
    const { draft, choices } = open(link);
    expect(draft).toMatchObject({ choice: 'other', text: '42', prefillToken: 'sealed' });
    expect(draft.fields).toEqual({
      email: 'ada@example.org',
      'billingAddress.country': 'DE',
      'billingAddress.line1': 'Weg 1',
      'field:team': 'red',
    });
    expect(choices).toEqual({ selection: { amount: 4200 }, prefillToken: 'sealed' });
  });

  it('leaves no other amount where the amount is locked', () => {
    const { locked, choices } = open(anAmountLink({ prefill: { values: { amount: 4200 }, locked: ['amount'] } }));
    expect(locked).toMatchObject({ amount: { suggested: [4200], preset: 4200, allowCustom: false } });
    expect(choices?.selection).toEqual({ amount: 4200 });
  });

  it('leaves no other item, option and quantity', () => {
    const items = [{ id: 'shirt', options: { size: 'xxl', color: 'red' }, quantity: 2 }];
    const { locked, choices } = open(aProductLink({ prefill: { values: { items }, locked: ['items'] } }));
    expect(locked).toMatchObject({
      items: [
        { quantity: { min: 2, max: 2 }, dimensions: [{ options: [{ id: 'xxl' }] }, { options: [{ id: 'red' }] }] },
      ],
    });
    expect(choices?.selection).toEqual({ items });
  });

  it('leaves no other plan and number of seats', () => {
    const plans = [aMonthlyPlan, { ...aMonthlyPlan, id: 'team', seats: { default: 3, min: 1, max: 9 } }];
    const prefill = { values: { plan: 'team', seats: 5 }, locked: ['plan', 'seats'] };
    const { locked, choices } = open(aSubscriptionLink({ plans, prefill }));
    expect(locked).toMatchObject({ plans: [{ id: 'team', seats: { locked: true } }] });
    expect(choices?.selection).toEqual({ plan: 'team', seats: 5 });
  });

  it('is not sent where the backend does not know it', () => {
    expect(open(anAmountLink({ tip: { percentages: [5], allowCustom: false } })).choices).toEqual({
      selection: { amount: 2500 },
    });
  });
});

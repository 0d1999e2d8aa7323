import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/checkout-state.ts';
import { firstDraft, readDraft, rulesOf, shownMinor } from '../../../src/core/link-rules.ts';
import '../../../src/core/plan-rules.ts';
import type { PlanFacts } from '../../../src/core/plan-rules.ts';
import type { Plan } from '../../../src/protocol/plan.ts';
import type { PublicSubscriptionLink } from '../../../src/protocol/public-link.ts';
import { aMonthlyPlan, aSubscriptionLink } from '../../fixtures/links.ts';

const aPlan = (changes: Partial<Plan> & Pick<Plan, 'id'>): Plan => ({ ...aMonthlyPlan, name: changes.id, ...changes });
const yearly = aPlan({ id: 'yearly', interval: 'year', unitAmount: 9000 });
const link = aSubscriptionLink({ plans: [aMonthlyPlan, yearly], defaultPlanId: 'yearly' });
const withPlan = (of: PublicSubscriptionLink, plan: string, seats?: number): Draft => ({
  ...firstDraft(of).draft,
  plan,
  seats,
});
const facts = (of: PublicSubscriptionLink, draft: Draft) => rulesOf(of).facts(of, draft) as PlanFacts;
const todayOf = (changes: Partial<Plan>, seats?: number) => {
  const of = aSubscriptionLink({ plans: [aPlan({ id: 'one', ...changes })] });
  const { choices } = readDraft(of, withPlan(of, 'one', seats));
  return { minor: shownMinor(of, choices), repeats: choices && rulesOf(of).repeats(of, choices.selection) };
};

describe('a subscription link', () => {
  it('begins with its default plan, or the one that the page names', () => {
    expect(firstDraft(link).draft.plan).toBe('yearly');
    expect(firstDraft(link, { plan: 'monthly' }).draft.plan).toBe('monthly');
    expect(firstDraft(link, { plan: 'weekly' })).toMatchObject({
      draft: { plan: 'yearly' },
      notices: [{ code: 'choice_unknown', attribute: 'plan', allowed: ['monthly', 'yearly'] }],
    });
  });

  it('turns a plan into a selection', () => {
    expect(readDraft(link, withPlan(link, 'monthly'))).toEqual({
      choices: { selection: { plan: 'monthly' } },
      problems: [],
    });
    expect(readDraft(link, withPlan(link, 'gone')).problems).toEqual([{ field: 'plan', code: 'field_required' }]);
  });

  it('states what is charged today, and how often only where the same is charged again', () => {
    expect(todayOf({})).toEqual({ minor: 900, repeats: 'month' });
    expect(todayOf({ trial: { days: 14 } })).toEqual({ minor: 0, repeats: undefined });
    expect(todayOf({ setupFee: 500 })).toEqual({ minor: 1400, repeats: undefined });
    expect(todayOf({ setupFee: 500, trial: { days: 14 } })).toEqual({ minor: 500, repeats: undefined });
    expect(todayOf({ intervalCount: 3 })).toEqual({ minor: 900, repeats: undefined });
    expect(todayOf({ seats: { default: 3, min: 2, max: 10 } })).toEqual({ minor: 2700, repeats: 'month' });
  });

  it('counts seats within bounds', () => {
    const of = aSubscriptionLink({ plans: [aPlan({ id: 'team', seats: { default: 3, min: 2, max: 10 } })] });
    const selectionOf = (seats?: number) => readDraft(of, withPlan(of, 'team', seats)).choices?.selection;
    expect([selectionOf(), selectionOf(10), selectionOf(1), selectionOf(11), selectionOf(Number.NaN)]).toEqual([
      { plan: 'team', seats: 3 },
      { plan: 'team', seats: 10 },
      undefined,
      undefined,
      undefined,
    ]);
    const locked = aSubscriptionLink({
      plans: [aPlan({ id: 'team', seats: { default: 5, min: 1, max: 10, locked: true } })],
    });
    expect(readDraft(locked, withPlan(locked, 'team', 7)).choices?.selection).toEqual({ plan: 'team', seats: 5 });
  });

  it('remembers the plan of a session', () => {
    expect(rulesOf(link).draftOf(link, { plan: 'monthly', seats: 2 })).toEqual({ plan: 'monthly', seats: 2 });
  });
});

describe('plans side by side', () => {
  it('say what they save against the dearest of the same rank, rounded down', () => {
    expect(facts(link, withPlan(link, 'monthly')).savings).toEqual({ yearly: 16 });
    expect(facts(link, withPlan(link, 'monthly')).periods).toEqual([]);
  });

  it('are switched between periods where each period has several', () => {
    const of = aSubscriptionLink({
      plans: [
        aPlan({ id: 'basic-month', unitAmount: 500 }),
        aPlan({ id: 'pro-month', unitAmount: 1000 }),
        aPlan({ id: 'basic-year', interval: 'year', unitAmount: 5000 }),
        aPlan({ id: 'pro-year', interval: 'year', unitAmount: 9000 }),
      ],
    });
    const shown = facts(of, withPlan(of, 'pro-month'));
    expect(shown.plans.map(({ id }) => id)).toEqual(['basic-month', 'pro-month']);
    expect(shown.periods).toEqual([
      { interval: 'month', planId: 'pro-month', isChosen: true, saving: 0 },
      { interval: 'year', planId: 'pro-year', isChosen: false, saving: 25 },
    ]);
    expect(facts(of, withPlan(of, 'basic-year')).plans.map(({ id }) => id)).toEqual(['basic-year', 'pro-year']);
  });

  it('compare nothing that is not alike', () => {
    const of = aSubscriptionLink({ plans: [aMonthlyPlan, aPlan({ id: 'plus', unitAmount: 1900 }), yearly] });
    expect(facts(of, withPlan(of, 'monthly'))).toMatchObject({ savings: {}, periods: [] });
  });
});

/** What a plan costs today and later: set-up fee at once, the first period at once or after the trial. */
import type { Plan } from '../../../src/protocol/plan.ts';
import type { SubscriptionSelection } from '../../../src/protocol/selection.ts';
import { sumMinor, timesMinor } from './minor-arithmetic.ts';
import type { PricedChoice } from './priced-choice.ts';
import { refuse } from './refuse.ts';

export function pricePlan(plans: readonly Plan[], selection: SubscriptionSelection): PricedChoice {
  const plan = plans.find((candidate) => candidate.id === selection.plan);
  if (plan === undefined) {
    const planIds = plans.map((candidate) => candidate.id);
    refuse('option_invalid', '/selection/plan', `Choose one of: ${planIds.join(', ')}.`, { planIds });
  }
  const seats = chosenSeats(plan, selection.seats);
  const periodAmount = timesMinor(plan.unitAmount, seats);
  const setupFee = plan.setupFee ?? 0;
  const period = { id: plan.id, label: plan.name, quantity: seats, unitAmount: plan.unitAmount, amount: periodAmount };
  const setup = { label: 'Set-up fee', quantity: 1, unitAmount: setupFee, amount: setupFee };
  return {
    lines: setupFee > 0 ? [period, setup] : [period],
    subtotal: sumMinor(periodAmount, setupFee),
    fee: 0,
    laterAmount: plan.trial === undefined ? 0 : periodAmount,
    units: seats,
    recurring: {
      interval: plan.interval,
      count: plan.intervalCount,
      amount: periodAmount,
      includesExtras: false,
      trialDays: plan.trial?.days,
      totalCycles: plan.totalCycles,
      planId: plan.id,
      seats: plan.seats === undefined ? undefined : seats,
    },
  };
}

function chosenSeats(plan: Plan, chosen: number | undefined): number {
  const terms = plan.seats ?? { default: 1, min: 1, max: 1 };
  const seats = chosen ?? terms.default;
  const [min, max] = terms.locked === true ? [terms.default, terms.default] : [terms.min, terms.max];
  if (seats < min || seats > max) {
    const message = min === max ? `This plan has exactly ${min} seat(s).` : `Take ${min} to ${max} seats.`;
    refuse('quantity_unavailable', '/selection/seats', message, { min, max, available: max });
  }
  return seats;
}

import type { PlanInterval } from '../protocol/interval.ts';
import type { PlanMessages } from './plan-messages.ts';

const names: Record<PlanInterval, string> = { day: 'day', week: 'week', month: 'month', year: 'year' };

const every: PlanMessages['every'] = (interval, count) =>
  count === 1 ? `every ${names[interval]}` : `every ${count} ${names[interval]}s`;

export const planMessages: PlanMessages = {
  plan: 'Plan',
  billing: 'Billing',
  periods: { day: 'Daily', week: 'Weekly', month: 'Monthly', year: 'Yearly' },
  per: (interval, count) => (count === 1 ? `a ${names[interval]}` : every(interval, count)),
  every,
  perSeat: 'per seat',
  saving: (percent) => `Save ${percent}%`,
  trial: (days) => (days === 1 ? 'First day free' : `First ${days} days free`),
  setupFee: (amount) => `${amount} set-up fee, once`,
  seats: 'Seats',
  fewer: 'One seat less',
  more: 'One seat more',
  today: (amount) => `Due today: ${amount}.`,
  next: (amount, date, each) => `Then ${amount} on ${date}, and ${each} after that.`,
  ends: (count) => (count === 1 ? 'Ends after one payment.' : `Ends after ${count} payments.`),
  cancel: 'You can cancel at any time before the next payment.',
  howToCancel: 'How to cancel',
};

/** What a subscription link offers, and what a chosen plan costs today and later. Loaded with subscription links. */
import type { Plan } from '../protocol/plan.ts';
import type { PublicSubscriptionLink } from '../protocol/public-link.ts';
import type { SubscriptionSelection } from '../protocol/selection.ts';
import type { Draft, FieldProblem } from './checkout-state.ts';
import type { DroppedWish, InitialDraft } from './initial-draft.ts';
import { type KindRules, kinds, type Wishes } from './link-rules.ts';

export interface PlanFacts {
  readonly plans: readonly Plan[];
  readonly chosen: Plan | undefined;
  readonly seats: number;
  /** The periods between which the payer can switch; empty where there is no switch. */
  readonly periods: readonly Period[];
  /** Percent that a plan saves against the same plan paid monthly; by plan. */
  readonly savings: Readonly<Record<string, number>>;
}

export interface Period {
  readonly interval: Plan['interval'];
  /** The plan that is chosen by switching to it. */
  readonly planId: string;
  readonly isChosen: boolean;
  /** The largest saving among its plans, in percent. */
  readonly saving: number;
}

const intervals = ['day', 'week', 'month', 'year'];
/** How many of one period are in a year. */
const yearly: Readonly<Record<Plan['interval'], number>> = { day: 365, week: 52, month: 12, year: 1 };

const planOf = ({ plans }: PublicSubscriptionLink, id: string | undefined): Plan | undefined =>
  plans.find((plan) => plan.id === id);
const seatsOf = (plan: Plan, draft: Pick<Draft, 'seats'>): number =>
  !plan.seats || plan.seats.locked ? (plan.seats?.default ?? 1) : (draft.seats ?? plan.seats.default);

/** Plans are switched between periods where each period has several, in the same order. */
function periodsOf({ plans }: PublicSubscriptionLink, chosen: Plan | undefined): readonly (readonly Plan[])[] {
  const groups = [...new Set(plans.map(({ interval }) => interval))].map((interval) =>
    plans.filter((plan) => plan.interval === interval),
  );
  const size = groups[0]?.length ?? 0;
  return chosen && groups.length > 1 && size > 1 && groups.every(({ length }) => length === size) ? groups : [];
}

const costOfYear = ({ unitAmount, interval, intervalCount }: Plan): number =>
  (unitAmount * yearly[interval]) / intervalCount;

/** What a plan saves against the dearest one of the same rank, in whole percent, rounded down. */
function savingsOf(link: PublicSubscriptionLink): Record<string, number> {
  const ranks = new Map<Plan, number>();
  const counts = new Map<string, number>();
  for (const plan of link.plans) {
    const key = `${plan.interval} ${plan.intervalCount}`;
    const rank = counts.get(key) ?? 0;
    ranks.set(plan, rank);
    counts.set(key, rank + 1);
  }
  const isComparable = counts.size > 1 && new Set(counts.values()).size === 1;
  if (!isComparable) return {};
  return Object.fromEntries(
    link.plans.flatMap((plan) => {
      const peers = link.plans.filter((other) => ranks.get(other) === ranks.get(plan));
      const dearest = Math.max(...peers.map(costOfYear));
      const percent = Math.floor((100 * (dearest - costOfYear(plan))) / dearest);
      return percent > 0 ? [[plan.id, percent]] : [];
    }),
  );
}

function firstDraft(link: PublicSubscriptionLink, wishes: Wishes = {}): InitialDraft {
  const notices: DroppedWish[] = [];
  const wished = wishes['plan'];
  if (wished && !planOf(link, wished)) {
    notices.push({ code: 'choice_unknown', attribute: 'plan', value: wished, allowed: link.plans.map(({ id }) => id) });
  }
  const plan = planOf(link, wished) ?? planOf(link, link.defaultPlanId) ?? link.plans[0];
  const quantity = wishes['quantity'];
  const seats = quantity && /^\d{1,5}$/.test(quantity) ? Number.parseInt(quantity, 10) : undefined;
  return { draft: { plan: plan?.id, seats: plan?.seats && seats ? seats : undefined }, notices };
}

const planRules: KindRules<PublicSubscriptionLink> = {
  canShow: ({ plans }) => plans.length > 0 && plans.every(({ interval }) => intervals.includes(interval)),
  firstDraft,
  settle: (_, __, after) => after,

  read(link, draft) {
    const plan = planOf(link, draft.plan);
    if (!plan) return { selection: undefined, problems: [{ field: 'plan', code: 'field_required' }] };
    if (!plan.seats) return { selection: { plan: plan.id }, problems: [] };
    const seats = seatsOf(plan, draft);
    const { min, max, locked } = plan.seats;
    const isPossible = locked || (Number.isSafeInteger(seats) && seats >= min && seats <= max);
    const problem: FieldProblem = {
      field: 'seats',
      code: 'quantity_unavailable',
      context: { least: min, most: max },
    };
    return isPossible
      ? { selection: { plan: plan.id, seats }, problems: [] }
      : { selection: undefined, problems: [problem] };
  },

  shownMinor(link, selection) {
    const { plan: id, seats = 1 } = selection as SubscriptionSelection;
    const plan = planOf(link, id);
    return plan && (plan.trial ? 0 : plan.unitAmount * seats) + (plan.setupFee ?? 0);
  },

  repeats(link, selection) {
    const plan = planOf(link, (selection as SubscriptionSelection).plan);
    return plan && plan.intervalCount === 1 && !plan.trial && !plan.setupFee ? plan.interval : undefined;
  },

  draftOf(_, selection) {
    const { plan, seats } = selection as SubscriptionSelection;
    return { plan, seats };
  },

  facts(link, draft): PlanFacts {
    const chosen = planOf(link, draft.plan);
    const groups = periodsOf(link, chosen);
    const savings = savingsOf(link);
    const current = groups.find((group) => group.some(({ id }) => id === chosen?.id));
    const rank = Math.max(0, current?.findIndex(({ id }) => id === chosen?.id) ?? 0);
    return {
      plans: current ?? link.plans,
      chosen,
      seats: chosen ? seatsOf(chosen, draft) : 1,
      periods: groups.flatMap((group) => {
        const plan = group[rank];
        const saving = Math.max(0, ...group.map(({ id }) => savings[id] ?? 0));
        return plan ? [{ interval: plan.interval, planId: plan.id, isChosen: group === current, saving }] : [];
      }),
      savings,
    };
  },
};

kinds.set('subscription', planRules as KindRules<never>);

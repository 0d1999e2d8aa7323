/** Which plan, how often, for how many; and what that means for the payer's money, before the button. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { PlanFacts } from '../core/plan-rules.ts';
import { planMessages } from '../i18n/en-plans.ts';
import type { PlanMessages } from '../i18n/plan-messages.ts';
import type { Plan } from '../protocol/plan.ts';
import type { PublicSubscriptionLink } from '../protocol/public-link.ts';
import { planStyles } from '../styles/plan.styles.ts';
import type { FormPart, PanelView } from './checkout-view.ts';
import { errorOf, idOf } from './problems.ts';

type View = PanelView;

const wordsOf = (view: View): PlanMessages => view.words.plans ?? planMessages;

function periods(view: View, t: PlanMessages, { periods: all }: PlanFacts): unknown {
  if (!all.length) return nothing;
  return html`<fieldset>
    <legend class="spoken">${t.billing}</legend>
    <div class="intervals" part="intervals">
      ${all.map(
        ({ interval, planId, isChosen, saving }) => html`<label class="choice">
          <input
            type="radio"
            name="period"
            .checked=${live(isChosen)}
            @change=${() => view.act.change({ plan: planId })}
          />
          <span part=${isChosen ? 'interval interval-selected' : 'interval'}>
            ${t.periods[interval]} ${saving ? html`<em class="badge" part="plan-badge">${t.saving(saving)}</em>` : nothing}
          </span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function planCard(view: View, t: PlanMessages, plan: Plan, facts: PlanFacts, index: number): TemplateResult {
  const { money, state } = view;
  const isChosen = plan === facts.chosen;
  const saving = facts.savings[plan.id];
  const badge = plan.savingsLabel ?? (saving && !facts.periods.length ? t.saving(saving) : undefined);
  const conditions = [
    plan.trial && t.trial(plan.trial.days),
    plan.setupFee && t.setupFee(money(plan.setupFee, state.link)),
    plan.totalCycles && t.ends(plan.totalCycles),
  ].filter(Boolean);
  return html`<label class="choice plan">
    <input
      type="radio"
      name="plan"
      value=${plan.id}
      id=${index ? `plan-${plan.id}` : idOf('plan')}
      .checked=${live(isChosen)}
      @change=${() => view.act.change({ plan: plan.id })}
    />
    <span part=${isChosen ? 'plan plan-selected' : 'plan'}>
      <span class="plan-name own">${plan.name} ${badge ? html`<em class="badge" part="plan-badge">${badge}</em>` : nothing}</span>
      <span class="plan-price">
        <b>${money(plan.unitAmount, state.link)}</b>
        <small>${t.per(plan.interval, plan.intervalCount)}${plan.seats ? `, ${t.perSeat}` : ''}</small>
      </span>
      ${plan.description ? html`<span class="plan-text own">${plan.description}</span>` : nothing}
      ${plan.features?.length ? html`<span class="features">${plan.features.map((feature) => html`<span class="own">${feature}</span>`)}</span>` : nothing}
      ${conditions.length ? html`<span class="plan-text">${conditions.join(' · ')}</span>` : nothing}
    </span>
  </label>`;
}

function seats(view: View, t: PlanMessages, { chosen, seats: value }: PlanFacts): unknown {
  const terms = chosen?.seats;
  if (!terms || terms.locked) return nothing;
  return view.later?.stepper(view, {
    name: t.seats,
    field: 'seats',
    label: t.seats,
    fewer: t.fewer,
    more: t.more,
    value,
    min: terms.min,
    max: terms.max,
    change: (count) => view.act.change({ seats: count }),
  });
}

/** What is charged now, what comes next and when, and how to end it: the law wants it before the button. */
function terms(view: View, t: PlanMessages, { chosen }: PlanFacts): unknown {
  const { quote, money, state, safe } = view;
  if (!chosen || !quote) return nothing;
  const link = state.link as PublicSubscriptionLink;
  const { cancelUrl, merchant } = link;
  const page = safe(cancelUrl) ?? (merchant.supportEmail && `mailto:${encodeURIComponent(merchant.supportEmail)}`);
  const { nextChargeAt, nextChargeAmount } = quote;
  return html`<p class="terms" part="terms">
    ${t.today(money(quote.dueToday, quote))}
    ${
      nextChargeAt && nextChargeAmount !== undefined
        ? t.next(
            money(nextChargeAmount, quote),
            view.later?.formatDate(nextChargeAt, view.locale) ?? '',
            t.every(chosen.interval, chosen.intervalCount),
          )
        : nothing
    }
    ${chosen.totalCycles ? t.ends(chosen.totalCycles) : nothing} ${t.cancel}
    ${page ? html`<a href=${page} target="_blank" rel="noopener">${t.howToCancel}</a>` : nothing}
  </p>`;
}

export const planPart: FormPart = {
  styles: () => [planStyles()],
  render(view) {
    const t = wordsOf(view);
    const facts = view.facts as PlanFacts;
    return [
      periods(view, t, facts),
      html`<fieldset class="plans" part="plans">
        <legend class="spoken">${t.plan}</legend>
        ${facts.plans.map((plan, index) => planCard(view, t, plan, facts, index))} ${errorOf(view, 'plan')}
      </fieldset>`,
      seats(view, t, facts),
    ];
  },
  beforeButton: (view) => terms(view, wordsOf(view), view.facts as PlanFacts),
  labelOf(view, field) {
    const t = wordsOf(view);
    return field === 'plan' ? t.plan : field === 'seats' ? t.seats : undefined;
  },
};

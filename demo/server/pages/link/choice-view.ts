import type { Plan } from '../../../../src/protocol/plan.ts';
import type { PublicAmountLink, PublicLink, PublicSubscriptionLink } from '../../../../src/protocol/public-link.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import { checkbox, type FormState, radioGroup, textField } from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { percentText, priceText } from '../page-text.ts';
import { type AmountGroup, amountGroups, intervalChoices, typedChoice } from './amount-groups.ts';
import { itemFields } from './item-view.ts';
import type { AmountQuestion } from './read-selection.ts';

/** What the payer chooses, by kind of link. */
export function choiceFields(link: PublicLink, state: FormState, reader: Reader, question?: AmountQuestion): Piece {
  switch (link.type) {
    case 'amount':
      return amountFields(link, state, reader, question);
    case 'product':
      return itemFields(link, state, reader);
    case 'subscription':
      return planFields(link, state, reader);
  }
}

function amountFields(link: PublicAmountLink, state: FormState, reader: Reader, question?: AmountQuestion): Html {
  const t = reader.messages.link;
  const intervals = intervalChoices(link);
  const fee = link.amount.feeCover;
  return html`
${
  intervals.length > 1 &&
  radioGroup(
    {
      name: 'interval',
      legend: t.howOften,
      look: 'segments',
      choices: intervals.map((value) => ({ value, label: t.intervals[value] })),
    },
    state,
  )
}
${amountGroups(link).map(
  (group) =>
    html`<div class="amount-group" ${attributes({ 'data-interval': group.interval })}>${amountGroup(link, group, state, reader, question)}</div>`,
)}
${
  fee &&
  checkbox(
    {
      name: 'coverFee',
      label: t.coverFee,
      detail:
        fee.fixed > 0
          ? t.coverFeeDetail(percentText(fee.percent, reader.locale), priceText(fee.fixed, link, reader.locale))
          : t.coverFeePercent(percentText(fee.percent, reader.locale)),
    },
    state,
  )
}`;
}

function amountGroup(
  link: PublicAmountLink,
  group: AmountGroup,
  state: FormState,
  reader: Reader,
  question?: AmountQuestion,
): Html {
  const t = reader.messages.link;
  const price = (minor: number) => priceText(minor, link, reader.locale);
  const { min, max, step } = group;
  const bounds =
    min !== undefined && max !== undefined
      ? t.between(price(min), price(max))
      : min !== undefined
        ? t.atLeast(price(min))
        : max !== undefined
          ? t.atMost(price(max))
          : '';
  const typed =
    group.allowsTyping &&
    html`<div class="typed-amount">${textField(
      {
        name: group.amountName,
        label: t.yourAmount(link.currency),
        inputmode: link.currencyExponent === 0 ? 'numeric' : 'decimal',
        hint: step && bounds ? t.bothHints(bounds, t.inSteps(price(step))) : step ? t.inSteps(price(step)) : bounds,
        required: true,
        affix: html`<span class="affix" aria-hidden="true">${link.currency}</span>`,
      },
      state,
      reader,
    )}${
      question?.field === group.amountName &&
      html`<div class="question" role="group" aria-label="${t.didYouMean}"><p>${t.didYouMean}</p>${question.readings.map(
        (minor) =>
          html`<button class="button button-quiet" type="submit" name="meant" value="${minor}"><bdi>${price(minor)}</bdi></button>`,
      )}</div>`
    }</div>`;
  if (group.suggested.length === 0) return html`${typed}`;
  return radioGroup(
    {
      name: group.choiceName,
      legend: t.amount,
      look: 'chips',
      choices: [
        ...group.suggested.map((minor) => ({ value: String(minor), label: price(minor) })),
        ...(group.allowsTyping ? [{ value: typedChoice, label: t.otherAmount }] : []),
      ],
      inside: typed,
    },
    state,
  );
}

function planFields(link: PublicSubscriptionLink, state: FormState, reader: Reader): Html {
  const t = reader.messages.link;
  const planEvery = (plan: Plan) => reader.messages.page.planEvery(plan.interval, plan.intervalCount);
  return radioGroup(
    {
      name: 'plan',
      legend: t.plan,
      look: 'rows',
      choices: link.plans.map((plan) => ({
        value: plan.id,
        label: html`<bdi>${plan.name}</bdi>${plan.savingsLabel && html` <span class="badge"><bdi>${plan.savingsLabel}</bdi></span>`}`,
        detail: planDetail(link, plan, reader),
        fields: seatsField(link, plan, state, reader),
        end: html`<strong><bdi>${priceText(plan.unitAmount, link, reader.locale)}</bdi></strong> <span class="option-detail">${plan.seats ? t.everyPerSeat(planEvery(plan)) : planEvery(plan)}</span>`,
      })),
    },
    state,
  );
}

function seatsField(link: PublicSubscriptionLink, plan: Plan, state: FormState, reader: Reader): Piece {
  const t = reader.messages.link;
  if (!plan.seats || plan.seats.locked) return undefined;
  const label = link.plans.length > 1 ? t.seatsOf(plan.name) : t.seats;
  const hint = t.quantityRange(plan.seats.min, plan.seats.max);
  return textField(
    { name: `seats.${plan.id}`, label, inputmode: 'numeric', required: true, isShort: true, hint },
    state,
    reader,
  );
}

function planDetail(link: PublicSubscriptionLink, plan: Plan, reader: Reader): Html {
  const t = reader.messages.link;
  const facts = [
    plan.description,
    plan.trial && reader.messages.page.trial(plan.trial.days),
    plan.setupFee && t.setupFee(priceText(plan.setupFee, link, reader.locale)),
  ].filter((fact) => fact !== undefined && fact !== 0);
  return html`${facts.map((fact) => html`<span class="option-fact"><bdi>${fact}</bdi></span>`)}${plan.features && plan.features.length > 0 && html`<span class="plan-features">${plan.features.map((feature) => html`<span><bdi>${feature}</bdi></span>`)}</span>`}`;
}

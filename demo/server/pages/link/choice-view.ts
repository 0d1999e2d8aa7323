import type { Item, ItemDimension, ItemOption } from '../../../../src/protocol/item.ts';
import type { Plan } from '../../../../src/protocol/plan.ts';
import type {
  PublicAmountLink,
  PublicLink,
  PublicProductLink,
  PublicSubscriptionLink,
} from '../../../../src/protocol/public-link.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import {
  checkbox,
  describedBy,
  fieldError,
  fieldId,
  type FormState,
  radioGroup,
  selectField,
  textField,
  valueOf,
} from '../form-fields.ts';
import type { Reader } from '../layout.ts';
import { webAddress } from '../page-security.ts';
import { priceText } from '../page-text.ts';
import { type AmountGroup, amountGroups, intervalChoices, typedChoice } from './amount-groups.ts';
import { hasQuantity, isFixedItem } from './link-questions.ts';
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
          ? t.coverFeeDetail(String(fee.percent), priceText(fee.fixed, link, reader.language))
          : t.coverFeePercent(String(fee.percent)),
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
  const price = (minor: number) => priceText(minor, link, reader.language);
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
        hint: [bounds, step && t.inSteps(price(step))].filter(Boolean).join('. ') || undefined,
        required: true,
        affix: html`<span class="affix" aria-hidden="true">${link.currency}</span>`,
      },
      state,
      reader,
    )}${
      question?.field === group.amountName &&
      html`<div class="question" role="group" aria-label="${t.didYouMean}"><p>${t.didYouMean}</p>${question.readings.map(
        (minor) =>
          html`<button class="button button-quiet" type="submit" name="meant" value="${minor}">${price(minor)}</button>`,
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

function itemFields(link: PublicProductLink, state: FormState, reader: Reader): Html {
  const t = reader.messages.link;
  const isOne = link.choose === 'one' && link.items.length > 1;
  return html`<div ${attributes({ class: 'items', role: isOne ? 'radiogroup' : undefined, 'aria-label': isOne ? t.chooseOne : undefined })}>
${link.items.map((item) => itemCard(link, item, isOne, state, reader))}</div>${isOne && fieldError(state, 'item')}`;
}

function itemCard(link: PublicProductLink, item: Item, isOne: boolean, state: FormState, reader: Reader): Html {
  const t = reader.messages.link;
  const price = (minor: number) => priceText(minor, link, reader.language);
  const image = webAddress(item.images?.[0]);
  const isGone = item.availability?.state === 'sold_out' || item.availability?.state === 'held';
  const title = html`<span class="item-name">${item.name}</span>`;
  const chooser = isFixedItem(link, item)
    ? title
    : html`<label class="check"><input ${attributes({
        type: isOne ? 'radio' : 'checkbox',
        id: fieldId(isOne && item === link.items[0] ? 'item' : `item.${item.id}`),
        name: isOne ? 'item' : `item.${item.id}`,
        value: isOne ? item.id : 'true',
        checked: isOne ? valueOf(state, 'item') === item.id : valueOf(state, `item.${item.id}`) === 'true',
        disabled: isGone || state.locked?.has(isOne ? 'item' : `item.${item.id}`) === true,
        ...describedBy(state, isOne ? 'item' : `item.${item.id}`),
      })}>${title}</label>`;
  return html`<div class="item">
${image && html`<img class="item-image" ${attributes({ src: image, alt: '', width: 72, height: 72, referrerpolicy: 'no-referrer' })}>`}
<div class="item-body">
<div class="item-head">${chooser}<span class="item-price">${item.compareAtAmount !== undefined && html`<s>${price(item.compareAtAmount)}</s> `}${price(item.unitAmount)}</span></div>
${item.description && html`<p class="item-detail">${item.description}</p>`}
${stockNote(item.availability, reader)}
${!isOne && fieldError(state, `item.${item.id}`)}
<div class="item-fields">${item.dimensions?.map((dimension) => dimensionField(link, item, dimension, state, reader))}
${hasQuantity(item) && textField({ name: `quantity.${item.id}`, label: t.quantity, inputmode: 'numeric', required: true, isShort: true, hint: t.quantityRange(item.quantity.min, item.quantity.max) }, state, reader)}</div>
</div></div>`;
}

function stockNote(stock: Item['availability'], reader: Reader): Piece {
  const t = reader.messages.link;
  if (stock?.state === 'sold_out') return html`<p class="stock stock-gone">${t.soldOut}</p>`;
  if (stock?.state === 'held') return html`<p class="stock">${t.reserved}</p>`;
  return stock?.state === 'low' && stock.left !== undefined && html`<p class="stock">${t.left(stock.left)}</p>`;
}

const isSoldOut = (option: ItemOption): boolean => option.availability?.state === 'sold_out';

/** Buttons up to seven options, a native select above; an option that is gone says so. */
function dimensionField(
  link: PublicProductLink,
  item: Item,
  dimension: ItemDimension,
  state: FormState,
  reader: Reader,
): Html {
  const t = reader.messages.link;
  const name = `option.${item.id}.${dimension.id}`;
  const price = (minor: number) => priceText(Math.abs(minor), link, reader.language);
  const note = (option: ItemOption): string =>
    isSoldOut(option)
      ? t.soldOut
      : option.unitAmount !== undefined
        ? price(option.unitAmount)
        : option.priceDelta
          ? `${option.priceDelta > 0 ? '+' : '−'}${price(option.priceDelta)}`
          : '';
  if (dimension.display === 'select' || dimension.options.length > 7) {
    const options = dimension.options.map((option) => ({
      value: option.id,
      label: note(option) ? `${option.label} (${note(option)})` : option.label,
      disabled: isSoldOut(option),
    }));
    return selectField({ name, label: dimension.name, options, required: true }, state, reader);
  }
  return radioGroup(
    {
      name,
      legend: dimension.name,
      look: 'pills',
      choices: dimension.options.map((option) => ({
        value: option.id,
        label: option.label,
        detail: note(option) || undefined,
        disabled: isSoldOut(option),
      })) as never,
    },
    state,
  );
}

function planFields(link: PublicSubscriptionLink, state: FormState, reader: Reader): Html {
  const t = reader.messages.link;
  return radioGroup(
    {
      name: 'plan',
      legend: t.plan,
      look: 'rows',
      choices: link.plans.map((plan) => ({
        value: plan.id,
        label: html`${plan.name}${plan.savingsLabel && html` <span class="badge">${plan.savingsLabel}</span>`}`,
        detail: planDetail(link, plan, reader),
        fields: seatsField(link, plan, state, reader),
        end: html`<strong>${priceText(plan.unitAmount, link, reader.language)}</strong> <span class="option-detail">${reader.messages.page.planEvery(plan.interval, plan.intervalCount)}${plan.seats && html`, ${t.perSeat}`}</span>`,
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
    plan.setupFee && t.setupFee(priceText(plan.setupFee, link, reader.language)),
  ].filter((fact) => fact !== undefined && fact !== 0);
  return html`${facts.map((fact, index) => html`${index > 0 && html` · `}${fact}`)}${plan.features && plan.features.length > 0 && html`<span class="plan-features">${plan.features.map((feature) => html`<span>${feature}</span>`)}</span>`}`;
}

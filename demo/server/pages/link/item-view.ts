import type { Item, ItemDimension, ItemOption } from '../../../../src/protocol/item.ts';
import type { PublicProductLink } from '../../../../src/protocol/public-link.ts';
import {
  describedBy,
  fieldError,
  fieldId,
  type FormState,
  radioGroup,
  selectField,
  textField,
  valueOf,
} from '../form-fields.ts';
import { attributes, type Html, html, type Piece } from '../markup.ts';
import { webAddress } from '../page-security.ts';
import { differenceText, priceText } from '../page-text.ts';
import type { Reader } from '../reader.ts';
import { lackingWords } from './lacking-options.ts';
import { hasQuantity, isFixedItem } from './link-questions.ts';

/** What is bought: each item with its options and how many of it. */
export function itemFields(link: PublicProductLink, state: FormState, reader: Reader): Html {
  const t = reader.messages.link;
  const isOne = link.choose === 'one' && link.items.length > 1;
  return html`<div ${attributes({ class: 'items', role: isOne ? 'radiogroup' : undefined, 'aria-label': isOne ? t.chooseOne : undefined })}>
${link.items.map((item) => itemCard(link, item, isOne, state, reader))}</div>${isOne && fieldError(state, 'item')}`;
}

function itemCard(link: PublicProductLink, item: Item, isOne: boolean, state: FormState, reader: Reader): Html {
  const t = reader.messages.link;
  const price = (minor: number) => priceText(minor, link, reader.locale);
  const image = webAddress(item.images?.[0]);
  const isGone = item.availability?.state === 'sold_out' || item.availability?.state === 'held';
  const title = html`<bdi class="item-name">${item.name}</bdi>`;
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
  return html`<div ${attributes({ class: 'item', 'data-lacking': lackingWords(item, reader) })}>
${image && html`<img class="item-image" ${attributes({ src: image, alt: '', width: 72, height: 72, referrerpolicy: 'no-referrer' })}>`}
<div class="item-body">
<div class="item-head">${chooser}<span class="item-price">${item.compareAtAmount !== undefined && html`<s><bdi>${price(item.compareAtAmount)}</bdi></s> `}<bdi>${price(item.unitAmount)}</bdi></span></div>
${item.description && html`<p class="item-detail" dir="auto">${item.description}</p>`}
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
  const note = (option: ItemOption): string =>
    isSoldOut(option)
      ? t.soldOut
      : option.unitAmount !== undefined
        ? priceText(option.unitAmount, link, reader.locale)
        : option.priceDelta
          ? differenceText(option.priceDelta, link, reader.locale)
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
        label: html`<bdi>${option.label}</bdi>`,
        ...(note(option) && { detail: html`<bdi>${note(option)}</bdi>` }),
        disabled: isSoldOut(option),
      })),
    },
    state,
  );
}

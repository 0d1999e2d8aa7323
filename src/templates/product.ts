/** What can be bought: items with their pictures, options and quantities. Loaded with product links. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { ItemDraft } from '../core/checkout-state.ts';
import type { DimensionFacts, ItemFacts, OptionFacts, ProductFacts } from '../core/product-rules.ts';
import { productMessages } from '../i18n/en-product.ts';
import type { ProductMessages } from '../i18n/product-messages.ts';
import { productStyles } from '../styles/product.styles.ts';
import type { FormPart, PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, shownProblem } from './problems.ts';

type View = PanelView;

/** More options than fit a thumb's reach are a list. */
const MOST_BUTTONS = 7;

const wordsOf = (view: View): ProductMessages => view.words.product ?? productMessages;
const optionField = (item: string, dimension: string): string => `option:${item}:${dimension}`;

const changeItem = (view: View, { item }: ItemFacts, change: Partial<ItemDraft>): void =>
  view.act.change({ items: { [item.id]: change } });

/** Exactly one: the others are given up. */
function chooseOnly(view: View, chosen: ItemFacts): void {
  const { items } = view.facts as ProductFacts;
  view.act.change({
    items: Object.fromEntries(items.map(({ item }) => [item.id, { isChosen: item.id === chosen.item.id }])),
  });
}

function optionButton(view: View, facts: ItemFacts, dimension: DimensionFacts, option: OptionFacts, index: number) {
  const t = wordsOf(view);
  const field = optionField(facts.item.id, dimension.id);
  const { isChosen, lack, lackWith, label, color } = option;
  const isSwatch = dimension.display === 'swatch' && color;
  const style = (element?: Element) => {
    if (color) (element as HTMLElement | undefined)?.style.setProperty('--_swatch', color);
  };
  const delta = option.priceDelta
    ? html`<small><bdi>${option.priceDelta > 0 ? '+' : '−'}${view.money(Math.abs(option.priceDelta), view.state.link, 'short')}</bdi></small>`
    : nothing;
  return html`<label class="choice ${isSwatch ? 'swatch' : ''} ${lack ? 'lacking' : ''}">
    <input
      type="radio"
      name=${field}
      value=${option.id}
      id=${index ? `${field}:${option.id}` : idOf(field)}
      ?disabled=${!!lack && !isChosen}
      .checked=${live(isChosen)}
      aria-label=${lack ? t.lacking(label, lack, lackWith) : isSwatch ? label : nothing}
      aria-describedby=${describedBy(view, field)}
      @change=${() => changeItem(view, facts, { options: { [dimension.id]: option.id } })}
    />
    <span part="option-value ${isChosen ? 'option-value-selected' : ''}">
      ${isSwatch ? html`<i class="dot" ${ref(style)}></i>` : html`<b>${label}</b>${delta}`}
    </span>
  </label>`;
}

function optionList(view: View, facts: ItemFacts, dimension: DimensionFacts): TemplateResult {
  const t = wordsOf(view);
  const field = optionField(facts.item.id, dimension.id);
  const handle = (event: Event) =>
    changeItem(view, facts, { options: { [dimension.id]: (event.target as HTMLSelectElement).value } });
  return html`<select
    class="control"
    id=${idOf(field)}
    aria-labelledby=${`legend-${field}`}
    aria-invalid=${shownProblem(view, field) ? 'true' : 'false'}
    aria-describedby=${describedBy(view, field)}
    @change=${handle}
  >
    <option value="" ?selected=${!dimension.chosen}>${t.choose}</option>
    ${dimension.options.map(
      ({ id, label, lack, lackWith, isChosen }) =>
        html`<option value=${id} ?disabled=${!!lack && !isChosen} ?selected=${isChosen}>
          ${lack ? t.lacking(label, lack, lackWith) : label}
        </option>`,
    )}
  </select>`;
}

function dimensionChoice(view: View, facts: ItemFacts, dimension: DimensionFacts): TemplateResult {
  const t = wordsOf(view);
  const field = optionField(facts.item.id, dimension.id);
  const isList = dimension.display === 'select' || dimension.options.length > MOST_BUTTONS;
  const lacking = dimension.options.flatMap(({ label, lack, lackWith }) =>
    lack ? t.lacking(label, lack, lackWith) : [],
  );
  return html`<fieldset class="group" part="option">
    <legend class="own" id=${`legend-${field}`}>
      ${dimension.name}${dimension.chosen ? html`: <span class="chosen">${dimension.chosen.label}</span>` : nothing}
    </legend>
    ${
      isList
        ? optionList(view, facts, dimension)
        : html`<div class="options" part="options">
            ${dimension.options.map((option, index) => optionButton(view, facts, dimension, option, index))}
          </div>`
    }
    ${lacking.length && !isList ? html`<p class="hint lacks own">${lacking.join(' · ')}</p>` : nothing} ${errorOf(view, field)}
  </fieldset>`;
}

function price(view: View, { item, unitMinor, isFrom, lack }: ItemFacts): TemplateResult {
  const t = wordsOf(view);
  const { link } = view.state;
  if (lack) return html`<p class="price lack">${t.lacks[lack]}</p>`;
  const text = view.money(unitMinor, link);
  const { compareAtAmount } = item;
  const before =
    compareAtAmount && compareAtAmount > unitMinor
      ? html` <s aria-label=${t.was(view.money(compareAtAmount, link))}>${view.money(compareAtAmount, link)}</s>`
      : nothing;
  return html`<p class="price">${isFrom ? t.from(text) : text}${before}</p>`;
}

/** What the page or phone shows of an item; it keeps its place while the picture loads. */
function picture(view: View, facts: ItemFacts): unknown {
  const url = view.hides('image') ? undefined : view.safe(facts.image);
  return url ? html`<img class="picture" part="image" src=${url} alt="" decoding="async" />` : nothing;
}

function chooser(view: View, facts: ItemFacts): unknown {
  const { choose, items } = view.facts as ProductFacts;
  const { item, draft, lack } = facts;
  const isOnly = items.length === 1 && !item.optional;
  if (isOnly || (choose === 'all' && !item.optional)) return nothing;
  const isOne = choose === 'one';
  const act = () => (isOne ? chooseOnly(view, facts) : changeItem(view, facts, { isChosen: !draft.isChosen }));
  return html`<input
    class="pick"
    type=${isOne ? 'radio' : 'checkbox'}
    name="items"
    id=${items[0] === facts ? idOf('items') : `pick-${item.id}`}
    aria-labelledby=${`item-${item.id}`}
    ?disabled=${!!lack && !draft.isChosen}
    .checked=${live(draft.isChosen)}
    @change=${act}
  />`;
}

function oneItem(view: View, facts: ItemFacts): TemplateResult {
  const t = wordsOf(view);
  const { item, draft, dimensions, most, left } = facts;
  const { items } = view.facts as ProductFacts;
  const isAlone = items.length === 1;
  const isNamed = !isAlone || item.name !== view.state.link.name;
  const hasQuantity = draft.isChosen && most > item.quantity.min && !view.hides('quantity');
  return html`<section class="item ${isAlone ? 'alone' : ''}" ?data-chosen=${draft.isChosen}>
    <label class="item-head">
      ${chooser(view, facts)} ${picture(view, facts)}
      <span class="item-words">
        <strong class=${isNamed ? 'own' : 'spoken'} id=${`item-${item.id}`}>${item.name}</strong>
        ${item.optional ? html`<small>(${t.optional})</small>` : nothing}
        ${item.description ? html`<span class="description">${item.description}</span>` : nothing} ${price(view, facts)}
        ${left !== undefined && left <= 10 ? html`<span class="left">${t.left(left)}</span>` : nothing}
      </span>
    </label>
    ${draft.isChosen ? dimensions.map((dimension) => dimensionChoice(view, facts, dimension)) : nothing}
    ${
      hasQuantity
        ? view.later?.stepper(view, {
            name: t.quantity,
            field: `quantity:${item.id}`,
            label: t.quantityOf(item.name),
            fewer: t.fewer(item.name),
            more: t.more(item.name),
            value: draft.quantity,
            min: item.quantity.min,
            max: most,
            change: (quantity) => changeItem(view, facts, { quantity }),
          })
        : nothing
    }
  </section>`;
}

export const productPart: FormPart = {
  styles: () => [productStyles()],
  render(view) {
    const t = wordsOf(view);
    const { choose, items } = view.facts as ProductFacts;
    const list = items.map((facts) => oneItem(view, facts));
    if (items.length === 1 || choose === 'all') return html`<div class="items" part="options">${list}</div>`;
    return html`<fieldset class="items">
      <legend>${choose === 'one' ? t.chooseOne : t.chooseAny}</legend>
      ${list} ${errorOf(view, 'items')}
    </fieldset>`;
  },
  labelOf(view, field) {
    const [kind, id, dimension] = field.split(':');
    const { items } = view.facts as ProductFacts;
    const found = items.find(({ item }) => item.id === id);
    if (kind === 'option') return found?.dimensions.find((one) => one.id === dimension)?.name;
    return kind === 'quantity' ? wordsOf(view).quantityOf(found?.item.name ?? '') : undefined;
  },
};

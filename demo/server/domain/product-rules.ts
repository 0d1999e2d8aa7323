/** Products of the catalogue: what a schema cannot say of one, and how an item of a link is completed from it. */
import type { ProductInput } from '../../../src/protocol/product.ts';
import type { ItemInput, StockedItem } from '../../../src/protocol/seller-item.ts';
import { exponentOf } from './currency-exponent.ts';
import { type Fault, invalid, required } from './fault.ts';
import { itemFaults } from './item-rules.ts';

export function productFaults(product: ProductInput): Fault[] {
  const currencies = product.prices.map(({ currency }) => currency);
  const faults = product.prices.flatMap(({ currency, currencyExponent }, index): Fault[] => {
    const pointer = `/prices/${index}`;
    const exponent = exponentOf(currency);
    if (exponent === undefined) return [invalid(`${pointer}/currency`, `${currency} is not a currency of ISO 4217.`)];
    if (exponent !== currencyExponent) {
      const message = `${currency} has ${exponent} decimals here: send ${exponent}, and every amount in that unit.`;
      return [{ code: 'currency_exponent_mismatch', pointer: `${pointer}/currencyExponent`, message }];
    }
    return currencies.indexOf(currency) === index ? [] : [invalid(`${pointer}/currency`, 'Stands here twice.')];
  });
  if (product.prices.length > 1 && hasVariantPrices(product)) {
    faults.push(invalid('/prices', 'Variants with prices of their own allow one currency only.'));
  }
  const [price] = product.prices;
  if (price === undefined) return faults;
  const item = completed({ id: 'item' }, product, price);
  return [...faults, ...itemFaults([item]).map((fault) => ({ ...fault, pointer: fault.pointer.slice(8) }))];
}

const hasVariantPrices = ({ dimensions = [], combinations = [] }: ProductInput): boolean =>
  combinations.some(({ unitAmount }) => unitAmount !== undefined) ||
  dimensions.some(({ options }) => options.some((o) => o.unitAmount !== undefined || (o.priceDelta ?? 0) !== 0));

const USUAL_QUANTITY = { default: 1, min: 1, max: 10 };
/** What belongs to the product alone. */
const ofProduct = ['stock', 'showStock', 'dimensions', 'combinations'] as const;

/** One item of a link's body, complete; or what is wrong with it. */
export function completeItem(
  item: ItemInput,
  product: ProductInput | undefined,
  currency: string,
  at: string,
): StockedItem | Fault[] {
  if (item.productId === undefined) {
    const missing = (['name', 'unitAmount', 'quantity'] as const).filter((key) => item[key] === undefined);
    return missing.length === 0
      ? (item as StockedItem)
      : missing.map((key) => required(`${at}/${key}`, 'Needed for an item that is no product of the catalogue.'));
  }
  if (product === undefined) return [invalid(`${at}/productId`, `There is no product ${item.productId}.`)];
  const price = product.prices.find((candidate) => candidate.currency === currency);
  if (price === undefined) return [invalid(`${at}/productId`, `This product has no price in ${currency}.`)];
  const misplaced = ofProduct.filter((key) => item[key] !== undefined);
  if (misplaced.length > 0)
    return misplaced.map((key) => invalid(`${at}/${key}`, 'Is the product’s; change it there.'));
  return completed(item, product, price);
}

function completed(item: ItemInput, product: ProductInput, price: ProductInput['prices'][number]): StockedItem {
  const { name, description, images, stock, showStock, dimensions, combinations } = product;
  const { currency: _currency, currencyExponent: _exponent, ...amounts } = price;
  const given = { name, description, images, stock, showStock, dimensions, combinations, quantity: USUAL_QUANTITY };
  return Object.fromEntries(
    Object.entries({ ...given, ...amounts, ...item }).filter(([, value]) => value !== undefined),
  ) as StockedItem;
}

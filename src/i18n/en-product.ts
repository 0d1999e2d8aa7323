import type { ProductMessages } from './product-messages.ts';

const lacks = { sold_out: 'sold out', held: 'reserved right now', impossible: 'not made' };

export const productMessages: ProductMessages = {
  chooseOne: 'Choose one',
  chooseAny: 'Choose what you like',
  optional: 'optional',
  choose: 'Choose…',
  from: (price) => `from ${price}`,
  was: (price) => `Before: ${price}`,
  lacks,
  lacking: (option, lack, other) => `${option}: ${lacks[lack]}${other ? ` with ${other}` : ''}`,
  left: (count) => (count === 1 ? 'Only one left' : `Only ${count} left`),
  quantity: 'Quantity',
  quantityOf: (item) => `Quantity of ${item}`,
  fewer: (item) => `One ${item} less`,
  more: (item) => `One ${item} more`,
};

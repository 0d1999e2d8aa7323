import type { Item } from '../../../../src/protocol/item.ts';
import type { OptionLack } from '../messages/link-messages.ts';
import type { Reader } from '../reader.ts';

type Combination = NonNullable<Item['combinations']>[number];

function lackOf({ impossible, availability }: Combination): OptionLack | undefined {
  if (impossible) return 'impossible';
  const state = availability?.state;
  return state === 'sold_out' || state === 'held' ? state : undefined;
}

/**
 * Which option cannot be had with which others, in words, for the script: it marks the option as soon as the others are
 * chosen. Without the script the server refuses the combination beside the field. Undefined where all can be had.
 */
export function lackingWords({ dimensions = [], combinations = [] }: Item, reader: Reader): string | undefined {
  const options = new Map(
    dimensions.flatMap((dimension) => dimension.options.map((option) => [option.id, { dimension, option }] as const)),
  );
  const list = new Intl.ListFormat(reader.locale, { type: 'conjunction' });
  const marks = combinations.flatMap((combination) => {
    const lack = lackOf(combination);
    const ids = combination.optionIds;
    // One option alone is marked by the server.
    if (lack === undefined || ids.length < 2) return [];
    return ids.map((id) => {
      const others = ids.filter((other) => other !== id);
      const names = others.map((other) => options.get(other)?.option.label ?? other);
      const at = (option: string) => ({ dimension: options.get(option)?.dimension.id ?? '', option });
      return { ...at(id), others: others.map(at), words: reader.messages.link.lacking[lack](list.format(names)) };
    });
  });
  return marks.length > 0 ? JSON.stringify(marks) : undefined;
}

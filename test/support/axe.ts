/** axe-core is a script and no module: it leaves itself on the window. */
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import { AXE_RULES } from './axe-rules.ts';

declare global {
  // A global is declared with `var`, or it is none.
  var axe: typeof axeCore;
}

/** What axe finds in an element, as sentences. */
export async function violationsOf(element: Element): Promise<string[]> {
  const { violations } = await globalThis.axe.run(element, AXE_RULES);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all].map(({ message }) => message).join('; ')}`),
  );
}

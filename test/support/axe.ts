/** axe-core is a script and no module: it leaves itself on the window. */
import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare global {
  // A global is declared with `var`, or it is none.
  var axe: typeof axeCore;
}

/**
 * What axe finds in an element, as sentences: WCAG 2.2 AA, EN 301 549 and best practices, with the size of targets, which
 * axe leaves out otherwise. Left out are the two rules about a whole page.
 */
export async function violationsOf(element: Element): Promise<string[]> {
  const { violations } = await globalThis.axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'],
    rules: { 'target-size': { enabled: true }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    // A payment page in a frame has tests of its own.
    iframes: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all }) => `${id}: ${html} ${[...any, ...all].map(({ message }) => message).join('; ')}`),
  );
}

import type { RunOptions } from 'axe-core';

/**
 * What axe is asked: WCAG 2.2 AA, EN 301 549 and best practices, with the size of targets, which axe leaves out otherwise.
 * Left out are the two rules about a whole page.
 */
export const AXE_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'],
  rules: { 'target-size': { enabled: true }, region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  // A payment page in a frame has tests of its own.
  iframes: false,
};

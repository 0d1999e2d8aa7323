/**
 * Keeps the page behind a dialog where it is, without moving anything on it: through one adopted sheet, so that nothing
 * of the page's own is written over and has to be put back.
 */
let sheet: CSSStyleSheet | undefined;

export function lockScroll(): void {
  unlockScroll();
  const root = document.documentElement;
  // What scrolls a page is its root, or the body where the root leaves it to that.
  const scroller = getComputedStyle(root).overflowY === 'visible' ? 'body' : 'html';
  // The place of a scrollbar that was there is kept.
  const gutter = window.innerWidth > root.clientWidth ? 'html{scrollbar-gutter:stable!important}' : '';
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`${scroller}{overflow:hidden!important}${gutter}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export function unlockScroll(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
}

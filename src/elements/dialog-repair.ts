const mended = new WeakSet<HTMLDialogElement>();

/**
 * Two browsers lose something of an open dialog: Firefox its place in the top layer when its host is moved by
 * `moveBefore`; WebKitGTK 2.50 the media queries of its sheets, when a query container is inside of it and the window
 * changes its width, until they are adopted anew. To be deleted when the tests pass without.
 */
export function mend(dialog: HTMLDialogElement): void {
  if (mended.has(dialog)) return;
  mended.add(dialog);
  // Not in the observer's own turn: what it changes there counts as an error of the page.
  new ResizeObserver(() => setTimeout(() => dialog.open && dialog.checkVisibility() && settle(dialog))).observe(dialog);
}

function settle(dialog: HTMLDialogElement): void {
  const root = dialog.getRootNode() as ShadowRoot;
  if (matchMedia('(max-width: 560px)').matches !== (getComputedStyle(dialog).marginBottom === '0px')) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets];
  }
  if (dialog.matches(':modal')) return;
  dialog.close();
  dialog.showModal();
}

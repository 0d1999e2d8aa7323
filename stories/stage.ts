/** What a story stands on: `sheet` is as wide as a dialog and has its edges, `page` is a piece of somebody's page. */
export function stage(kind: 'sheet' | 'page', ...content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  element.className = `stage ${kind}`;
  element.append(...content);
  return element;
}

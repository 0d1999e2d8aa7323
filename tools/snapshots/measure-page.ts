/** Functions that run in the page. Each stands for itself: of this file nothing but the function gets there. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the page with something in it, once all pictures are there and nothing has grown for a while. */
export async function whereToLook(): Promise<Rectangle> {
  const MARGIN = 32;
  const STILL_FRAMES = 15;
  const deep = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const all = deep(document);
  const images = all.filter((element) => element instanceof HTMLImageElement);
  await Promise.all([document.fonts.ready, ...images.map((image) => image.decode().catch(() => undefined))]);
  const stage = document.querySelector('.stage') ?? document.body;
  for (let still = 0, height = 0; still < STILL_FRAMES; still++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (stage.scrollHeight !== height) still = 0;
    height = stage.scrollHeight;
  }
  const wide = innerWidth > 700;
  // A dialog is shown over a piece of its page.
  if (all.some((element) => element.matches('dialog[open]'))) {
    const width = wide ? 720 : innerWidth;
    return { x: (innerWidth - width) / 2, y: 0, width, height: innerHeight };
  }
  const { left, right, bottom } = stage.getBoundingClientRect();
  const x = Math.max(0, wide ? left - MARGIN : 0);
  const end = Math.min(innerWidth, wide ? right + MARGIN : innerWidth);
  return { x, y: 0, width: end - x, height: Math.ceil(bottom + scrollY + (wide ? MARGIN : 0)) };
}

/** What is seen and lies beside the window, or is cut off in its own box; at most five. */
export function whatSticksOut(): string[] {
  const deep = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const named = (element: Element) =>
    `<${element.localName}${element.className ? ` class="${String(element.className)}"` : ''}> "${element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const stage = document.querySelector('.stage');
  const found = stage
    ? deep(document)
        .filter((element) => !element.closest('svg') && element.getRootNode() !== document && isSeen(element))
        .flatMap((element) => {
          const { left, right } = element.getBoundingClientRect();
          if (left < -1 || right > innerWidth + 1) return [`${named(element)} lies beside the window`];
          const { overflowX } = getComputedStyle(element);
          const isCut = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll';
          return isCut && element.scrollWidth > element.clientWidth + 1 ? [`${named(element)} is cut off`] : [];
        })
    : [];
  const isTooWide = (document.scrollingElement?.scrollWidth ?? 0) > innerWidth;
  return [...(isTooWide ? ['the page scrolls sideways'] : []), ...found].slice(0, 5);
}

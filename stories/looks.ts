/** What the toolbar chooses, for every story. */
export interface Looks {
  readonly theme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
}

export function looksOf(globals: Readonly<Record<string, unknown>>): Looks {
  return {
    theme: globals['theme'] === 'dark' ? 'dark' : 'light',
    direction: globals['direction'] === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** A panel takes its direction from its language. Here it is turned whatever it speaks, to see how it lies. */
export function turn(root: ShadowRoot, direction: Looks['direction']): void {
  const panel = root.querySelector<HTMLElement>('[part~=panel]');
  if (panel && direction === 'rtl') panel.dir = direction;
}

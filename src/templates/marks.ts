/** Drawings of a screen's mood. Decorative: the words beside them say the same. */
import { html, svg } from 'lit/html.js';

/** Closed in full: a minifier that knows only HTML takes the slash for idle, and the next shape ends up in the last one. */
const drawings = {
  good: svg`<path d="M5 13l4.5 4.5L19 7"></path>`,
  bad: svg`<path d="M12 5v9m0 5h.01"></path>`,
  wait: svg`<path d="M12 7v5l3 2"></path><circle cx="12" cy="12" r="9"></circle>`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2"></rect><path d="M8 11V8a4 4 0 0 1 8 0v3"></path>`,
  window: svg`<rect x="3" y="5" width="18" height="14" rx="2"></rect><path d="M3 10h18"></path>`,
};

export type Mark = keyof typeof drawings;

export const mark = (name: Mark) =>
  html`<span class="mark ${name}" aria-hidden="true"><svg viewBox="0 0 24 24">${drawings[name]}</svg></span>`;

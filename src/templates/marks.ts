/** Drawings of a screen's mood. Decorative: the words beside them say the same. */
import { html, svg } from 'lit/html.js';

const drawings = {
  good: svg`<path d="M5 13l4.5 4.5L19 7" />`,
  bad: svg`<path d="M12 7v6m0 4h.01" />`,
  wait: svg`<path d="M12 7v5l3 2" /><circle cx="12" cy="12" r="9" />`,
  lock: svg`<rect x="5" y="11" width="14" height="9" rx="2" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />`,
  window: svg`<rect x="3" y="5" width="18" height="14" rx="2" /><path d="M3 10h18" />`,
};

export type Mark = keyof typeof drawings;

export const mark = (name: Mark) =>
  html`<span class="mark ${name}" aria-hidden="true"><svg viewBox="0 0 24 24">${drawings[name]}</svg></span>`;

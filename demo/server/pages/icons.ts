import { trustedMarkup as svg } from './markup.ts';

/** Line icons on a 20-pixel grid, drawn in the colour of the text; decorative, so hidden from assistive technology. */
export const icons = {
  lock: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5.5 9h9A1.5 1.5 0 0 1 16 10.500v5A1.500 1.500 0 0 1 14.500 17h-9A1.500 1.500 0 0 1 4 15.500v-5A1.500 1.500 0 0 1 5.500 9Z"/></svg>`,
  check: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4.500 10.500 3.700 3.700 7.300-8.200"/></svg>`,
  clock: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.300l2.800 1.700"/></svg>`,
  warning: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 7.500v3.700M10 14h.01M8.700 3.700 2.500 14.500A1.500 1.500 0 0 0 3.800 16.700h12.400a1.500 1.500 0 0 0 1.300-2.200L11.300 3.700a1.500 1.500 0 0 0-2.600 0Z"/></svg>`,
  flask: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M7.500 3h5M8.500 3v5L4.300 15A1.400 1.400 0 0 0 5.500 17h9a1.400 1.400 0 0 0 1.200-2L11.500 8V3M6.500 12h7"/></svg>`,
  card: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3.500 4.500h13A1.500 1.500 0 0 1 18 6v8a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 2 14V6a1.500 1.500 0 0 1 1.500-1.500ZM2 8.500h16M5 12.500h3"/></svg>`,
  bank: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3 8 10 3.500 17 8H3ZM4.500 8v6.500M8.200 8v6.500M11.800 8v6.500M15.500 8v6.500M3 16.500h14"/></svg>`,
  phone: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M7 2.500h6A1.500 1.500 0 0 1 14.500 4v12a1.500 1.500 0 0 1-1.500 1.500H7A1.500 1.500 0 0 1 5.500 16V4A1.500 1.500 0 0 1 7 2.500ZM9 15h2"/></svg>`,
  cash: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M2 5.500h16v9H2v-9ZM10 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400ZM4.500 10h.01M15.500 10h.01"/></svg>`,
  globe: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2 2 2.800 4.500 2.800 7S12 15 10 17M10 3c-2 2-2.800 4.500-2.800 7S8 15 10 17"/></svg>`,
  back: svg`<svg class="icon icon-directional" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M15.500 10h-11M9 5.500 4.500 10 9 14.500"/></svg>`,
} as const;

export type IconName = keyof typeof icons;

import { trustedMarkup as svg } from '../server/pages/markup.ts';

/** Line icons on a 20-pixel grid, drawn in the colour of the text; decorative, so hidden from assistive technology. */
export const icons = {
  brand: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M8.300 11.700a3.300 3.300 0 0 0 4.700 0l3-3a3.300 3.300 0 0 0-4.700-4.700l-1 1M11.700 8.300a3.300 3.300 0 0 0-4.700 0l-3 3a3.300 3.300 0 0 0 4.700 4.700l1-1"/></svg>`,
  card: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3.500 4.500h13A1.500 1.500 0 0 1 18 6v8a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 2 14V6a1.500 1.500 0 0 1 1.500-1.500ZM2 8.500h16M5 12.500h3"/></svg>`,
  hook: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3 6.500h9.500M9.500 3.500l3 3-3 3M17 13.500H7.500M10.500 10.500l-3 3 3 3"/></svg>`,
  mail: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M3.500 4.500h13A1.500 1.500 0 0 1 18 6v8a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 2 14V6a1.500 1.500 0 0 1 1.500-1.500ZM2.500 6l7.500 5 7.500-5"/></svg>`,
  plus: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 4.500v11M4.500 10h11"/></svg>`,
  check: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4.500 10.500 3.700 3.700 7.300-8.200"/></svg>`,
  copy: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M8 7h7.500A1.500 1.500 0 0 1 17 8.500v7a1.500 1.500 0 0 1-1.500 1.500h-7A1.500 1.500 0 0 1 7 15.500V8a1 1 0 0 1 1-1ZM4.500 13A1.500 1.500 0 0 1 3 11.500v-7A1.500 1.500 0 0 1 4.500 3h7A1.500 1.500 0 0 1 13 4.500"/></svg>`,
  chevron: svg`<svg class="icon icon-chevron" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m6 8 4 4 4-4"/></svg>`,
  back: svg`<svg class="icon icon-directional" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M12 5 7 10l5 5"/></svg>`,
  external: svg`<svg class="icon icon-directional" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7"/></svg>`,
  warning: svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 7.500v3.700M10 14h.01M8.700 3.700 2.500 14.500A1.500 1.500 0 0 0 3.800 16.700h12.400a1.500 1.500 0 0 0 1.300-2.200L11.300 3.700a1.500 1.500 0 0 0-2.600 0Z"/></svg>`,
  out: svg`<svg class="icon icon-directional" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M8 4H4v12h4M8.500 10H17M13.500 6.500 17 10l-3.500 3.500"/></svg>`,
} as const;

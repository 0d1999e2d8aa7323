/**
 * The public custom properties with their defaults, read once into private names (`--_…`) that the other sheets use. A
 * page sets `--pay-link-accent` anywhere above the element; `--_accent-ink` and `--_accent-text` come corrected for
 * contrast from `accent.ts`. Lengths are px or em: a page's root font size must not scale a payment form.
 */
import { css } from './css.ts';

export const tokens = css`
  :host {
    color-scheme: light dark !important;
    --_font: var(--pay-link-font-family, system-ui, sans-serif);
    --_size: var(--pay-link-font-size, 16px);
    --_ink: var(--pay-link-color, light-dark(#16181d, #f2f3f5));
    --_muted: var(--pay-link-muted, light-dark(#5a6070, #a9afbd));
    --_background: var(--pay-link-background, light-dark(#fff, #1b1d22));
    --_surface: var(--pay-link-surface, light-dark(#f4f5f7, #26292f));
    --_line: var(--pay-link-border-color, light-dark(#d5d8df, #41454e));
    --_edge: light-dark(#868d9c, #7d8494);
    --_accent: var(--pay-link-accent, var(--_brand, light-dark(#2451d6, #8fabff)));
    --_accent-ink: var(--_accent);
    --_accent-hover: var(--_accent);
    --_accent-text: light-dark(#fff, #0b1020);
    --_danger: var(--pay-link-danger, light-dark(#b3202c, #ff9a97));
    --_success: var(--pay-link-success, light-dark(#12723d, #6fdc9c));
    --_focus: var(--pay-link-focus-color, var(--_accent-ink, var(--_accent)));
    --_focus-width: var(--pay-link-focus-width, 2px);
    --_radius: var(--pay-link-control-radius, var(--_brand-radius, 10px));
    --_border: var(--pay-link-border-width, 1px);
    --_space: var(--pay-link-space, 8px);
    --_control: var(--pay-link-control-height, 48px);
    --_duration: var(--pay-link-duration, 160ms);
    --_easing: var(--pay-link-easing, cubic-bezier(0.2, 0, 0, 1));
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
`;

import { css } from './css.ts';

/** Screens without a form, waiting, motion, forced colours. */
export const screenStyles = css`
  /* Words of a seller may be written in another direction than the checkout; they stay on its side. */
  [dir='rtl'] {
    text-align: right;
  }
  .seller,
  .title,
  .description,
  .own {
    unicode-bidi: plaintext;
  }

  /* Notices */
  .notice {
    display: grid;
    gap: 4px;
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.9375em;
  }
  .notice strong {
    font-weight: 600;
  }
  .notice.bad {
    background: color-mix(in srgb, var(--_danger) 8%, var(--_background));
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_danger) 45%, var(--_background));
  }
  .notice ul {
    padding-inline-start: 1.1em;
  }
  .notice li {
    padding-block: 3px;
  }

  .summary {
    display: grid;
    gap: 6px;
    font-size: 0.9375em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  .row dd {
    margin-inline-start: auto;
  }
  .total {
    padding-block-start: var(--_space);
    border-block-start: var(--_border) solid var(--_line);
    font-size: 1.0667em;
    font-weight: 600;
    color: var(--_ink);
  }
  .stale dd {
    opacity: 0.45;
  }

  /* Screens without a form */
  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: calc(1.25 * var(--_space));
    padding-block: calc(2 * var(--_space));
    text-align: center;
  }
  .screen h3 {
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
  }
  .screen p:not(.figure) {
    max-inline-size: 36em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .screen .figure {
    padding-block: var(--_space);
  }
  .screen .actions {
    justify-items: center;
    inline-size: 100%;
    padding-block-start: var(--_space);
  }
  .screen .primary {
    inline-size: 100%;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 60px;
    block-size: 60px;
    border-radius: 50%;
    color: var(--_muted);
    background: var(--_surface);
  }
  .mark.good {
    color: var(--_success);
    background: color-mix(in srgb, var(--_success) 13%, var(--_background));
  }
  .mark.bad {
    color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 11%, var(--_background));
  }
  .mark svg {
    inline-size: 28px;
    block-size: 28px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .receipt {
    inline-size: 100%;
    padding-block: calc(1.5 * var(--_space));
    border-block: var(--_border) solid var(--_line);
    text-align: start;
  }
  .receipt dd {
    color: var(--_ink);
    overflow-wrap: anywhere;
    white-space: normal;
    text-align: end;
  }

  .frame {
    position: relative;
    min-block-size: var(--pay-link-frame-min-height, 420px);
    margin-inline: calc(-1 * var(--pay-link-dialog-padding, calc(3 * var(--_space))));
  }
  .frame iframe {
    display: block;
    inline-size: 100%;
    block-size: 420px;
    border: 0;
    background: none;
    transition: opacity var(--_duration) var(--_easing);
  }
  /* Hidden, not only unseen: nothing can be typed or pressed in it before the focus moves there. */
  .frame[data-loading] iframe {
    visibility: hidden;
    opacity: 0;
  }
  .cover {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(1.5 * var(--_space));
    color: var(--_muted);
  }

`;

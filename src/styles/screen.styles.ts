import { css } from './css.ts';

/** Screens without a form, waiting, motion, forced colours. */
export const screenStyles = css`
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
    color-scheme: normal;
    transition: opacity var(--_duration) var(--_easing);
  }
  .frame[data-loading] iframe {
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

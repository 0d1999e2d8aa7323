import { css } from './css.ts';

/** What stands in the sheet: notices, totals, actions, waiting; and motion and forced colours for all of it. */
export const contentStyles = css`
  /* Totals */
  .figure {
    font-size: 2.25em;
    line-height: 1.1;
    font-weight: 650;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
    color: var(--_ink);
  }
  /* Actions */
  .actions {
    display: grid;
    gap: calc(1.25 * var(--_space));
  }
  .button {
    display: inline-grid;
    place-items: center;
    min-block-size: 44px;
    padding: 8px 18px;
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    color: var(--_ink);
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_background);
    cursor: pointer;
  }
  .button:hover {
    background: var(--_surface);
  }
  .primary {
    min-block-size: 52px;
    font-size: 1.0625em;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-text);
    border-color: transparent;
    background: var(--_accent);
    transition: background var(--_duration) var(--_easing);
  }
  .primary:hover {
    background: var(--_accent-hover);
  }
  .link {
    justify-self: center;
    font-size: 0.9375em;
    padding-block: 11px;
  }
  .footer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 8px;
    font-size: 0.8125em;
    color: var(--_muted);
    text-align: center;
  }
  .footer a {
    color: inherit;
    padding-block: 4px;
  }
  .legal {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 2px 16px;
  }
  .test {
    padding: 2px 10px;
    border-radius: 99px;
    background: light-dark(#fff0c9, #4a3a08);
    color: light-dark(#5c4300, #ffe29a);
    font-weight: 550;
  }

  /* Waiting */
  .spinner {
    inline-size: 36px;
    block-size: 36px;
    border: 3px solid var(--_line);
    border-block-start-color: var(--_accent-ink);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  .bone {
    border-radius: var(--_radius);
    background: var(--_surface);
    animation: appear 0s 150ms both, pulse 1.4s 150ms ease-in-out infinite;
  }
  .bone-line {
    block-size: 50px;
  }
  .bone-choice {
    block-size: var(--_control);
  }
  .bone-button {
    block-size: 52px;
    margin-block-start: 12px;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .probe {
    color: color-mix(in srgb, var(--_accent), var(--_accent));
    background-color: color-mix(in srgb, var(--_background), var(--_background));
    outline-color: color-mix(in srgb, var(--pay-link-accent-text, #fff), var(--pay-link-accent-text, #fff));
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.5;
    }
  }
  /* em: of the text size that the payer or the page has set. */
  @container (width < 17em) {
    .amounts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .choice > span,
    .notice,
    .mark {
      border: 1px solid CanvasText;
    }
    .choice > input:checked + span {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .primary {
      border-color: ButtonText;
    }
  }
`;

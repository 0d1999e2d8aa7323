import { css } from './css.ts';

/** Choices and fields. */
export const formStyles = css`
  /* Choices */
  .group {
    display: grid;
    gap: var(--_space);
  }
  legend,
  label.name {
    font-size: 0.875em;
    font-weight: 550;
  }
  legend {
    margin-block-end: var(--_space);
  }
  .intervals {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 3px;
    border-radius: calc(var(--_radius) + 3px);
    background: var(--_surface);
  }
  .amounts {
    display: grid;
    grid-template-columns: repeat(var(--pay-link-amount-columns, 3), minmax(0, 1fr));
    gap: var(--_space);
  }
  /* The last one does not stand alone in a row. */
  .amounts .choice:last-child:nth-child(3n + 1) {
    grid-column: 1 / -1;
  }
  .amounts .choice:last-child:nth-child(3n + 2) {
    grid-column: span 2;
  }
  .amounts + .field {
    padding-block-start: calc(0.75 * var(--_space));
  }
  .choice {
    position: relative;
    display: grid;
  }
  .choice > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice > span {
    display: grid;
    place-items: center;
    text-align: center;
    min-block-size: var(--_control);
    padding: 4px 8px;
    border-radius: var(--_radius);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    transition:
      background var(--_duration) var(--_easing),
      box-shadow var(--_duration) var(--_easing);
  }
  .amounts .choice > span {
    background: var(--_background);
    box-shadow: inset 0 0 0 var(--_border) var(--_line);
  }
  .intervals .choice {
    flex: 1;
    min-inline-size: min-content;
  }
  .intervals .choice > span {
    overflow-wrap: normal;
    min-block-size: 44px;
    font-size: 0.9375em;
    color: var(--_muted);
  }
  .choice > input:hover + span {
    color: var(--_ink);
    box-shadow: inset 0 0 0 var(--_border) var(--_edge);
  }
  .amounts .choice > input:checked + span {
    color: var(--_accent-ink);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_background));
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .intervals .choice > input:checked + span {
    color: var(--_ink);
    background: light-dark(var(--_background), #434853);
    box-shadow:
      0 1px 3px rgb(0 0 0 / 16%),
      0 0 0 0.5px rgb(0 0 0 / 8%);
  }
  .choice > input:focus-visible + span {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }

  /* Fields */
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(0.75 * var(--_space));
  }
  .control {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: 8px 14px;
    border: var(--_border) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_background);
    appearance: none;
  }
  .control:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .typed {
    position: relative;
  }
  .typed .control {
    font-size: 1.25em;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
    padding-inline-end: 4.2em;
  }
  .unit {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 14px;
    display: grid;
    place-items: center;
    color: var(--_muted);
    pointer-events: none;
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space);
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;

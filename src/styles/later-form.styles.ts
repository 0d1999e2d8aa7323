import { css } from './css.ts';

/** Parts of the form that are not there when it is first drawn. */
export const laterFormStyles = css`
  /* After a press of the button */
  .primary:active {
    scale: 0.99;
  }
  .button .spinner {
    inline-size: 20px;
    block-size: 20px;
    border-color: color-mix(in srgb, currentColor 30%, transparent);
    border-block-start-color: currentColor;
  }
  .busy {
    display: inline-flex;
    align-items: center;
    gap: 10px;
  }
  .control[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .error {
    font-size: 0.875em;
    color: var(--_danger);
    font-weight: 500;
  }

  .question {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    align-items: center;
    min-block-size: 44px;
    font-size: 0.9375em;
    cursor: pointer;
  }
  .check input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent-ink);
  }

  .urgent {
    font-size: 0.9375em;
    font-weight: 550;
  }

  /* The arrow of the browser stands too near to the edge. */
  select.control {
    padding-inline-end: 40px;
    background:
      linear-gradient(45deg, #0000 50%, var(--_muted) 50%) calc(100% - 21px) / 6px 6px,
      linear-gradient(135deg, var(--_muted) 50%, #0000 50%) calc(100% - 15px) / 6px 6px,
      var(--_background);
    background-position-y: center;
    background-repeat: no-repeat;
  }
  select.control:dir(rtl) {
    background-position-x: 15px, 21px, 0;
  }
  @media (forced-colors: active) {
    select.control {
      appearance: auto;
    }
  }

  /* A number between two buttons */
  .amount-of {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    font-size: 0.9375em;
    font-weight: 550;
  }
  .stepper {
    display: grid;
    grid-template-columns: 44px 56px 44px;
    border-radius: var(--_radius);
    box-shadow: inset 0 0 0 var(--_border) var(--_edge);
  }
  .stepper > * {
    font: inherit;
    color: inherit;
    min-block-size: 44px;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .stepper button {
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .stepper button:hover {
    background: var(--_surface);
  }
  .stepper [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .stepper svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .stepper input:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
`;

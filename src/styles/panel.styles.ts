import { css } from './css.ts';

/** The sheet itself: reset of what pages pass down, header, notices, totals, actions. */
export const panelStyles = css`
  :host {
    display: block !important;
    max-inline-size: 560px;
    container-type: inline-size !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  a {
    color: var(--_accent-ink);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: 0;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
    padding: var(--pay-link-dialog-padding, calc(3 * var(--_space)));
    text-align: start;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: anywhere;
    pointer-events: auto;
    font: 400 var(--_size) / var(--pay-link-line-height, 1.45) var(--_font);
    color: var(--_ink);
    background: var(--_background);
  }

  /* Header */
  .header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(0.75 * var(--_space));
  }
  .close + .header {
    margin-block-start: calc(-2.5 * var(--_space));
  }
  .seller {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
    margin-inline-end: 40px;
    font-size: 0.875em;
    font-weight: 500;
    color: var(--_muted);
  }
  .logo {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 7px;
    object-fit: contain;
    background: #fff;
  }
  .title {
    font-size: 1.375em;
    line-height: 1.25;
    font-weight: var(--pay-link-heading-weight, 650);
    letter-spacing: -0.011em;
    text-wrap: balance;
  }
  .hero {
    inline-size: 100%;
    aspect-ratio: 2;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  .description {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  /* In sight however long the form is. */
  .close {
    position: sticky;
    z-index: 1;
    inset-block-start: 8px;
    display: grid;
    place-items: center;
    justify-self: end;
    inline-size: 44px;
    block-size: 44px;
    margin: -6px calc(-1.25 * var(--_space)) -38px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_background);
    color: var(--_muted);
    cursor: pointer;
  }
  .close:hover {
    background: var(--_surface);
    color: var(--_ink);
  }

  .close svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .panel-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
  }
`;

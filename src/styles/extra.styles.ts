import { css } from './css.ts';

/** Addresses, shipping, tips, promotion codes. Loaded with the links that ask for them. */
export const extraStyles = css`
  .name small,
  legend small {
    font-weight: 400;
    color: var(--_muted);
  }
  .address > legend {
    font-size: 1em;
    font-weight: 650;
  }
  .address {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }
  .line-choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_control);
    padding: 8px 14px;
    border-radius: var(--_radius);
    box-shadow: inset 0 0 0 var(--_border) var(--_line);
    cursor: pointer;
  }
  .line-choice:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .line-choice input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent-ink);
  }
  .line-choice .price {
    font-variant-numeric: tabular-nums;
  }
  .tips .choice > span {
    gap: 0;
    line-height: 1.25;
  }
  .tips small {
    font-weight: 400;
    color: var(--_muted);
  }
  .promotion summary {
    inline-size: fit-content;
    min-block-size: 44px;
    display: grid;
    place-items: center start;
    color: var(--_accent-ink);
    text-decoration: underline;
    cursor: pointer;
    list-style: none;
  }
  .promotion summary::-webkit-details-marker {
    display: none;
  }
  .with-button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_space);
  }
  .with-button .button {
    min-block-size: var(--_control);
  }
`;

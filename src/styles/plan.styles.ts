import { css } from './css.ts';

/** Plans as cards, and the terms before the button. Loaded with subscription links. */
export const planStyles = css`
  .plans {
    display: grid;
    gap: var(--_space);
  }
  .plan > span {
    grid-template-columns: minmax(0, 1fr) auto;
    justify-items: start;
    align-items: baseline;
    gap: 4px 12px;
    padding: 14px 16px 14px 48px;
    text-align: start;
    font-weight: 400;
    box-shadow: inset 0 0 0 var(--_border) var(--_line);
  }
  .plan > span:dir(rtl) {
    text-align: right;
    padding: 14px 48px 14px 16px;
  }
  .plan > span::before {
    content: '';
    position: absolute;
    inset-block-start: 15px;
    inset-inline-start: 16px;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1.5px var(--_edge);
  }
  .plan > input:checked + span {
    background: color-mix(in srgb, var(--_accent) 6%, var(--_background));
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .plan > input:checked + span::before {
    box-shadow: inset 0 0 0 6px var(--_accent-ink);
  }
  .plan-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .plan-price {
    text-align: end;
    justify-self: end;
  }
  .plan-price b {
    display: block;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .plan-price small,
  .plan-text {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .plan-text,
  .features {
    grid-column: 1 / -1;
  }
  .features {
    display: grid;
    gap: 2px;
    font-size: 0.9375em;
  }
  .features > span {
    display: grid;
    grid-template-columns: 1.3em minmax(0, 1fr);
  }
  .features > span::before {
    content: '✓';
    color: var(--_success);
  }
  .badge {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 99px;
    font-size: 0.8125em;
    font-style: normal;
    font-weight: 600;
    color: var(--_success);
    background: color-mix(in srgb, var(--_success) 12%, var(--_background));
  }
  .terms {
    padding-block-end: var(--_space);
    font-size: 0.9375em;
    color: var(--_ink);
  }
`;

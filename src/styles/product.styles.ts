import { css } from './css.ts';

/** Items, their options and quantities. Loaded with product links. */
export const productStyles = css`
  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }
  .item:not(.alone) {
    padding: calc(1.5 * var(--_space));
    border-radius: var(--_radius);
    box-shadow: inset 0 0 0 var(--_border) var(--_line);
  }
  .item:not(.alone)[data-chosen] {
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .item-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    align-items: center;
  }
  .item:not(.alone) .item-head {
    grid-template-columns: auto auto minmax(0, 1fr);
  }
  .item:not(.alone) .item-head:not(:has(.picture)),
  .item:not(.alone) .item-head:not(:has(.pick)) {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .item:not(.alone) .item-head:not(:has(.picture, .pick)) {
    grid-template-columns: minmax(0, 1fr);
  }
  .item-head:has(.pick:not(:disabled)) {
    cursor: pointer;
  }
  .pick {
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_accent-ink);
  }
  .picture {
    inline-size: 72px;
    aspect-ratio: 1;
    object-fit: cover;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
  }
  .alone .picture {
    inline-size: 100%;
    aspect-ratio: 5 / 4;
    border-radius: var(--_radius);
  }
  .item-words {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .item-words .description,
  .item-words small {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .price {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .alone .price {
    font-size: 1.25em;
  }
  .price s {
    font-weight: 400;
    color: var(--_muted);
  }
  .lack,
  .left {
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 550;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .options .choice > span {
    min-inline-size: 52px;
    padding-inline: 14px;
    gap: 0 6px;
    grid-auto-flow: column;
    box-shadow: inset 0 0 0 var(--_border) var(--_edge);
  }
  .options .choice b {
    font-weight: 550;
  }
  .options .choice small {
    font-weight: 400;
    color: var(--_muted);
  }
  .options .choice > input:checked + span {
    color: var(--_accent-ink);
    background: color-mix(in srgb, var(--_accent) 8%, var(--_background));
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .options .swatch > span {
    min-inline-size: 48px;
    padding: 0;
    border-radius: 50%;
  }
  .dot {
    inline-size: 34px;
    block-size: 34px;
    border-radius: 50%;
    background: var(--_swatch);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_ink) 45%, transparent);
    forced-color-adjust: none;
  }
  .lacking > input {
    cursor: not-allowed;
  }
  .price.lack::first-letter {
    text-transform: uppercase;
  }
  .item:has(.pick:disabled) :is(.picture, strong) {
    opacity: 0.6;
  }
  .group:has(.error) .choice > input:not(:checked):enabled + span {
    box-shadow: inset 0 0 0 var(--_border) var(--_danger);
  }
  .lacking > span {
    color: var(--_muted);
  }
  .lacking > span::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    background: linear-gradient(
        to top right,
        transparent calc(50% - 0.6px),
        var(--_edge) calc(50% - 0.6px) calc(50% + 0.6px),
        transparent calc(50% + 0.6px)
      )
      border-box;
  }
  .chosen {
    font-weight: 400;
    color: var(--_muted);
  }
  .lacks {
    justify-content: start;
  }
`;

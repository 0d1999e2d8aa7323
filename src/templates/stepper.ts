/** How many: a number that can be typed, between two buttons. */
import { html, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { PanelView } from './checkout-view.ts';
import { describedBy, errorOf, idOf, shownProblem } from './problems.ts';

export interface StepperTerms {
  readonly field: string;
  /** What stands before it. */
  readonly name: string;
  readonly label: string;
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly change: (value: number) => void;
}

const sign = (path: string) => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** Buttons at an end stay buttons, so that the focus is not lost; they do nothing. */
export function stepper(view: PanelView, terms: StepperTerms): TemplateResult {
  const { field, name, label, fewer, more, value, min, max, change } = terms;
  const step = (by: number) => () =>
    change(Math.min(max, Math.max(min, (Number.isSafeInteger(value) ? value : min) + by)));
  const handleInput = (event: Event) => {
    const text = (event.target as HTMLInputElement).value.normalize('NFKC').replace(/\D/g, '');
    change(text ? Number.parseInt(text.slice(0, 6), 10) : Number.NaN);
  };
  return html`<div class="field" part="quantity">
    <div class="amount-of">
      <span aria-hidden="true">${name}</span>
      <div class="stepper">
      <button type="button" aria-label=${fewer} aria-disabled=${value <= min ? 'true' : 'false'} @click=${step(-1)}>
        ${sign('M6 12h12')}
      </button>
      <input
        id=${idOf(field)}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${shownProblem(view, field) ? 'true' : 'false'}
        aria-describedby=${describedBy(view, field)}
        .value=${live(Number.isSafeInteger(value) ? `${value}` : '')}
        @input=${handleInput}
      />
      <button type="button" aria-label=${more} aria-disabled=${value >= max ? 'true' : 'false'} @click=${step(1)}>
        ${sign('M6 12h12M12 6v12')}
      </button>
      </div>
    </div>
    ${errorOf(view, field)}
  </div>`;
}

import { attributes, type Html, html } from '../../server/pages/markup.ts';

/** Values that a form carries unseen. */
export const hiddenInputs = (values: Readonly<Record<string, string>>): Html[] =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" ${attributes({ name, value })}>`);

/** A press of the button: refused with what is missing, or on its way as soon as the total is known. */
import type { Step, Submission } from './checkout-state.ts';
import { readDraft } from './link-rules.ts';
import { areSame, priced } from './panel.ts';
import { go, type In, say, stay } from './step.ts';

type Selecting = In<'selecting'>;

export function submit(state: Selecting, { key, extras, avoid }: Submission): Step {
  if (state.submitPending) return stay(state);
  const { quote } = state;
  const { choices, problems } = readDraft(state.link, state.draft);
  if (!choices || problems.length) {
    return go({ ...state, problems, problemsShown: true }, say({ name: 'invalid', problems }));
  }
  const pressed = { ...state, submitPending: true, submission: { key, extras, avoid } };
  // The payer is asked for the total first where none is known for what is chosen now.
  return quote.status === 'ready' && areSame(quote.choices, choices)
    ? go(pressed, { type: 'start-payment' })
    : priced({ ...pressed, returned: undefined }, 0);
}

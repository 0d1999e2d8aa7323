/**
 * The second lazy part: what is needed from the press of the button on, and where nothing can be paid. Fetched while the
 * payer looks at the form.
 */
import { laterFormStyles } from './styles/later-form.styles.ts';
import { screenStyles } from './styles/screen.styles.ts';

export { remember } from './client/remembered-attempt.ts';
export { SessionClient } from './client/session-client.ts';
export * from './controllers/payment-runner.ts';
export { PaymentDesk } from './elements/payment-desk.ts';
export { summary } from './templates/summary.ts';
export { urgency } from './templates/urgency.ts';
export { errorOf, problemList, quoteTrouble, returned } from './templates/trouble.ts';
export { outcomeOf } from './core/outcome.ts';
export { announcementOf } from './core/announcement.ts';
export { paymentWords } from './i18n/payment-languages.ts';
export { formatDate } from './i18n/format-date.ts';
export { stepper } from './templates/stepper.ts';
export { paymentBody } from './templates/payment-body.ts';
export { spokenWords } from './templates/spoken-words.ts';

export const styles = (): readonly CSSStyleSheet[] => [laterFormStyles(), screenStyles()];

/** The lazy part for what a link asks besides the choice itself: the rules, registered, and the part of the form. */
import './core/extra-rules.ts';

export { lockedLink } from './core/prefill.ts';
export { extrasPart } from './templates/extras.ts';

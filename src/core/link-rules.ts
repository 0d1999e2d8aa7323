/**
 * What differs between links. Each kind of link registers its rules, and so does what a link asks besides the choice
 * itself, when the file that knows them is loaded; a link is shown once everything it needs is there, so that the machine
 * may rely on it. A kind without rules is left to the hosted page.
 */
import type { GivingInterval, PlanInterval } from '../protocol/interval.ts';
import type { PublicLink } from '../protocol/public-link.ts';
import type { Selection } from '../protocol/selection.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import type { WritingHabits } from './amount-input.ts';
import type { Choices, Draft, FieldProblem } from './checkout-state.ts';
import type { InitialDraft } from './initial-draft.ts';

/** Values by attribute name, as a page wrote them. */
export type Wishes = Readonly<Record<string, string | undefined>>;

export interface KindRules<L> {
  /** Whether this version knows everything that the link says; otherwise its own page does. */
  readonly canShow: (link: L) => boolean;
  readonly firstDraft: (link: L, wishes?: Wishes, habits?: WritingHabits) => InitialDraft;
  /** A changed draft whose choices fit each other. */
  readonly settle: (link: L, before: Draft, after: Draft) => Draft;
  /** The selection where it can be charged, and every problem of the choice. */
  readonly read: (link: L, draft: Draft) => { selection: Selection | undefined; problems: readonly FieldProblem[] };
  /** What these choices cost today as far as the page knows, in minor units; the backend has the last word. */
  readonly shownMinor: (link: L, selection: Selection) => number | undefined;
  /** How often that is charged again, where the same amount is. */
  readonly repeats: (link: L, selection: Selection) => GivingInterval | PlanInterval | undefined;
  /** What a payer chose who made this selection. */
  readonly draftOf: (link: L, selection: Selection) => Partial<Draft>;
  /** What the panel shows of the draft. */
  readonly facts: (link: L, draft: Draft) => unknown;
}

/** What a link asks besides the choice: about the payer, a tip, a promotion code. */
export interface ExtraRules {
  /** @param locale whose region is a guess at the payer's country */
  readonly firstDraft: (link: PublicLink, wishes: Wishes, locale?: string) => Partial<Draft>;
  readonly problems: (link: PublicLink, draft: Draft) => readonly FieldProblem[];
  /** @param shown what the choice itself costs, in minor units */
  readonly add: (link: PublicLink, draft: Draft, choices: Choices, shown: number) => Choices;
  readonly shownMinor: (link: PublicLink, choices: Choices) => number;
  readonly facts: (link: PublicLink, draft: Draft) => unknown;
  /** What the payer said about themselves. */
  readonly about: (link: PublicLink, draft: Draft) => Pick<SessionRequest, 'customer' | 'customFields' | 'consents'>;
}

export const kinds = new Map<string, KindRules<never>>();
export const rulesOf = ({ type }: PublicLink): KindRules<PublicLink> => kinds.get(type) as KindRules<PublicLink>;
export const extras: { rules?: ExtraRules } = {};

const emptyDraft: Draft = { choice: undefined, text: '', interval: undefined, coverFee: false, fields: {} };

/** What the page asks for as far as the link allows it, and the link's own presets otherwise. */
export function firstDraft(
  link: PublicLink,
  wishes: Wishes = {},
  habits?: WritingHabits,
  locale?: string,
): InitialDraft & { readonly draft: Draft } {
  const { draft, notices } = rulesOf(link).firstDraft(link, wishes, habits);
  return { draft: { ...emptyDraft, ...draft, ...extras.rules?.firstDraft(link, wishes, locale) }, notices };
}

/** What a draft means: the choices if they can be charged, and every problem of the whole draft. */
export interface DraftReading {
  readonly choices: Choices | undefined;
  readonly problems: readonly FieldProblem[];
}

export function readDraft(link: PublicLink, draft: Draft): DraftReading {
  const { selection, problems } = rulesOf(link).read(link, draft);
  const shown = selection && rulesOf(link).shownMinor(link, selection);
  const { rules } = extras;
  const choices = selection && { selection };
  return {
    choices: choices && rules ? rules.add(link, draft, choices, shown ?? 0) : choices,
    problems: rules ? [...problems, ...rules.problems(link, draft)] : problems,
  };
}

/** What the button can state before the backend's totals are there, in minor units. */
export function shownMinor(link: PublicLink, choices: Choices | undefined): number | undefined {
  const shown = choices && rulesOf(link).shownMinor(link, choices.selection);
  return shown === undefined ? undefined : shown + (extras.rules?.shownMinor(link, choices as Choices) ?? 0);
}

import type { Html, Piece } from '../server/pages/markup.ts';
import { html } from '../server/pages/markup.ts';
import type { DashboardContext } from './environment.ts';
import { dashboardDocument, type DashboardPage } from './layout.ts';
import { actionForm } from './parts.ts';

export interface Confirmation {
  readonly question: string;
  readonly text: Piece | string;
  /** What the button does, as a verb. */
  readonly label: string;
  readonly action: string;
  readonly backHref: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Asks before something that cannot be taken back. A page, so that it asks without a script too. */
export const confirmPage = (c: DashboardContext, section: DashboardPage['section'], asked: Confirmation): Html =>
  dashboardDocument(
    c,
    { title: asked.question, section, back: { href: asked.backHref, label: 'Back' } },
    html`<div class="panel panel-danger stack"><p>${asked.text}</p><div class="actions">${actionForm(c, { action: asked.action, label: asked.label, tone: 'danger', values: asked.values ?? {} })}<a class="button" href="${asked.backHref}">Keep it</a></div></div>`,
  );

/** `/dashboard/links/new` and `/dashboard/links/{id}/edit`. What was typed comes back whole, with what is wrong beside it. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { slug } from '../../../src/protocol/identifiers.ts';
import { type LinkBody, linkBody, type LinkInput } from '../../../src/protocol/seller-link.ts';
import { schemaFaults } from '../../server/http/schema-faults.ts';
import type { FieldError } from '../../server/pages/form-fields.ts';
import { readFormValues } from '../../server/pages/form-values.ts';
import { ProblemError } from '../../server/problem-error.ts';
import type { ServiceContext } from '../../server/service/context.ts';
import { findLink } from '../../server/service/find-link.ts';
import { createSellerService } from '../../server/service/seller-service.ts';
import type { DashboardEnvironment } from '../environment.ts';
import { formErrors } from '../form/problem-errors.ts';
import { chosenOf } from '../parts.ts';
import { createFormReader } from '../form/form-reader.ts';
import { usedRows, usedSuggestions } from './kind-values.ts';
import { linkFormPage, type LinkFormModel } from './link-form-page.ts';
import { inSellersWords, linkFieldOf, type TypedRows } from './link-pointers.ts';
import { type LinkKind, linkKinds, linkValues, newLinkValues, readLink } from './link-values.ts';

/** A body that fits the protocol, or what is wrong with what was typed. */
type ReadForm = { readonly body: LinkBody } | { readonly errors: readonly FieldError[] };

function readForm(values: ReadonlyMap<string, string>, kind: LinkKind, before: LinkInput | undefined): ReadForm {
  const read = createFormReader(values);
  const parsed = linkBody.safeParse(readLink(read, kind, before), { reportInput: true });
  const known = new Set(read.errors.map(({ field }) => field));
  const faults = parsed.success ? [] : schemaFaults(parsed.error.issues, 'field_invalid');
  const found = inSellersWords(
    faults.map(({ pointer, message }) => ({ field: linkFieldOf(pointer, rowsIn(values)), message: message ?? '' })),
  );
  const errors = [...read.errors, ...found.filter(({ field }) => !known.has(field))];
  return parsed.success && errors.length === 0 ? { body: parsed.data } : { errors };
}

function rowsIn(values: ReadonlyMap<string, string>): TypedRows {
  const read = createFormReader(values);
  return {
    rows: usedRows(read, values.has('plans.count') ? 'plans' : 'items'),
    suggested: usedSuggestions(read),
  };
}

/** One more row, where that was asked for; the rest of the form is not looked at yet. */
function withMoreRows(values: Map<string, string>): Map<string, string> | undefined {
  const kind = chosenOf(values.get('add'), ['items', 'plans'] as const);
  if (kind === undefined) return undefined;
  const count = Number(values.get(`${kind}.count`)) || 1;
  return new Map(values).set(`${kind}.count`, String(Math.min(50, count + 1)));
}

/** Does what the form asks for, and answers the errors of a refusal. */
function attempt(values: ReadonlyMap<string, string>, work: () => string): string | readonly FieldError[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'idempotency_key_reused') {
      return [{ field: '', message: 'A link was made from this form already. Open “New link” for another one.' }];
    }
    return formErrors(error, (pointer) => linkFieldOf(pointer, rowsIn(values)));
  }
}

export function linkFormRoutes(context: ServiceContext) {
  const links = createSellerService(context);
  const { payOrigin } = context;
  const app = new Hono<DashboardEnvironment>();

  app.get('/dashboard/links/new', (c) => {
    const kind = chosenOf(c.req.query('kind'), linkKinds) ?? 'amount';
    const state = { values: newLinkValues(kind), errors: [] };
    return c.html(linkFormPage(c, { kind, state, payOrigin, hidden: { key: randomUUID() } }));
  });

  app.post('/dashboard/links/new', async (c) => {
    const values = await readFormValues(c);
    const kind = chosenOf(values.get('kind'), linkKinds) ?? 'amount';
    const key = values.get('key') || randomUUID();
    const model = { kind, payOrigin, hidden: { key } };
    const more = withMoreRows(values);
    if (more !== undefined) return c.html(linkFormPage(c, { ...model, state: { values: more, errors: [] } }));
    const read = readForm(values, kind, undefined);
    const result =
      'errors' in read ? read.errors : attempt(values, () => links.create(read.body, `dashboard-${key}`).value.id);
    return typeof result === 'string'
      ? c.redirect(`/dashboard/links/${result}?done=created`, 303)
      : c.html(linkFormPage(c, { ...model, state: { values, errors: result } }), 422);
  });

  app.get('/dashboard/links/:id/edit', (c) => {
    const { link, before, revision } = linkToEdit(context, c.req.param('id'));
    const state = { values: linkValues(before), errors: [] };
    return c.html(
      linkFormPage(c, { kind: before.type, state, payOrigin, link, hidden: { revision: String(revision) } }),
    );
  });

  app.post('/dashboard/links/:id/edit', async (c) => {
    const values = await readFormValues(c);
    const { link, before } = linkToEdit(context, c.req.param('id'));
    const model: Omit<LinkFormModel, 'state'> = {
      kind: before.type,
      payOrigin,
      link,
      hidden: { revision: values.get('revision') ?? '' },
    };
    const more = withMoreRows(values);
    if (more !== undefined) return c.html(linkFormPage(c, { ...model, state: { values: more, errors: [] } }));
    const read = readForm(values, before.type, before);
    const result = 'errors' in read ? read.errors : attempt(values, () => change(read.body, link.id, values));
    return typeof result === 'string'
      ? c.redirect(`/dashboard/links/${result}?done=changed`, 303)
      : c.html(linkFormPage(c, { ...model, state: { values, errors: result } }), 422);
  });
  const change = (body: LinkBody, id: string, values: ReadonlyMap<string, string>): string => {
    const { type: _type, currency: _currency, currencyExponent: _exponent, ...patch } = body;
    return links.change(id, patch, Number(values.get('revision')) || 0).id;
  };

  // For the script alone: whether an address is free, while it is typed.
  app.get('/dashboard/slugs/:slug', (c) => {
    const wanted = c.req.param('slug');
    if (!slug.safeParse(wanted).success) return c.json({ state: 'invalid' });
    const owner = context.store.links.slugOwner(wanted);
    return c.json({ state: owner === undefined || owner === c.req.query('link') ? 'free' : 'taken' });
  });
  return app;
}

function linkToEdit(context: ServiceContext, id: string) {
  const { config, authoredItems, revision } = findLink(context, id);
  const before: LinkInput =
    config.type === 'product' && authoredItems !== undefined
      ? { ...config, items: authoredItems as typeof config.items }
      : config;
  return { link: { id, name: config.name }, before, revision };
}

/** The form of a new webhook endpoint, and what was typed into it. */
import { webhookEndpointInput, type WebhookEndpointInput } from '../../../src/protocol/webhook-endpoint.ts';
import { webhookEventType } from '../../../src/protocol/webhook-event.ts';
import { parseBody } from '../../server/http/read-json.ts';
import type { FormState } from '../../server/pages/form-fields.ts';
import { type Html, html } from '../../server/pages/markup.ts';
import type { DashboardContext } from '../environment.ts';
import { checkbox, errorSummary, hiddenInputs, radioCards, textField } from '../form/fields.ts';
import { dashboardDocument } from '../layout.ts';
import { inWords } from '../text.ts';

export const newEndpoint: FormState = { values: new Map([['scope', 'all']]), errors: [] };

/** Throws `ProblemError` with a pointer to each fault. */
export function readEndpointForm(values: ReadonlyMap<string, string>): WebhookEndpointInput {
  const description = (values.get('description') ?? '').trim();
  const chosen = webhookEventType.options.filter((type) => values.has(`event.${type}`));
  return parseBody(webhookEndpointInput, {
    url: (values.get('url') ?? '').trim(),
    events: values.get('scope') === 'some' ? chosen : ['*'],
    ...(description !== '' && { description }),
  });
}

/** The field that an error speaks of, in the seller's words where the schema's are too bare. */
export function endpointFieldOf(pointer: string): string {
  if (pointer.startsWith('/events')) return 'scope';
  return pointer.slice(1).split('/')[0] ?? '';
}

export const endpointWords: Readonly<Record<string, string>> = {
  url: 'Write a whole web address, such as https://shop.example/webhooks.',
  scope: 'Choose at least one event.',
};

const groups = [...Map.groupBy(webhookEventType.options, (type) => type.split('.')[0] ?? '')];

export function endpointFormPage(c: DashboardContext, state: FormState): Html {
  return dashboardDocument(
    c,
    {
      title: 'Add an endpoint',
      section: 'webhooks',
      back: { href: '/dashboard/webhooks', label: 'Webhooks' },
      hasErrors: state.errors.length > 0,
    },
    html`${errorSummary(state)}
<form class="form" method="post" action="/dashboard/webhooks/new">
${hiddenInputs({ csrf: c.get('csrfToken') })}
${textField({ name: 'url', label: 'Address', type: 'url', placeholder: 'https://shop.example/webhooks', hint: 'Each event is sent there as a signed POST, until it is answered with a 2xx status.', maxlength: 2048 }, state)}
${textField({ name: 'description', label: 'Description', isOptional: true, maxlength: 200 }, state)}
${radioCards(
  {
    name: 'scope',
    label: 'Events',
    options: [
      { value: 'all', label: 'Every event', detail: 'Also those that do not exist yet' },
      { value: 'some', label: 'Only some', detail: 'Chosen below' },
    ],
  },
  state,
)}
<div class="stack only-some">${groups.map(
      ([group, types]) =>
        html`<fieldset><legend>${inWords(group)}</legend><div class="choices">${types.map((type) =>
          checkbox({ name: `event.${type}`, label: type }, state),
        )}</div></fieldset>`,
    )}</div>
<div class="form-foot"><button class="button button-primary" type="submit">Add endpoint</button><a class="button" href="/dashboard/webhooks">Cancel</a></div>
</form>`,
  );
}

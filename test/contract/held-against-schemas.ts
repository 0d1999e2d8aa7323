/** Holds the examples of an OpenAPI document against its schemas, by a validator that knows nothing of ours. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats, { type FormatsPlugin } from 'ajv-formats';

interface Content {
  readonly schema: object;
  readonly example?: unknown;
}
interface Described {
  readonly operationId: string;
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}
interface Examples {
  /** Bodies without an example. */
  readonly lacking: readonly string[];
  /** Examples that are not what their schema says. */
  readonly wrong: readonly string[];
  readonly count: number;
}

export function heldAgainstSchemas(given: object): Examples {
  const document = JSON.parse(JSON.stringify(given)) as {
    paths: Record<string, Record<string, Described>>;
    components: { examples: Record<string, { value: unknown }> };
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // The package's types describe a namespace, its module is the function itself.
  (addFormats as unknown as FormatsPlugin)(ajv);
  ajv.addSchema({ ...document, $id: 'https://openapi.test/document' });
  const lacking: string[] = [];
  const wrong: string[] = [];
  let count = 0;

  const hold = (where: string, schema: string, example: unknown) => {
    if (example === undefined) return void lacking.push(where);
    count += 1;
    const validate = ajv.getSchema(`https://openapi.test/document#/${schema}`);
    if (validate?.(example) !== true) wrong.push(`${where}: ${ajv.errorsText(validate?.errors)}`);
  };
  const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { operationId, requestBody, responses }] of Object.entries(operations)) {
      const at = `paths/${escaped(path)}/${method}`;
      const json = 'content/application~1json/schema';
      const request = requestBody?.content['application/json'];
      if (request && (requestBody?.required || request.example))
        hold(`${operationId} request`, `${at}/requestBody/${json}`, request.example);
      for (const [status, { content = {} }] of Object.entries(responses)) {
        const answer = content['application/json'];
        // An example of the document in the document would have no end.
        if (answer && path !== '/openapi.json')
          hold(`${operationId} ${status}`, `${at}/responses/${status}/${json}`, answer.example);
      }
    }
  }
  for (const [code, { value }] of Object.entries(document.components.examples)) {
    hold(code, 'components/schemas/Problem', value);
  }
  return { lacking, wrong, count };
}

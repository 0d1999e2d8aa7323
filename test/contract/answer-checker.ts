/**
 * Holds every answer against the OpenAPI document: the operation must exist, must document the status, the content
 * type and every field. Remembers what it has seen, so that a test can ask what was never answered.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FormatsPlugin } from 'ajv-formats';
import { openapiDocument, operationsOf } from '../../demo/server/openapi/document.ts';
import type { Operation } from '../../demo/server/openapi/operation.ts';

interface DocumentedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: unknown }>>;
  readonly headers?: Readonly<Record<string, unknown>>;
}

export interface AnswerChecker {
  /** Answers what is wrong; nothing where all is as documented. */
  check(method: string, path: string, answer: Response, text: string): string[];
  /** The id of the operation that is asked; undefined where none is. */
  idOf(method: string, path: string): string | undefined;
  /** `operationId status` of everything checked so far. */
  readonly seen: ReadonlySet<string>;
}

export function createAnswerChecker(payOrigin: string): AnswerChecker {
  const document = JSON.parse(JSON.stringify(openapiDocument({ payOrigin, isDemo: true, isClosed: true }))) as {
    paths: Record<string, Record<string, { responses: Record<string, DocumentedAnswer> }>>;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  // The package's types describe a namespace, its module is the function itself.
  (addFormats as unknown as FormatsPlugin)(ajv);
  ajv.addSchema({ ...document, $id: 'https://openapi.test/document' });
  const seen = new Set<string>();

  const operationFor = (method: string, path: string): Operation | undefined =>
    operationsOf(true)
      .filter((operation) => operation.method === method.toLowerCase() && patternOf(operation.path).test(path))
      .toSorted((a, b) => countParameters(a.path) - countParameters(b.path))[0];

  return {
    seen,
    idOf: (method, path) => operationFor(method, path)?.id,
    check: (method, path, answer, text) => {
      const operation = operationFor(method, path);
      if (operation === undefined) return [`${method} ${path} is not documented`];
      const where = `${operation.id} ${answer.status}`;
      const documented = document.paths[operation.path]?.[operation.method]?.responses[String(answer.status)];
      if (documented === undefined) return [`${where} is not documented: ${text}`];
      seen.add(where);
      const missing = answer.headers.has('x-request-id') ? [] : [`${where} has no X-Request-Id`];
      if (documented.content === undefined) return text === '' ? missing : [...missing, `${where} has a body: ${text}`];
      const contentType = answer.headers.get('content-type')?.split(';')[0] ?? '';
      if (documented.content[contentType] === undefined) return [...missing, `${where} is ${contentType}`];
      const pointer = `#/paths/${escaped(operation.path)}/${operation.method}/responses/${answer.status}/content/${escaped(contentType)}/schema`;
      const validate = ajv.getSchema(`https://openapi.test/document${pointer}`);
      if (validate === undefined) return [...missing, `${where} has no schema`];
      return [
        ...missing,
        ...bodiesOf(contentType, text).flatMap((body) =>
          validate(body) === true ? [] : [`${where}: ${ajv.errorsText(validate.errors)} in ${text}`],
        ),
      ];
    },
  };
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
const countParameters = (path: string) => path.split('{').length;
const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

const bodiesOf = (contentType: string, text: string): unknown[] => {
  if (contentType.startsWith('image/')) return [text];
  return contentType === 'text/event-stream'
    ? [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? 'null') as unknown)
    : [JSON.parse(text) as unknown];
};

import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openapiDocument, operationsOf } from '../../demo/server/openapi/document.ts';
import { problemCodes } from '../../src/protocol/problem.ts';
import { startBackend } from '../server/backend.ts';
import { heldAgainstSchemas } from './held-against-schemas.ts';

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, as the server serves it', async () => {
    const backend = startBackend();
    const { body, status } = await backend.call<Record<string, unknown>>('/openapi.json');
    expect([status, body['openapi']]).toEqual([200, '3.1.0']);
    const result = await new Validator().validate(body);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('names every operation that the server has, and no other', () => {
    const { app } = startBackend();
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const documented = operationsOf(true).map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(documented.toSorted()).toEqual([...new Set(served)].toSorted());
  });

  it('gives each operation its own id', () => {
    const ids = operationsOf(true).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows by example what each operation is sent and answers, and what each problem looks like', () => {
    const document = openapiDocument({ payOrigin: 'http://localhost:4242', isDemo: true, isClosed: true });
    const { lacking, wrong, count } = heldAgainstSchemas(document);
    expect(lacking).toEqual([]);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(operationsOf(true).length + Object.values(problemCodes).flat().length);
  });

  it('says nothing of test controls outside the demo', () => {
    const text = JSON.stringify(openapiDocument({ payOrigin: 'http://localhost:4242', isDemo: false }));
    expect(text).not.toContain('/v1/test');
  });
});

import { expect, test } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';

test('every operation is in the document, with its parameters and a body where it takes one', () => {
  const document = openApiDocument() as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name: string }[]; requestBody?: unknown }>
    >;
  };
  for (const one of operations) {
    const described = document.paths[`/api/v1${one.path}`]?.[one.method.toLowerCase()];
    expect(described?.operationId).toBe(one.id);
    const named = [...one.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(described?.parameters.map((parameter) => parameter.name)).toEqual(expect.arrayContaining(named));
    expect(described?.requestBody !== undefined).toBe(one.body !== null);
  }
});

test('operation ids are unique and the document is plain JSON', () => {
  expect(new Set(operations.map((one) => one.id)).size).toBe(operations.length);
  const document = openApiDocument();
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

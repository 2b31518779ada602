// The OpenAPI 3.1 document, made from the same schemas that parse requests.
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { namesWorkers } from './names-workers.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { medium } from './media-operations.ts';
import { troubleAnswer } from './shapes.ts';

type Json = Record<string, unknown>;

export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const one of operations) {
    paths[`/api/v1${one.path}`] ??= {};
    Object.assign(paths[`/api/v1${one.path}`] as Json, { [one.method.toLowerCase()]: describe(one) });
  }
  Object.assign(paths['/api/v1/sites/{site}/media'] as Json, { post: upload });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Floorcast',
      version: '1',
      description:
        'The same changes as the admin pages make. Instants are ISO 8601 in UTC. What is refused has a code, a sentence and the fields.'
    },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Trouble: json(troubleAnswer) }
    }
  };
}

function describe(one: Operation): Json {
  return {
    operationId: one.id,
    summary: one.says,
    ...(namesWorkers(one) && { description: 'Needs a token that may see names.' }),
    parameters: [...parameters(one.params, 'path'), ...parameters(one.query, 'query')],
    ...(one.body && { requestBody: { required: true, content: { 'application/json': { schema: json(one.body) } } } }),
    responses: {
      [one.id === 'makeSite' ? '201' : '200']: {
        description: 'Done',
        content: { 'application/json': { schema: json(one.answers) } }
      },
      default: troubled
    }
  };
}

function parameters(schema: v.GenericSchema, where: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = json(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one
  }));
}

// Checks that JSON Schema cannot say (a date that exists, a known time zone) are left out of the document, not of the parsing.
function json(schema: v.GenericSchema): Json {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return rest;
}

const troubled = {
  description: 'Refused: a stable code, a sentence, and the fields',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Trouble' } } }
};

const upload: Json = {
  operationId: 'addMedium',
  summary:
    'Adds a picture (JPEG, PNG, WebP or GIF of at most 50 megapixels) or a video (MP4 with H.264, WebM with VP8 or VP9). `as` refuses the other.',
  parameters: [
    { name: 'site', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'as', in: 'query', required: false, schema: { enum: ['picture', 'video'] } }
  ],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }
      }
    }
  },
  responses: {
    '201': { description: 'Added', content: { 'application/json': { schema: json(medium) } } },
    default: troubled
  }
};

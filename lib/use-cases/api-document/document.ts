import { z } from 'zod';
import type { Operation } from '@/lib/use-cases/api-document/operation';

const PROBLEM_WORDS: Record<number, string> = {
  400: 'The body is not JSON',
  401: 'No session, or it has ended',
  403: 'Not your profile',
  404: 'Nothing of that is stored',
  409: 'Somebody was faster: the expectation is stale',
  413: 'A body of more than 64 KiB',
  415: 'Not application/json',
  422: 'Fields that are not right, each named',
  429: 'Too many requests; see Retry-After',
  500: 'Something went wrong; nothing internal is told',
  503: 'The store is away; see Retry-After',
};

const WITH_RETRY_AFTER = new Set([429, 503]);

/** RFC 9457, with a code that never changes once published. */
const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
};

/** OpenAPI 3.1, whose schemas are JSON Schema: made from the very zod schemas that parse requests and answers. */
export function openApiDocument(operations: Operation[], version: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tonight',
      version,
      description:
        'Positions and durations are seconds, instants ISO 8601. Where `profileId` is left out, the profile this browser has chosen (its `tonight-profile` cookie) is meant.',
    },
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tonight-session' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}

function described({
  path,
  summary,
  description,
  parameters,
  body,
  answer,
  successStatuses = [200],
  problems,
}: Operation) {
  return {
    summary,
    description,
    parameters: parameters && describeParameters(path, parameters),
    requestBody: body && { required: true, content: { 'application/json': { schema: toJsonSchema(body, 'input') } } },
    responses: {
      ...Object.fromEntries(successStatuses.map((status) => [status, describeAnswer(answer)])),
      ...Object.fromEntries([401, ...problems, 500, 503].map((status) => [status, describeProblem(status)])),
    },
  };
}

function describeParameters(path: string, parameters: z.ZodObject) {
  const { properties = {}, required = [] } = toJsonSchema(parameters, 'input');
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.includes(`{${name}}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema };
  });
}

function describeAnswer(answer: Operation['answer']) {
  if (answer === 'nothing') return { description: 'Done' };
  if (answer === 'events') return { description: 'Events', content: { 'text/event-stream': {} } };
  return { description: 'Done', content: { 'application/json': { schema: toJsonSchema(answer, 'output') } } };
}

function describeProblem(status: number) {
  return {
    description: PROBLEM_WORDS[status] ?? 'A problem',
    headers: WITH_RETRY_AFTER.has(status) ? { 'Retry-After': { schema: { type: 'integer' } } } : undefined,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

import { z } from 'zod';
import { openPaths } from '@/lib/supabase/described-door';
import { EXAMPLES } from '@/lib/use-cases/api-document/examples';
import { namedSchemas } from '@/lib/use-cases/api-document/named-schemas';
import type { Operation } from '@/lib/use-cases/api-document/operation';

const PROBLEM_WORDS: Record<number, string> = {
  400: 'The body is not JSON',
  401: 'No session, or it has ended',
  403: 'Not your profile',
  404: 'Nothing of that is stored',
  409: 'Another client was faster: the expectation is stale',
  413: 'A body of more than 64 KiB',
  415: 'Not application/json',
  422: 'Fields that are not right, each named',
  429: 'Too many requests; see Retry-After',
  500: 'Something went wrong; the answer holds nothing internal',
  503: 'The store is away; see Retry-After',
  504: 'The other screen did not answer',
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

/** Any signed-in caller: the document’s default for an operation that does not say who may call it. */
const SIGNED_IN = [{ session: [] }, { bearer: [] }];

type JsonSchema = Record<string, unknown>;

/** What each tag holds; the tag of an operation is the first word of its path. */
const TAGS = {
  progress: 'Places, threads and what moves them',
  screens: 'Who watches what where, and what other screens have it do',
  history: 'What was watched',
  statistics: 'What was watched, in numbers',
  imports: 'Histories brought along from elsewhere',
  watchlist: 'My list',
  thumbs: 'What a profile thinks of titles',
  movies: 'What a device has to know of a film to name it',
  shows: 'What a device has to know of a show to go on in it without a network',
  tonight: 'The evening: who is here, what is offered, what was picked',
  profiles: 'Who lives in the household',
  household: 'The household itself',
  account: 'Signing in, and proving the account',
  server: 'Whether the server is well',
};

/**
 * OpenAPI 3.1, whose schemas are JSON Schema: made from the very zod schemas that parse requests and answers. Those
 * with a name (`named-schemas`) stand once, under `components`.
 */
export function openApiDocument(operations: Operation[], version: string) {
  const schemas: Record<string, JsonSchema> = { Problem: problemSchema };
  const toJsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any', metadata: namedSchemas });
    for (const [name, definition] of Object.entries($defs)) schemas[name] = withSharedNames(definition);
    return withSharedNames(json);
  };
  const paths: Record<string, Record<string, object>> = { ...openPaths };
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation, toJsonSchema) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tonight',
      version,
      description:
        'Positions and durations are seconds, instants ISO 8601. Where `profileId` is left out, the profile this browser has chosen (its `tonight-profile` cookie) is meant.',
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: SIGNED_IN,
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tonight-session' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'tonight_ and 64 hexadecimal digits',
          description:
            'A personal token, made in the settings. It acts for one profile, which is meant where `profileId` is left out, and never for the household or the account.',
        },
      },
    },
  };
}

/** The same schema with what it calls by name looked up where the document keeps it. */
function withSharedNames(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

type ToJsonSchema = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;

function described(operation: Operation, toJsonSchema: ToJsonSchema) {
  const { path, id, tokens, summary, description, parameters, body, answer, problems } = operation;
  const { successStatuses = [200] } = operation;
  return {
    operationId: id,
    tags: [path.split('/')[2]],
    summary,
    description,
    security: tokens && [...SIGNED_IN, { token: [tokens] }],
    parameters: parameters && describeParameters(path, toJsonSchema(parameters, 'input')),
    requestBody: body && {
      required: true,
      content: { 'application/json': { schema: toJsonSchema(body, 'input'), example: EXAMPLES[id] } },
    },
    responses: {
      ...Object.fromEntries(successStatuses.map((status) => [status, describeAnswer(answer, toJsonSchema)])),
      ...Object.fromEntries([401, ...problems, 500, 503].map((status) => [status, describeProblem(status)])),
    },
  };
}

function describeParameters(path: string, schema: JsonSchema) {
  const { properties = {}, required = [] } = schema as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.includes(`{${name}}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema };
  });
}

function describeAnswer(answer: Operation['answer'], toJsonSchema: ToJsonSchema) {
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

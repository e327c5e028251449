import { openApiDocument } from '@/lib/use-cases/api-document/document';
import { apiOperations } from '@/lib/use-cases/api-document/operations';
import { limitWords, type Schema, schemaWords } from '@/scripts/reference/schema-words';

interface Content {
  content?: Record<string, { schema?: Schema; example?: unknown }>;
}

interface Described {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security?: { token?: string[] }[];
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content & { description: string }>;
}

interface ApiDocument {
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

/** The API in one page, made of the document that the server itself gives out. */
export function apiPage(): string {
  // As a client reads it, which knows nothing of what JSON leaves out.
  const document: ApiDocument = JSON.parse(JSON.stringify(openApiDocument(apiOperations, 'reference')));
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), ...described })),
  );
  const tags = document.tags.map(({ name, description }) =>
    [
      `## ${name}`,
      `${description}.`,
      ...operations.filter((operation) => operation.tags[0] === name).map(operationPart),
    ].join('\n\n'),
  );
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => schemaPart(name, schema));
  return `${[
    '# The API',
    'Written by `npm run reference` from what `/api/openapi.json` answers; a test keeps it so. Do not edit.',
    document.info.description,
    'Every request but the open ones carries the session’s cookies with a same-origin `Origin`, or `Authorization: Bearer` with a session’s token or, where it says so, a personal one.',
    ...tags,
    '## Schemas',
    ...schemas,
  ].join('\n\n')}\n`;
}

function operationPart({ path, method, ...operation }: Described & { path: string; method: string }): string {
  const { operationId, summary, description, security, parameters = [], requestBody, responses } = operation;
  const sent = requestBody && Object.values(requestBody.content ?? {})[0];
  return [
    `### \`${method} ${path}\``,
    [`**${operationId}**: ${summary}.`, description, security?.length === 0 && 'Open to anyone.', tokenWords(security)]
      .filter(Boolean)
      .join(' '),
    parameters.length > 0 && fieldsTable(parameters.map((each) => [each.name, each.schema, each.required ?? false])),
    sent?.schema && `Body: \`${schemaWords(sent.schema)}\``,
    sent?.example !== undefined && `\`\`\`json\n${JSON.stringify(sent.example, null, 2)}\n\`\`\``,
    answersTable(responses),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function tokenWords(security: Described['security']): string | undefined {
  const [may] = security?.flatMap(({ token }) => token ?? []) ?? [];
  return may && (may === 'write' ? 'Takes personal tokens that write.' : 'Takes personal tokens.');
}

function answersTable(responses: Described['responses']): string {
  const rows = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const [schema] = Object.values(content).flatMap((each) => each.schema ?? []);
    return `| ${status} | ${description} | ${schema ? code(schemaWords(schema)) : ''} |`;
  });
  return ['| answer | when | what |', '|---|---|---|', ...rows].join('\n');
}

function schemaPart(name: string, schema: Schema): string {
  if (!schema.properties) return `### ${name}\n\n\`${schemaWords(schema)}\``;
  const required = schema.required ?? [];
  const fields = Object.entries(schema.properties).map(
    ([field, its]) => [field, its, required.includes(field)] as const,
  );
  return `### ${name}\n\n${fieldsTable(fields)}`;
}

function fieldsTable(fields: readonly (readonly [name: string, schema: Schema, isNeeded: boolean])[]): string {
  const rows = fields.map(
    ([name, schema, isNeeded]) =>
      `| \`${name}\`${isNeeded ? '' : ' (optional)'} | ${code(schemaWords(schema))} | ${limitWords(schema)} |`,
  );
  return ['| field | what | keeps to |', '|---|---|---|', ...rows].join('\n');
}

/** In a table a bar would end the cell. */
const code = (words: string) => `\`${words.replaceAll('|', '\\|')}\``;

import { z } from 'zod';
import { apiDocument } from '@/lib/use-cases/api-document/api-document';

interface Described {
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }>; headers?: object }>;
}

/**
 * Holds an answer to the API's own description: a status that is listed, the content type, the body's schema, and
 * Retry-After where it is promised. @throws Error saying what differs.
 */
export async function requireDescribed(method: string, path: string, response: Response): Promise<void> {
  const described = apiDocument.paths[path]?.[method.toLowerCase()] as Described | undefined;
  const answer = described?.responses[response.status];
  if (!answer) throw new Error(`${method} ${path} answers ${response.status}, which is not described`);
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const content = answer.content?.[type];
  if (answer.content && !content) throw new Error(`${method} ${path} ${response.status} is ${type}, not described`);
  if (answer.headers && !response.headers.has('retry-after')) throw new Error(`${response.status} without Retry-After`);
  if (!content?.schema) return;
  const schema = content.schema.$ref ? apiDocument.components.schemas.Problem : content.schema;
  z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).parse(await response.clone().json());
}

const templates = Object.keys(apiDocument.paths).map((path) => ({
  path,
  matches: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The described path that an address is an instance of, null where it is of none. */
export function describedPath(address: string): string | null {
  const { pathname } = new URL(address, 'http://tonight.localhost');
  if (pathname in apiDocument.paths) return pathname;
  return templates.find(({ matches }) => matches.test(pathname))?.path ?? null;
}

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
  z.fromJSONSchema(alone(content.schema)).parse(await response.clone().json());
}

/** A schema with all that it refers to, as it would stand outside of the document. */
function alone(schema: object): z.core.JSONSchema.JSONSchema {
  const whole = { ...schema, $defs: apiDocument.components.schemas };
  return JSON.parse(JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/'));
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

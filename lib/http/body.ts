import { z } from 'zod';
import { type FieldError, ProblemError } from '@/lib/http/problem';

export const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * Reads and parses a JSON body.
 * @throws ProblemError 415 for another content type, 413 past the limit, 400 for text that is no JSON, 422 with field
 *   errors.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit = BODY_LIMIT_BYTES,
): Promise<z.infer<Schema>> {
  // A form of another site can send text/plain, but neither this type nor a bearer token.
  const type = request.headers.get('content-type') ?? '';
  const accepted = request.headers.has('authorization')
    ? /^(application\/json|text\/plain)\s*(;|$)/i
    : /^application\/json\s*(;|$)/i;
  if (!accepted.test(type)) {
    throw new ProblemError({ status: 415, code: 'not-json', detail: 'Send application/json.' });
  }
  const text = await readLimited(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError({ status: 400, code: 'not-json', detail: 'The body is not JSON.' });
  }
  return parsed(schema, value);
}

/** Parses a query string or any other edge value. @throws ProblemError 422 with field errors. */
export function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProblemError({
    status: 422,
    code: 'invalid',
    detail: 'Some fields are not right.',
    errors: fieldErrors(narrowest(schema, value).safeParse(value).error ?? result.error),
  });
}

/** Of a choice of shapes the one that was meant: it knows the most of what was sent. Only so an error can name its field. */
function narrowest(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodUnion) || schema instanceof z.ZodDiscriminatedUnion) return schema;
  const sent = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const known = (option: z.ZodType) => sent.filter((field) => fieldsOf(option).has(field)).length;
  const options = schema.options.filter((option) => option instanceof z.ZodType);
  const meant = options.reduce((one, other) => (known(other) >= known(one) ? other : one));
  return narrowest(meant, value);
}

function fieldsOf(schema: z.ZodType): Set<string> {
  if (schema instanceof z.ZodObject) return new Set(Object.keys(schema.shape));
  if (!(schema instanceof z.ZodUnion)) return new Set();
  return new Set(schema.options.flatMap((option) => (option instanceof z.ZodType ? [...fieldsOf(option)] : [])));
}

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

/** @throws ProblemError 413 past the limit. */
export async function readLimited(request: Request, limit = BODY_LIMIT_BYTES): Promise<string> {
  const tooLarge = () =>
    new ProblemError({ status: 413, code: 'too-large', detail: `A body may have ${limit} bytes.` });
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > limit) throw tooLarge();
  if (length !== null) {
    // No more can have come than its sender said.
    const text = await request.text();
    if (text.length > limit) throw tooLarge();
    return text;
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

import { type Kysely, sql } from 'kysely';
import { z } from 'zod';

/**
 * What the service alone asks, and so often that the gateway's own work would be most of it: functions of one text that
 * answer with one text, by the parameter's name.
 */
const STRAIGHT: Record<string, string> = {
  '/rest/v1/rpc/record_progress': 'reports',
  '/rest/v1/rpc/continue_candidates': 'asked',
};

/** PostgreSQL's classes for a connection, room or a server that is away. */
const AWAY = /^(?:08|53|57|58)/;

interface Options {
  database: Kysely<unknown>;
  secretKey: string;
  answer: (request: Request) => Promise<Response>;
}

/**
 * Answers what the service asks with its secret key from the database itself, in one message and one transaction, as the
 * gateway would in a dozen; and has `answer` answer everything else.
 */
export function straight({ database, secretKey, answer }: Options): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const parameter = Object.hasOwn(STRAIGHT, pathname) ? STRAIGHT[pathname] : undefined;
    const isService = request.headers.get('apikey') === secretKey && isOwnToken(request, secretKey);
    if (parameter === undefined || request.method !== 'POST' || !isService) return answer(request);
    const body: unknown = await request.json();
    const text = z.object({ [parameter]: z.string() }).parse(body)[parameter];
    const name = pathname.slice(pathname.lastIndexOf('/') + 1);
    request.signal.throwIfAborted();
    try {
      const asked = sql<{ answer: string | null }>`select ${sql.id('public', name)}(${text}) as answer`;
      const { rows } = await asked.execute(database);
      return Response.json(rows[0]?.answer ?? null);
    } catch (error) {
      return refusal(error as Partial<Record<'code' | 'message' | 'detail' | 'hint', string>>);
    }
  };
}

/** supabase-js sends its key as the token, too, where no account acts; any other token is an account's. */
function isOwnToken(request: Request, secretKey: string): boolean {
  const token = request.headers.get('authorization');
  return token === null || token === `Bearer ${secretKey}`;
}

/** As PostgREST says it. */
function refusal({
  code = '',
  message = '',
  detail,
  hint,
}: Partial<Record<'code' | 'message' | 'detail' | 'hint', string>>) {
  const said = { code, message, details: detail ?? null, hint: hint ?? null };
  return Response.json(said, { status: AWAY.test(code) ? 503 : 400 });
}

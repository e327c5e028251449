import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BackupError } from '@/lib/backup/backup';
import { EVERY_ANSWER, NO_PAGE } from '@/lib/http/standing-headers';
import { supabaseConnection } from '@/lib/supabase/connection';

/** What there is for who runs this server, and for nobody else: only a front has it. */
type OperatorRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const ROUTES: Record<string, OperatorRoute> = {
  'POST /operator/backup': backUp,
};

/** @returns undefined where an address is none of these. */
export function operatorRoute({ method = 'GET', url = '' }: IncomingMessage): OperatorRoute | undefined {
  const key = `${method} ${url.split('?', 1)[0]}`;
  return Object.hasOwn(ROUTES, key) ? ROUTES[key] : undefined;
}

/** `npm run backup`, of the server that has the database: whoever reads its keys may. */
async function backUp(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { secretKey, backUp: make } = await supabaseConnection();
  if (!make || !carries(request, secretKey)) return say(response, 404, 'There is no such address.');
  try {
    const { file, bytes } = await make('by-hand');
    answer(response, 200, { file, bytes });
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    say(response, 503, error.message);
  }
}

function carries(request: IncomingMessage, secret: string): boolean {
  const [said, known] = [request.headers.authorization ?? '', `Bearer ${secret}`].map((text) => Buffer.from(text)) as [
    Buffer,
    Buffer,
  ];
  return said.length === known.length && timingSafeEqual(said, known);
}

function say(response: ServerResponse, status: number, detail: string): void {
  answer(response, status, { type: 'about:blank', status, detail });
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = { ...EVERY_ANSWER, ...NO_PAGE, 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

import 'server-only';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerPages } from '@/lib/process/answers';
import { supabaseConnection } from '@/lib/supabase/connection';
import { WORD_HEADER } from '@/lib/supabase/loopback-fetch';

/*
 * What a front has opened, for its pages: Supabase as it is, at a port of this machine that answers only callers who
 * know the word, and mail. A hosted project is reached by the pages themselves.
 */

/** Begins to answer the pages; the database may be opened meanwhile. @returns what closes the door. */
export async function openPrivateDoor(): Promise<() => void> {
  const word = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    if (request.headers[WORD_HEADER] !== word) return void response.writeHead(403).end();
    answer(request, response).catch((error: Error) => {
      console.error(error);
      response.destroy();
    });
  });
  // The pages keep their connections: none is closed under a request that is on its way.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answerPages('supabase', async () => {
    const { publishableKey, secretKey, jwtSecret } = await supabaseConnection();
    return { url, word, publishableKey, secretKey, jwtSecret };
  });
  answerPages('mail-answers', async () => (await supabaseConnection()).mailAnswers());
  answerPages<{ to: string; subject: string; text: string }>('mail', async (letter) =>
    (await supabaseConnection()).mail(letter),
  );
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url, fetch } = await supabaseConnection();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { [WORD_HEADER]: _, ...headers } = request.headers;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answered = await fetch(new URL(request.url ?? '/', url), {
    method: request.method,
    headers: headers as Record<string, string>,
    body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
    signal: gone.signal,
  });
  const body = Buffer.from(await answered.arrayBuffer());
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(body);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import compression from 'compression';
import { EVERY_ANSWER, NO_PAGE } from '@/lib/http/answer-headers';
import { answering } from '@/lib/http/answering';
import type { DeclaredHandler } from '@/lib/http/declared';
import { FilmAnswer } from '@/lib/http/film-answer';
import { JsonAnswer } from '@/lib/http/json-answer';
import { AskedRequest, gathered, untilGone } from './asked-request.ts';

const FIXED_HEADERS = Object.entries({ ...EVERY_ANSWER, ...NO_PAGE });
const compress = compression();
/** As `compression` sees it: less is not worth it. */
const COMPRESSED_FROM_BYTES = 1024;
/** What is sent with a length up to this is read before the handler is asked. */
const GATHERED_BYTES = 1024 * 1024;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** What addresses begin with. */
  origin: string;
  params: object;
}

/** Answers by a handler as Next does for a route: it is given the same request, and its answer has the same headers. */
export function serveRoute(handler: DeclaredHandler, exchange: Exchange): Promise<void> {
  // What a device says of itself has the age of its request, however long the body takes.
  return answering(() => serve(handler, exchange));
}

async function serve(handler: DeclaredHandler, exchange: Exchange): Promise<void> {
  const { request, response, params } = exchange;
  const answer = await handler(await asked(handler, exchange), { params: Promise.resolve(params) });
  response.statusCode = answer.status;
  for (const [name, value] of FIXED_HEADERS) response.setHeader(name, value);
  for (const [name, value] of answer.headers) {
    // What stands for all answers counts more than what one says.
    const isAdded = name === 'set-cookie' || name === 'vary' || !response.hasHeader(name);
    if (isAdded) response.appendHeader(name, value);
  }
  await send(answer, request, response);
}

async function send(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (answer instanceof JsonAnswer && request.method !== 'HEAD') return sendText(answer.written, request, response);
  // A whole film, or what is left of it: as it comes, and only as fast as it is taken.
  if (answer instanceof FilmAnswer) return answer.sendTo(response);
  if (!answer.body || request.method === 'HEAD') {
    await answer.body?.cancel();
    response.end();
    return;
  }
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    // A listener hears at once that it is connected. It is not compressed: each listener would hold a compressor.
    response.flushHeaders();
    await pipeline(Readable.fromWeb(answer.body as never), response).catch(() => undefined);
    return;
  }
  if (answer.headers.has('accept-ranges')) {
    // The same of a film of another server.
    await pipeline(Readable.fromWeb(answer.body as never), response).catch(() => undefined);
    return;
  }
  sendText(Buffer.from(await answer.arrayBuffer()), request, response);
}

function sendText(body: string | Buffer, request: IncomingMessage, response: ServerResponse): void {
  const length = Buffer.byteLength(body);
  response.setHeader('content-length', length);
  if (length >= COMPRESSED_FROM_BYTES) {
    compress(request as never, response as never, () => response.end(body));
    return;
  }
  response.appendHeader('vary', 'Accept-Encoding');
  response.end(body);
}

/** How much a client may send, and what it has to be, the handler says. */
async function asked({ access }: DeclaredHandler, exchange: Exchange): Promise<Request> {
  const { request, response, origin } = exchange;
  const { method, headers } = request;
  const length = headers['content-length'];
  const hasBody = method !== 'GET' && method !== 'HEAD' && (length !== undefined || headers['transfer-encoding']);
  const isShort = length !== undefined && Number(length) <= GATHERED_BYTES;
  // Behind Supabase's door nothing but a real one will do.
  if (access.acts !== 'supabase' && (!hasBody || isShort)) {
    return new AskedRequest(exchange, hasBody ? await gathered(request) : undefined) as unknown as Request;
  }
  // The part of a body that no handler read is let go by, or the connection would be of no more use.
  response.once('finish', () => request.resume());
  const chunks = hasBody && !isShort && ReadableStream.from(request.iterator({ destroyOnReturn: false }));
  return new Request(origin + request.url, {
    method,
    headers: headers as Record<string, string>,
    signal: untilGone(response),
    ...(chunks ? { body: chunks as unknown as BodyInit, duplex: 'half' as const } : {}),
    ...(hasBody && isShort ? { body: (await gathered(request)) as unknown as BodyInit } : {}),
  });
}

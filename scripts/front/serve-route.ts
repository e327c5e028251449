import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import compression from 'compression';
import { answering } from '@/lib/http/answering';
import type { DeclaredHandler } from '@/lib/http/declared';
import { EVERY_ANSWER, NO_PAGE } from '@/lib/http/standing-headers';

const STANDING = Object.entries({ ...EVERY_ANSWER, ...NO_PAGE });
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

async function serve(handler: DeclaredHandler, { request, response, origin, params }: Exchange): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  // The part of a body that no handler read is let go by, or the connection would be of no more use.
  response.once('finish', () => request.resume());
  const asked = new Request(origin + request.url, {
    method: request.method,
    headers: request.headers as Record<string, string>,
    signal: gone.signal,
    ...(await bodyOf(request)),
  });
  const answer = await handler(asked, { params: Promise.resolve(params) });
  response.statusCode = answer.status;
  for (const [name, value] of STANDING) response.setHeader(name, value);
  for (const [name, value] of answer.headers) {
    // What stands for all answers counts more than what one says.
    const isKept = name === 'set-cookie' || name === 'vary' || !response.hasHeader(name);
    if (isKept) response.appendHeader(name, value);
  }
  await send(answer, request, response);
}

async function send(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
    // A whole film, or what is left of it: as it comes, and only as fast as it is taken.
    await pipeline(Readable.fromWeb(answer.body as never), response).catch(() => undefined);
    return;
  }
  const body = Buffer.from(await answer.arrayBuffer());
  response.setHeader('content-length', body.length);
  if (body.length >= COMPRESSED_FROM_BYTES) {
    compress(request as never, response as never, () => response.end(body));
    return;
  }
  response.appendHeader('vary', 'Accept-Encoding');
  response.end(body);
}

/** How much anybody may send, and what it has to be, the handler says. */
async function bodyOf(request: IncomingMessage): Promise<{ body?: BodyInit; duplex?: 'half' }> {
  const { method, headers } = request;
  const length = headers['content-length'];
  if (method === 'GET' || method === 'HEAD' || (length === undefined && !headers['transfer-encoding'])) return {};
  if (length === undefined || Number(length) > GATHERED_BYTES) {
    const chunks = request.iterator({ destroyOnReturn: false });
    return { body: ReadableStream.from(chunks) as unknown as BodyInit, duplex: 'half' };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return { body: Buffer.concat(chunks) };
}

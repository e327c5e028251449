import {
  type Agent,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { askToWait } from '../waiting-room.ts';

/** Each connection's own, see RFC 9110, 7.6.1. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'upgrade', 'te']);

/**
 * Has a request answered by a server at this machine's port, byte by byte as it comes. When a client leaves, its work
 * ends, and what ends halfway ends halfway.
 */
export function passOn(request: IncomingMessage, response: ServerResponse, to: { port: number; agent: Agent }): void {
  const { method, url } = request;
  const passed = ask({ host: '127.0.0.1', ...to, method, path: url, headers: ofTheRequest(request.headers) });
  passed.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, ofTheAnswer(answer.rawHeaders));
    // At once, as what an answer begins with may be all there is for a while.
    response.flushHeaders();
    pipeline(answer, response, () => undefined);
  });
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else if (!response.destroyed) askToWait(request, response);
  });
  // Also where it was cut off before the first byte of the answer.
  response.once('close', () => passed.destroy());
  pipeline(request, passed, () => undefined);
}

function ofTheRequest(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}

/** As they came: several of one name, in their order, in their own spelling. */
function ofTheAnswer(raw: string[]): string[] {
  return raw.flatMap((name, index) =>
    index % 2 === 0 && !HOP_BY_HOP.has(name.toLowerCase()) ? [name, raw[index + 1] ?? ''] : [],
  );
}

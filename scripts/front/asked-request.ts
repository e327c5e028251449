import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { leaveTheRest } from '@/lib/http/stand-in';

const decoder = new TextDecoder();
/** What a URL would be written as in no other way. */
const PLAIN = /^(?:\/[\w-]+)+$/;

/** Headers as Node has read them. All but a look at one is left to `Headers`. */
class AskedHeaders {
  readonly #said: IncomingHttpHeaders;
  #whole: Headers | undefined;

  constructor(said: IncomingHttpHeaders) {
    this.#said = said;
  }

  get(name: string): string | null {
    const known = Object.hasOwn(this.#said, name) ? name : name.toLowerCase();
    return Object.hasOwn(this.#said, known) ? String(this.#said[known]) : null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  get whole(): Headers {
    this.#whole ??= new Headers(this.#said as Record<string, string>);
    return this.#whole;
  }
}

/**
 * A request whose body is read. A handler mostly wants its method, a header or two and its text, for which `Request` makes a
 * stream, a signal and copies: a quarter of what a report cost. The real one is made when something else of it is asked for.
 */
export class AskedRequest {
  readonly method: string;
  readonly headers: AskedHeaders;
  readonly #exchange: { request: IncomingMessage; response: ServerResponse; origin: string };
  readonly #body: Buffer | undefined;
  #whole: Request | undefined;

  constructor(exchange: { request: IncomingMessage; response: ServerResponse; origin: string }, body?: Buffer) {
    this.method = exchange.request.method ?? 'GET';
    this.headers = new AskedHeaders(exchange.request.headers);
    this.#exchange = exchange;
    this.#body = body;
  }

  get url(): string {
    const { origin, request } = this.#exchange;
    const address = request.url ?? '/';
    return PLAIN.test(address) ? origin + address : new URL(origin + address).href;
  }

  async text(): Promise<string> {
    return this.#whole ? this.#whole.text() : decoder.decode(this.#body);
  }

  get whole(): Request {
    const { request, response, origin } = this.#exchange;
    this.#whole ??= new Request(origin + request.url, {
      method: this.method,
      headers: request.headers as Record<string, string>,
      signal: untilGone(response),
      body: this.#body as BodyInit | undefined,
    });
    return this.#whole;
  }
}

leaveTheRest(AskedHeaders.prototype, Headers.prototype);
leaveTheRest(AskedRequest.prototype, Request.prototype);

/** Aborts when the client leaves before its answer is sent. */
export function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const look = () => {
    if (!response.writableFinished) gone.abort();
  };
  if (response.destroyed) look();
  else response.once('close', look);
  return gone.signal;
}

/** The body of a request that has one, read to its end. @throws an Error when its client leaves meanwhile. */
export function gathered(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      // An error that is made costs more than to read a report.
      if (!request.readableEnded) reject(new Error('The client left before it had sent all.'));
    });
  });
}

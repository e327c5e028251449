import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { freshNonce } from './nonce.ts';

type Rest = unknown[];

/**
 * Swaps the stand-in of kept pages (`nonce.ts`) for a fresh nonce, in the answer's headers and its body. Only an answer
 * whose policy names the stand-in is held until it is whole, which kept pages are anyway.
 */
export function withFreshNonces(response: ServerResponse, standIn: string): void {
  const { writeHead, write, end } = response;
  const fresh = freshNonce();
  const chunks: Buffer[] = [];
  let holds: boolean | undefined;

  const isHeld = () => {
    holds ??= !response.headersSent && names(response.getHeader('content-security-policy'), standIn);
    return holds;
  };
  const swapHeaders = () => {
    // What a browser kept of the page goes on counting, with the policy it came with.
    if (response.statusCode === 304) response.removeHeader('content-security-policy');
    for (const [name, value] of Object.entries(response.getHeaders())) {
      if (names(value, standIn)) response.setHeader(name, swapped(value, standIn, fresh));
    }
  };

  response.writeHead = (status: number, ...rest: Rest) => {
    if (holds === false) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === 'object' && headers !== null && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
        if (value !== undefined) response.setHeader(name, value);
      }
      rest.pop();
    }
    if (isHeld()) {
      swapHeaders();
      return response;
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  };
  response.write = (chunk: string | Uint8Array, ...rest: Rest) => {
    if (!isHeld()) return Reflect.apply(write, response, [chunk, ...rest]);
    chunks.push(Buffer.from(chunk as string));
    told(rest);
    return true;
  };
  response.end = (...rest: Rest) => {
    if (!isHeld()) return Reflect.apply(end, response, rest);
    const [chunk] = rest;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    swapHeaders();
    const body = Buffer.concat(chunks);
    swapIn(body, standIn, fresh);
    // From here on it goes out like any other answer: the compressor writes the head itself.
    holds = false;
    return Reflect.apply(end, response, [body, () => told(rest)]);
  };
}

function names(value: unknown, standIn: string): boolean {
  return String(value ?? '').includes(standIn);
}

function swapped(value: unknown, standIn: string, fresh: string): string | string[] {
  const swap = (text: unknown) => String(text).replaceAll(standIn, fresh);
  return Array.isArray(value) ? value.map(swap) : swap(value);
}

/** In place, as both are of one length. */
function swapIn(body: Buffer, standIn: string, fresh: string): void {
  const old = Buffer.from(standIn, 'latin1');
  for (let at = body.indexOf(old); at !== -1; at = body.indexOf(old, at + old.length)) body.write(fresh, at, 'latin1');
}

/** Calls the callback that came along, as Node's streams do. */
function told(rest: Rest): void {
  const callback = rest.at(-1);
  if (typeof callback === 'function') callback();
}

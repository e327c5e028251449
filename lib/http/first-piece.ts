import type { ServerResponse } from 'node:http';

/**
 * Lets the first piece of an answer leave otherwise than it was written: of a page, its head and what stands before whatever it waits
 * for. Where the answer says how long it is, the piece stays as it is unless it stays as long. What is written behind it goes on as it was.
 */
export function changeFirstPiece(response: ServerResponse, change: (piece: Buffer) => Buffer): void {
  const { write, end } = response;
  let isFirst = true;
  const changed = ([chunk, ...rest]: unknown[]) => {
    const isBytes = isFirst && (typeof chunk === 'string' || chunk instanceof Uint8Array) && chunk.length > 0;
    if (!isBytes) return [chunk, ...rest];
    isFirst = false;
    const piece = Buffer.from(chunk as string);
    const other = change(piece);
    const mayLeave = other.length === piece.length || !response.hasHeader('content-length');
    return [mayLeave ? other : piece, ...rest];
  };
  response.write = (...given: unknown[]) => Reflect.apply(write, response, changed(given));
  response.end = (...given: unknown[]) => Reflect.apply(end, response, changed(given));
}

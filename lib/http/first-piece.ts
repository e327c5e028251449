import type { ServerResponse } from 'node:http';

/**
 * Lets the first piece of an answer leave otherwise than it was written: of a page, its head and what stands before whatever it waits
 * for. What is written behind it goes on as it was. Where the head has gone out already and said how long the answer is, the piece stays as it is
 * unless it stays as long.
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
    const longer = other.length - piece.length;
    const length = response.getHeader('content-length');
    if (longer === 0 || length === undefined) return [other, ...rest];
    if (response.headersSent) return [piece, ...rest];
    response.setHeader('content-length', Number(length) + longer);
    return [other, ...rest];
  };
  response.write = (...given: unknown[]) => Reflect.apply(write, response, changed(given));
  response.end = (...given: unknown[]) => Reflect.apply(end, response, changed(given));
}

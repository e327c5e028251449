import type { ServerResponse } from 'node:http';

const PAGE = '<!DOCTYPE html>';
const FIRST = '<meta charSet="utf-8"/>';
const LOOK = '<script>function tonightLook(';
const LOOK_END = '</script>';

/**
 * Puts the script of the look (`lib/look/first-script.ts`) before a page's styles. Behind them it waits for them, and all that follows it
 * with it: the element of a film asked for its film that much later. React writes styles before whatever else stands in the head.
 */
export function lookFirst(response: ServerResponse): void {
  const { write, end } = response;
  let isFirst = true;
  /** A head that goes on behind what is written first stays as it is. */
  const moved = ([chunk, ...rest]: unknown[]) => {
    const isBytes = isFirst && (typeof chunk === 'string' || chunk instanceof Uint8Array) && chunk.length > 0;
    if (!isBytes) return [chunk, ...rest];
    isFirst = false;
    return [withLookFirst(Buffer.from(chunk as string)), ...rest];
  };
  response.write = (...given: unknown[]) => Reflect.apply(write, response, moved(given));
  response.end = (...given: unknown[]) => Reflect.apply(end, response, moved(given));
}

/** As long as it was. */
export function withLookFirst(page: Buffer): Buffer {
  if (page.subarray(0, PAGE.length).toString('latin1') !== PAGE) return page;
  const first = page.indexOf(FIRST) + FIRST.length;
  const look = page.indexOf(LOOK);
  const end = page.indexOf(LOOK_END, look) + LOOK_END.length;
  const isThere = first >= FIRST.length && look >= first && end >= LOOK_END.length;
  if (!isThere) return page;
  return Buffer.concat([
    page.subarray(0, first),
    page.subarray(look, end),
    page.subarray(first, look),
    page.subarray(end),
  ]);
}

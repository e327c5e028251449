const PAGE = '<!DOCTYPE html>';
/** What React writes first into a head. */
export const HEAD_FIRST = '<meta charSet="utf-8"/>';
const LOOK = '<script>function tonightLook(';
const LOOK_END = '</script>';

/**
 * Puts the script of the look (`lib/look/first-script.ts`) before a page's styles. Behind them it waits for them, and all that follows it
 * with it: the element of a film asked for its film that much later. React writes styles before whatever else stands in the head.
 * The page is as long as it was.
 */
export function withLookFirst(page: Buffer): Buffer {
  if (page.subarray(0, PAGE.length).toString('latin1') !== PAGE) return page;
  const first = page.indexOf(HEAD_FIRST) + HEAD_FIRST.length;
  const look = page.indexOf(LOOK);
  const end = page.indexOf(LOOK_END, look) + LOOK_END.length;
  const isThere = first >= HEAD_FIRST.length && look >= first && end >= LOOK_END.length;
  if (!isThere) return page;
  return Buffer.concat([
    page.subarray(0, first),
    page.subarray(look, end),
    page.subarray(first, look),
    page.subarray(end),
  ]);
}

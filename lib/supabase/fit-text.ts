/*
 * Words from elsewhere (a catalog, a client, the name a person gave a device) made to fit the store. Code that writes
 * such words goes through here, so that none of them can cost a place or an entry.
 */

const LONGEST_TITLE = 200;
const LONGEST_ADDRESS = 300;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line without what no store can hold, cut between two letters where it is too long; null where nothing is left. */
export function fitText(text: string | null | undefined, longest = LONGEST_TITLE): string | null {
  const line = (text ?? '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  if (lengthOf(line) <= longest) return line || null;
  let fitting = '';
  let length = 0;
  for (const { segment } of graphemes.segment(line)) {
    length += lengthOf(segment);
    if (length >= longest) break;
    fitting += segment;
  }
  return `${fitting.trimEnd()}…`;
}

/** What any text column holds, whatever its length: without NUL and halves of letters. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** The address of a picture cannot be cut: it fits, or its card does without. */
export function fitAddress(address: string | null | undefined): string | null {
  if (!address || lengthOf(address) > LONGEST_ADDRESS) return null;
  return fitText(address, LONGEST_ADDRESS) === address ? address : null;
}

/** The store counts code points. */
function lengthOf(text: string): number {
  return [...text].length;
}

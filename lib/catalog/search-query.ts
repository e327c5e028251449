/** Longer names do not exist, and TMDB's answer to longer questions is nothing. */
const charactersAtMost = 200;

/**
 * What the viewer typed, as the catalog gets it: composed the same way by every keyboard, without doubled blanks,
 * control characters or halves of emoji, and cut to 200 characters (whole ones). "" when nothing is left.
 */
export function searchQuery(typed: string): string {
  const clean = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(clean).slice(0, charactersAtMost).join('').trim();
}

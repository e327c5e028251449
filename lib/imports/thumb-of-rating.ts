/** A thumb by the name that it has here. */
export type RatedThumb = 'down' | 'up' | 'love';

/**
 * What a rating says of a title here. The middle is neither thumb, and a zero is how files write that nothing was said.
 * @param ofTen as most services count; stars of five are doubled.
 */
export function thumbOfRating(ofTen: number): RatedThumb | null {
  if (ofTen >= 9) return 'love';
  if (ofTen >= 7) return 'up';
  return ofTen > 0 && ofTen < 5 ? 'down' : null;
}

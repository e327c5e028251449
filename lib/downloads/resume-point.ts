/** Where a download goes on: within which part, and how many of its bytes are there. */
export interface ResumePoint {
  part: number;
  skip: number;
}

/**
 * @param lengths bytes of the parts that came whole, in order.
 * @param stored bytes that are safe on the disk; what came after them is asked for again.
 */
export function resumePoint(lengths: readonly number[], stored: number): ResumePoint {
  let before = 0;
  for (const [part, length] of lengths.entries()) {
    if (before + length > stored) return { part, skip: stored - before };
    before += length;
  }
  return { part: lengths.length, skip: stored - before };
}

/** Where a part lies among all bytes; null where it is not whole. */
export function bytesOfPart(lengths: readonly number[], part: number): { start: number; end: number } | null {
  const length = lengths[part];
  if (length === undefined) return null;
  const start = lengths.slice(0, part).reduce((sum, bytes) => sum + bytes, 0);
  return { start, end: start + length };
}

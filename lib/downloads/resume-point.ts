import { type Part, plannedLength } from '@/lib/downloads/plan';

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

/**
 * How far a download really is. What a killed browser had put onto its disk and not written down counts, as far as the plan says where
 * parts end.
 * @param onDisk bytes that lie there without a hole.
 */
export function furtherOnDisk(
  parts: readonly Part[],
  { lengths, stored }: { lengths: readonly number[]; stored: number },
  onDisk: number,
): { lengths: number[]; stored: number } {
  const { part, skip } = resumePoint(lengths, stored);
  const whole = lengths.slice(0, part);
  let start = stored - skip;
  for (;;) {
    const length = plannedLength(parts[whole.length]);
    if (length === null) return { lengths: whole, stored: Math.max(stored, start) };
    if (start + length > onDisk) return { lengths: whole, stored: Math.max(stored, start, onDisk) };
    whole.push(length);
    start += length;
  }
}

/** Where a part lies among all bytes; null where it is not whole. */
export function bytesOfPart(lengths: readonly number[], part: number): { start: number; end: number } | null {
  const length = lengths[part];
  if (length === undefined) return null;
  const start = lengths.slice(0, part).reduce((sum, bytes) => sum + bytes, 0);
  return { start, end: start + length };
}

import type { Part } from '@/lib/downloads/plan';
import type { ResumePoint } from '@/lib/downloads/resume-point';

/** Bytes that are asked for at once: of one part, or of parts that lie side by side in one file. */
export interface Run {
  address: string;
  /** The first byte that is missing, and the first one after them; absent: all there is. */
  start: number;
  end: number | undefined;
  isExtra: boolean;
  /** The parts, by index: the first, and the first one after them. */
  from: number;
  to: number;
}

/**
 * What is left to fetch, in order. A film's pieces are a few seconds each, and hundreds of them lie in one file: a question
 * for each would wait for the line hundreds of times.
 */
export function runsOf(parts: readonly Part[], { part: first, skip }: ResumePoint): Run[] {
  const runs: Run[] = [];
  for (let index = first; index < parts.length; index++) {
    const { address, start = 0, end, isExtra } = parts[index] as Part;
    const from = start + (index === first ? skip : 0);
    const before = runs.at(-1);
    const goesOn = before?.address === address && before.end === start && end !== undefined && !isExtra;
    if (goesOn) {
      before.end = end;
      before.to = index + 1;
    } else runs.push({ address, start: from, end, isExtra, from: index, to: index + 1 });
  }
  return runs;
}

import { STEP_SECONDS, type Stretch, stretchesOf } from '@/lib/library/markers/stretches';

/** What an episode of a season has in common with others; seconds from where the sound that was listened to begins. */
export interface Common {
  start: number;
  end: number;
  /** From 0 to 1. */
  confidence: number;
}

const [SHORTEST_SECONDS, LONGEST_SECONDS] = [15, 120];
/** A season's neighbours are compared; the first with the last says no more. */
const COMPARED = 6;
/** Beginnings and ends that differ by less are the same. */
const SAME_SECONDS = 2;
/**
 * A step looks back over some two seconds. The first that is near has part of the music in it, as the last has; so that the
 * music begins a little later than the first step, and ends behind the last.
 */
const [BEGINS_LATER, ENDS_LATER] = [0.6, 1.35];
/** A step looks back as far, so that the last one of a file ends with it. */
const LOOKS_BACK = 2.2;
/** Where no third episode can agree, one that does says less. */
const OF_A_PAIR = 0.65;

/** For each episode the stretch that most of the others have, too; null where there is none. @param prints in their order. */
export function commonStretches(prints: readonly Uint32Array[]): (Common | null)[] {
  const found: Common[][] = prints.map(() => []);
  const compared = prints.map(() => 0);
  for (const [index, one] of prints.entries()) {
    for (let next = index + 1; next < Math.min(prints.length, index + 1 + COMPARED / 2); next += 1) {
      const other = prints[next] ?? new Uint32Array();
      compared[index] = (compared[index] ?? 0) + 1;
      compared[next] = (compared[next] ?? 0) + 1;
      for (const stretch of stretchesOf(one, other, Math.floor(SHORTEST_SECONDS / STEP_SECONDS) - STEPS_SHORT)) {
        const common = commonOf(stretch);
        if (!common) continue;
        found[index]?.push(common);
        const later = stretch.shift * STEP_SECONDS;
        found[next]?.push({ ...common, start: common.start + later, end: common.end + later });
      }
    }
  }
  return found.map((all, index) => agreedOn(all, compared[index] ?? 0));
}

/** A stretch of the least length has fewer steps that are near, as its first seconds and last are mixed with others. */
const STEPS_SHORT = Math.ceil((LOOKS_BACK - BEGINS_LATER) / STEP_SECONDS);

function commonOf({ from, to, likeness, isAtEnd }: Stretch): Common | null {
  const start = from === 0 ? 0 : from * STEP_SECONDS + BEGINS_LATER;
  const end = (to - 1) * STEP_SECONDS + (isAtEnd ? LOOKS_BACK : ENDS_LATER);
  const length = end - start;
  // As a whole: part of what is longer may be skipped no more than all of it.
  if (length < SHORTEST_SECONDS - 0.5 || length > LONGEST_SECONDS + 0.5) return null;
  // By chance half of the bits are the same, and of the same music nine of ten.
  return { start, end, confidence: Math.min(1, Math.max(0, (likeness - 0.6) / 0.25)) };
}

/** What most of the comparisons say: their middle one, with as much confidence as they agree. */
function agreedOn(found: readonly Common[], compared: number): Common | null {
  let best: Common[] = [];
  for (const one of found) {
    const same = found.filter((other) => isSame(one, other));
    const isBetter = same.length > best.length || (same.length === best.length && lengthOf(same) > lengthOf(best));
    if (isBetter) best = same;
  }
  if (best.length === 0) return null;
  const agreeing = Math.min(1, best.length / compared);
  const confidence = middle(best.map((each) => each.confidence)) * agreeing * (compared === 1 ? OF_A_PAIR : 1);
  return { start: middle(best.map(({ start }) => start)), end: middle(best.map(({ end }) => end)), confidence };
}

function isSame(one: Common, other: Common): boolean {
  return Math.abs(one.start - other.start) < SAME_SECONDS && Math.abs(one.end - other.end) < SAME_SECONDS;
}

function lengthOf(all: readonly Common[]): number {
  return middle(all.map(({ start, end }) => end - start));
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

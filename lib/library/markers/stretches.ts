/*
 * Where two episodes sound the same. Chromaprint says every eighth of a second in 32 bits which tones there were lately; of
 * the same music it says nearly the same, however loud it is and however it was compressed.
 */

/** What ffmpeg's chromaprint steps by: 1365 samples of 11 025 a second. */
export const STEP_SECONDS = 1365 / 11_025;

/** Steps of one episode, and how many steps later the other sounds the same. */
export interface Stretch {
  from: number;
  /** The first step behind. */
  to: number;
  shift: number;
  /** Whether one of the two is over with it. */
  isAtEnd: boolean;
  /** The share of its bits that are the same. */
  likeness: number;
}

/** Bits that differ in two steps that sound the same, at most; by chance 16 of 32 do. */
const NEAR_BITS = 8;
/** A step counts for a stretch by how near it is, and against it by how far; no single one by more than this. */
const MOST_COUNT = 8;
/** What may speak against a stretch before it is over, as where the picture's own noises are louder than the music. */
const SPEAKS_AGAINST = 90;
/** Of a stretch, at least so many of its steps have to be near. */
const NEAR_SHARE = 0.7;
/** Silence and a hum are the same everywhere: of a stretch's steps at least so many have to be of their own. */
const OWN_SHARE = 0.2;
/** A sound that comes as often as this says nothing of where it is. */
const MOST_ALIKE = 60;
const SHIFTS_TRIED = 8;

/** Stretches of at least so many steps, the longest first. */
export function stretchesOf(one: Uint32Array, other: Uint32Array, shortest: number): Stretch[] {
  const found = likelyShifts(one, other).flatMap((shift) => stretchesAt(one, other, shift, shortest));
  return found.toSorted((a, b) => b.to - b.from - (a.to - a.from));
}

/** How far the same sounds lie apart, those first that most pairs of steps agree on; half of the bits are enough for a pair. */
function likelyShifts(one: Uint32Array, other: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const half of [0, 16]) {
    const steps = new Map<number, number[]>();
    for (const [step, value] of other.entries()) {
      const key = (value >>> half) & 0xffff;
      const known = steps.get(key);
      if (known) known.push(step);
      else steps.set(key, [step]);
    }
    for (const [step, value] of one.entries()) {
      const there = steps.get((value >>> half) & 0xffff);
      if (!there || there.length > MOST_ALIKE) continue;
      for (const other of there) counts.set(other - step, (counts.get(other - step) ?? 0) + 1);
    }
  }
  const likely = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHIFTS_TRIED);
  return likely.filter(([, count]) => count > 1).map(([shift]) => shift);
}

/** Runs of steps that are near, each as long as what speaks for it is more than what speaks against it. */
function stretchesAt(one: Uint32Array, other: Uint32Array, shift: number, shortest: number): Stretch[] {
  const end = Math.min(one.length, other.length - shift);
  const found: Stretch[] = [];
  let [from, to, count, best] = [-1, -1, 0, 0];
  const close = () => {
    const stretch = to - from >= shortest ? weighed(one, other, { from, to, shift, isAtEnd: to === end }) : null;
    if (stretch) found.push(stretch);
    [from, to, count, best] = [-1, -1, 0, 0];
  };
  for (let step = Math.max(0, -shift); step < end; step += 1) {
    const away = differing(one[step] ?? 0, other[step + shift] ?? 0);
    count += Math.max(-MOST_COUNT, NEAR_BITS + 0.5 - away);
    if (count <= 0 && best === 0) count = 0;
    else if (from < 0) from = step;
    if (count > best) [best, to] = [count, step + 1];
    if (best > 0 && count < Math.max(0, best - SPEAKS_AGAINST)) close();
  }
  close();
  return found;
}

/** Null where what is the same is silence, or the same by chance. */
function weighed(one: Uint32Array, other: Uint32Array, stretch: Omit<Stretch, 'likeness'>): Stretch | null {
  const { from, to, shift } = stretch;
  const length = to - from;
  let [near, bits] = [0, 0];
  const own = new Set<number>();
  for (let step = from; step < to; step += 1) {
    const [value, away] = [one[step] ?? 0, differing(one[step] ?? 0, other[step + shift] ?? 0)];
    bits += away;
    if (away <= NEAR_BITS) near += 1;
    own.add(value);
  }
  if (near < NEAR_SHARE * length || own.size < OWN_SHARE * length) return null;
  return { ...stretch, likeness: 1 - bits / (32 * length) };
}

function differing(one: number, other: number): number {
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

import { createHash } from 'node:crypto';
import type { RankedCard } from '@/lib/tonight/ranking';

/** The best first few are equally good: which of them comes first is left to chance. */
const AMONG = 5;

/**
 * What "Surprise us" offers, one after the other: something that none of those present has begun, as far as there is
 * anything, then what they are in the middle of, and last what one of them gave a thumb down. Chance is the evening's own:
 * the same evening surprises with the same titles.
 * @param ranked best first, as `rankTonight` answers: within every cap, and over in time.
 * @param refused keys of what they said "not this" to.
 */
export function surprises(ranked: readonly RankedCard[], refused: ReadonlySet<string>, evening: string): RankedCard[] {
  const left = ranked.filter(({ key }) => !refused.has(key));
  const ofKind = Map.groupBy(left, kindOf);
  return KINDS.flatMap((kind) => shuffled(ofKind.get(kind) ?? [], evening));
}

const KINDS = ['new', 'begun', 'disliked'] as const;

function kindOf({ thread, isDown }: RankedCard): (typeof KINDS)[number] {
  if (isDown) return 'disliked';
  return thread ? 'begun' : 'new';
}

function shuffled(cards: RankedCard[], evening: string): RankedCard[] {
  const left = cards.map((card) => ({ card, lot: lotOf(card.key, evening) }));
  const drawn: RankedCard[] = [];
  while (left.length > 0) {
    const lots = left.slice(0, AMONG).map(({ lot }) => lot);
    const [next] = left.splice(lots.indexOf(lots.toSorted()[0] ?? ''), 1);
    if (next) drawn.push(next.card);
  }
  return drawn;
}

function lotOf(key: string, evening: string): string {
  return createHash('sha256').update(`${evening} ${key}`).digest('hex');
}

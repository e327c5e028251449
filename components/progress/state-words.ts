import { minutesLeftWords } from '@/components/progress/reason-words';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { TitleState } from '@/lib/progress/title-state-schema';

/** What a poster says of where the profile is: "S2 E5 next", "25 min left"; nothing of what is watched or not begun. */
export function stateWords({ next, minutesLeft }: Pick<TitleState, 'next' | 'minutesLeft'>): string | null {
  if (next) return `${episodeLabel({ season: next.season, number: next.episode })} next`;
  return minutesLeft === null ? null : minutesLeftWords(minutesLeft);
}

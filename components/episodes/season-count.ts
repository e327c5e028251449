import type { SeasonSummary } from '@/lib/catalog/catalog';
import type { ShowProgress } from '@/lib/progress/view-schema';

interface SeasonCount {
  /** Seen on the tab; empty where no number is known. */
  words: string;
  /** Said by a screen reader. */
  spoken: string;
  percentage: number;
}

/**
 * How much of a season was watched, of what has aired. Who has watched nothing of it reads how long it is, as do those of
 * whom nothing is known yet.
 */
export function seasonCount(
  { number, episodeCount }: Pick<SeasonSummary, 'number' | 'episodeCount'>,
  progress: Pick<ShowProgress, 'seasons' | 'watched'> | undefined,
): SeasonCount {
  const counted = progress?.seasons.find((season) => season.number === number);
  // Specials are counted by no progress: they stand beside the story.
  const watched = counted?.watchedCount ?? progress?.watched.filter(({ season }) => season === number).length ?? 0;
  const all = Math.max(counted?.airedCount || (episodeCount ?? 0), watched);
  if (all === 0) return { words: '', spoken: '', percentage: 0 };
  if (watched === 0) {
    const words = all === 1 ? '1 episode' : `${all} episodes`;
    return { words, spoken: words, percentage: 0 };
  }
  return {
    words: `${watched} of ${all}`,
    spoken: `${watched} of ${all} watched`,
    percentage: Math.floor((100 * watched) / all),
  };
}

import { z } from 'zod';
import { titleKeySchema } from '@/lib/catalog/title-key-schema';
import { isInProgress } from '@/lib/progress/completion';
import { hereInShow } from '@/lib/progress/here-in-show';
import { minutesLeft } from '@/lib/progress/minutes-left';
import { MAX_KEYS, type Place, profileIdSchema } from '@/lib/progress/schema';
import type { TitleState } from '@/lib/progress/title-state-schema';
import type { ShowProgress } from '@/lib/progress/view-schema';

export const titleStatesBodySchema = z.object({
  profileId: profileIdSchema.optional(),
  keys: z.array(titleKeySchema).min(1).max(MAX_KEYS),
});

export function filmState(place: Place): TitleState | null {
  const isBegun = isInProgress(place);
  if (!isBegun && place.watchedAt === null) return null;
  return {
    type: 'movie',
    tmdbId: place.tmdbId,
    watched: !isBegun,
    percentage: isBegun ? place.percentage : 100,
    minutesLeft: isBegun ? minutesLeft(place) : null,
    next: null,
    newEpisode: false,
  };
}

/** Of a show that was dropped, what was watched is said, and nothing is next. */
export function showState(show: ShowProgress): TitleState | null {
  if (show.status === 'not_started') return null;
  const isOver = show.status === 'caught_up';
  const goesOn = !isOver && show.droppedAt === null;
  return {
    type: 'tv',
    tmdbId: show.tmdbId,
    watched: isOver || (show.airedCount > 0 && show.percentage === 100),
    percentage: show.percentage,
    minutesLeft: null,
    next: goesOn ? hereInShow(show) : null,
    newEpisode: goesOn && show.newEpisode,
  };
}

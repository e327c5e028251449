import { z } from 'zod';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { titleKeySchema } from '@/lib/catalog/title-key-schema';
import { isInProgress } from '@/lib/progress/completion';
import { hereInShow } from '@/lib/progress/here-in-show';
import { minutesLeft } from '@/lib/progress/minutes-left';
import type { Place } from '@/lib/progress/place-schema';
import { MAX_KEYS } from '@/lib/progress/place-schema';
import { profileIdSchema } from '@/lib/progress/report-schema';
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
    onShelf: false,
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
    onShelf: false,
  };
}

/** What the shelf has is said of each of its titles, also of those that nothing else is known of. */
export function withShelf(states: readonly TitleState[], shelved: readonly TitleKey[]): TitleState[] {
  const known = new Map(states.map((state) => [titleText(state), state]));
  for (const { type, tmdbId } of shelved) {
    const state = known.get(titleText({ type, tmdbId })) ?? { type, tmdbId, ...NOTHING };
    known.set(titleText({ type, tmdbId }), { ...state, onShelf: true });
  }
  return [...known.values()];
}

const NOTHING = { watched: false, percentage: 0, minutesLeft: null, next: null, newEpisode: false };

import { compareEpisodes, type EpisodeKey, episodeText, isSameTitle, titleText } from '@/lib/catalog/title-key';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { type PatchBody, patchBodySchema } from '@/lib/progress/action-schema';
import { markedWatched, neverPlayed, percentageOf } from '@/lib/progress/looks';
import type { Place } from '@/lib/progress/schema';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

/*
 * What a profile's row and places look like while acts wait for the server, as far as this device can tell: what follows
 * in a show, it leaves to the server.
 */

/** Of kept acts those on progress, in their order. */
function actionsOf(acts: readonly KeptAct[]): { action: PatchBody; at: string }[] {
  return acts
    .filter(({ call }) => call.address === '/api/progress')
    .flatMap(({ shows, observedAt }) => {
      const action = patchBodySchema.safeParse(shows).data;
      return action ? [{ action, at: observedAt }] : [];
    });
}

/** Continue Watching without what was hidden, dropped, or watched to the end. */
export function rowAfter(items: ContinueWatchingItem[], acts: readonly KeptAct[]): ContinueWatchingItem[] {
  const gone = new Set<string>();
  for (const { action } of actionsOf(acts)) {
    const name = 'action' in action ? action.action : 'set';
    const text = titleText(action);
    if (name === 'hide' || name === 'drop' || (name === 'mark-watched' && action.type === 'movie')) gone.add(text);
    else if (name !== 'advance') gone.delete(text);
  }
  return items.filter((item) => !gone.has(titleText(item)));
}

/** The places of these keys, with what was marked and set. */
export function placesAfter(places: Place[], keys: readonly EpisodeKey[], acts: readonly KeptAct[]): Place[] {
  const known = new Map(places.map((place) => [episodeText(place), place]));
  for (const { action, at } of actionsOf(acts)) {
    for (const key of keys.filter((one) => isMeant(action, one))) {
      const place = placeAfter(known.get(episodeText(key)) ?? neverPlayed(key, action.profileId ?? '', at), action, at);
      if (place) known.set(episodeText(key), place);
      else known.delete(episodeText(key));
    }
  }
  return [...known.values()];
}

function isMeant(action: PatchBody, key: EpisodeKey): boolean {
  if (!isSameTitle(action, key)) return false;
  if ('action' in action && !['set', 'mark-watched', 'mark-unwatched'].includes(action.action)) return false;
  const { season = 0, episode = 0 } = 'season' in action ? action : {};
  const scope = 'scope' in action ? action.scope : 'one';
  if (scope === 'season') return key.season === season;
  const order = compareEpisodes(key, { season, episode });
  return order === 0 || (scope === 'up-to-here' && order < 0 && key.season > 0);
}

function placeAfter(place: Place, action: PatchBody, at: string): Place | null {
  if ('action' in action && action.action === 'mark-unwatched') return null;
  if ('action' in action && action.action === 'mark-watched') return markedWatched(place, at);
  if (!('position' in action)) return place;
  const duration = action.duration ?? place.duration;
  const set = { ...place, position: action.position, duration, finishedAt: null, observedAt: at };
  return { ...set, percentage: percentageOf(set) };
}

import {
  compareEpisodes,
  type EpisodeKey,
  episodeKey,
  episodeText,
  isSameEpisode,
  isSameTitle,
  titleText,
} from '@/lib/catalog/title-key';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { type PatchBody, patchBodySchema } from '@/lib/progress/action-schema';
import { isInProgress } from '@/lib/progress/completion';
import { startedCard } from '@/lib/progress/continue-watching';
import type { UnsentPlay } from '@/lib/progress/journal/unsent-plays';
import { markedWatched, neverPlayed, percentageOf } from '@/lib/progress/looks';
import { placeAfterPlay } from '@/lib/progress/place-after-play';
import type { Place, StoredSnapshot } from '@/lib/progress/place-schema';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

/*
 * What a profile's row and places look like while its acts and plays wait for the server, as far as this device can tell:
 * what follows in a show, it leaves to the server.
 */

type Change = { at: string } & ({ action: PatchBody } | { play: UnsentPlay });

/** Of kept acts those on progress, and plays, in their order. */
function changesOf(acts: readonly KeptAct[], plays: readonly UnsentPlay[]): Change[] {
  const actions = acts
    .filter(({ call }) => call.address === '/api/progress')
    .flatMap(({ shows, observedAt }) => {
      const action = patchBodySchema.safeParse(shows).data;
      return action ? [{ action, at: observedAt }] : [];
    });
  const changes: Change[] = [...actions, ...plays.map((play) => ({ play, at: play.at }))];
  return changes.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Continue Watching without what was hidden, dropped, or watched to the end; what was played since stands first. */
export function rowAfter(
  items: ContinueWatchingItem[],
  acts: readonly KeptAct[],
  plays: readonly UnsentPlay[],
): ContinueWatchingItem[] {
  const gone = new Set<string>();
  let row = items;
  for (const change of changesOf(acts, plays)) {
    const what = 'play' in change ? change.play.report : change.action;
    const text = titleText(what);
    if ('play' in change) {
      const card = cardAfter(row, change.play);
      if (card === 'over') gone.add(text);
      if (typeof card === 'string') continue;
      gone.delete(text);
      row = [card, ...row.filter((item) => !isSameTitle(item, card))];
      continue;
    }
    const name = 'action' in change.action ? change.action.action : 'set';
    if (name === 'hide' || name === 'drop' || (name === 'mark-watched' && what.type === 'movie')) gone.add(text);
    else if (name !== 'advance') gone.delete(text);
  }
  return row.filter((item) => !gone.has(titleText(item)));
}

/** The card of what was played; `over` for a film seen to its end, `as it was` where the server alone knows what stands there. */
function cardAfter(
  row: readonly ContinueWatchingItem[],
  play: UnsentPlay,
): ContinueWatchingItem | 'over' | 'as it was' {
  const { report, at } = play;
  const key = episodeKey(report);
  const known = row.find((item) => isSameTitle(item, key));
  const same = known && isSameEpisode(known, key) ? known : undefined;
  const place = placeAfterPlay(same?.place ?? neverPlayed(key, report.profileId, at), play);
  if (place.finishedAt !== null) return key.type === 'movie' ? 'over' : 'as it was';
  if (!isInProgress(place) || place.observedAt !== at) return 'as it was';
  const snapshot = same?.snapshot ?? snapshotOf(report);
  return { ...startedCard({ place, orderedAt: at, snapshot }), stream: null };
}

function snapshotOf({ snapshot }: UnsentPlay['report']): StoredSnapshot {
  const { title = null, showTitle, episodeTitle, poster, still, backdrop } = snapshot ?? {};
  return {
    title,
    showTitle: showTitle ?? null,
    episodeTitle: episodeTitle ?? null,
    poster: poster ?? null,
    still: still ?? null,
    backdrop: backdrop ?? null,
  };
}

/** The places of these keys, with what was marked, set and played. */
export function placesAfter(
  places: Place[],
  keys: readonly EpisodeKey[],
  acts: readonly KeptAct[],
  plays: readonly UnsentPlay[],
): Place[] {
  const known = new Map(places.map((place) => [episodeText(place), place]));
  for (const change of changesOf(acts, plays)) {
    if ('play' in change) {
      const { report, at } = change.play;
      const text = episodeText(report);
      if (!keys.some((key) => episodeText(key) === text)) continue;
      known.set(
        text,
        placeAfterPlay(known.get(text) ?? neverPlayed(episodeKey(report), report.profileId, at), change.play),
      );
      continue;
    }
    const { action, at } = change;
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

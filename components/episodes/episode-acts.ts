import { episodeLabel } from '@/lib/catalog/episode-label';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import type { Place } from '@/lib/progress/schema';

/*
 * What can be done in the episode grid: what it asks of the server, what it looks like at once, and what is said of it.
 */

export interface EpisodeAct {
  kind: 'mark-watched' | 'mark-unwatched' | 'be-here';
  /** Of the marks: this one, all up to it, or its season. */
  scope: 'one' | 'up-to-here' | 'season';
  season: number;
  /** Null for a season. */
  episode: number | null;
  actionId: string;
}

/** @param place what is stored of the episode that the viewer says to be at: where it was begun, they go on there. */
export function requestOf(act: EpisodeAct, showId: number, position: number): NamedActionInput {
  const { kind, scope, season, actionId } = act;
  const title = { type: 'tv', tmdbId: showId } as const;
  const episode = act.episode ?? undefined;
  if (kind === 'be-here') return { action: 'set', ...title, season, episode, position, actionId };
  return { action: kind, ...title, season, episode, scope, actionId };
}

/** The season's places as they look before the server has answered. */
export function shownAfter(act: EpisodeAct, places: Place[], aired: number[], of: Whose): Place[] {
  if (act.kind === 'be-here') return places;
  const here = act.episode ?? 0;
  const marked = aired.filter(
    (number) => act.scope === 'season' || number === here || (act.scope === 'up-to-here' && number < here),
  );
  const others = places.filter(({ episode }) => !marked.includes(episode));
  if (act.kind === 'mark-unwatched') return others;
  return [
    ...others,
    ...marked.map((episode) => {
      const known = places.find((place) => place.episode === episode) ?? neverPlayed(act.season, episode, of);
      return { ...known, position: known.duration, percentage: 100, watchedAt: of.at, finishedAt: of.at };
    }),
  ];
}

interface Whose {
  profileId: string;
  showId: number;
  /** ISO instant. */
  at: string;
}

function neverPlayed(season: number, episode: number, { profileId, showId, at }: Whose): Place {
  return {
    profileId,
    type: 'tv',
    tmdbId: showId,
    season,
    episode,
    episodeId: null,
    position: 0,
    duration: 0,
    percentage: 0,
    secondsPlayed: 0,
    watchedAt: null,
    finishedAt: null,
    observedAt: at,
    sessionId: '',
    deviceId: null,
    deviceName: null,
  };
}

export function doneWords({ kind, scope, season, episode }: EpisodeAct): string {
  const label = scope === 'season' ? seasonName(season) : episodeLabel({ season, number: episode ?? 0 });
  if (kind === 'be-here') return `You are at ${label}`;
  const what = scope === 'up-to-here' ? `All up to ${label}` : label;
  return `${what} ${kind === 'mark-watched' ? 'marked watched' : 'marked not watched'}`;
}

export function troubleWords({ kind }: EpisodeAct): string {
  return kind === 'be-here' ? 'Your place could not be changed.' : 'That could not be marked.';
}

function seasonName(season: number): string {
  return season === 0 ? 'The specials' : `Season ${season}`;
}

import { episodeLabel } from '@/lib/catalog/episode-label';
import { titleKey } from '@/lib/catalog/title-key';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import { markedWatched, neverPlayed } from '@/lib/progress/looks';
import type { Place } from '@/lib/progress/place-schema';

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

/** @param position where the viewer stood in the episode that they say to be at: where it was begun, they go on there. */
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
      const key = { ...titleKey('tv', of.showId), season: act.season, episode };
      const known = places.find((place) => place.episode === episode) ?? neverPlayed(key, of.profileId, of.at);
      return markedWatched(known, of.at);
    }),
  ];
}

interface Whose {
  profileId: string;
  showId: number;
  /** ISO instant. */
  at: string;
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

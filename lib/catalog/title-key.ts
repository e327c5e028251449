import type { MediaType } from '@/lib/catalog/catalog';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';

/** A film or a show. */
export interface TitleKey {
  type: MediaType;
  tmdbId: number;
}

/** Which episode of a show, by TMDB's numbers; season 0 holds the specials. */
export interface EpisodeNumbers {
  season: number;
  episode: number;
}

/** What plays and has a place of its own: an episode, or a film, whose season and episode are 0. */
export interface EpisodeKey extends TitleKey, EpisodeNumbers {}

/** An episode as a place names it: TMDB's id finds it again after TMDB renumbered it. */
export interface EpisodePlace extends EpisodeNumbers {
  episodeId?: number | null;
}

/** As requests spell it, where a film has no numbers. */
export type LooseKey = TitleKey & Partial<EpisodeNumbers>;

export function titleKey(type: MediaType, tmdbId: number): TitleKey {
  return { type, tmdbId };
}

/** Exactly the fields of a key, out of whatever has them. */
export function episodeKey({ type, tmdbId, season = 0, episode = 0 }: LooseKey): EpisodeKey {
  return { type, tmdbId, season, episode };
}

/** `movie/550`, `tv/900001`: the end of an address, a name in the media manifest, a key to find things by. */
export function titleText({ type, tmdbId }: TitleKey): string {
  return `${type}/${tmdbId}`;
}

/** `movie/550`, `tv/900001/2/5`. */
export function episodeText({ type, tmdbId, season = 0, episode = 0 }: LooseKey): string {
  const title = titleText({ type, tmdbId });
  return type === 'movie' ? title : `${title}/${season}/${episode}`;
}

/** The other way round, for a film and a show; null for every text that `titleText` does not write. */
export function parseTitleKey(text: string): TitleKey | null {
  const [type, id = '', ...rest] = text.split('/');
  const tmdbId = parseTitleId(id);
  return (type === 'movie' || type === 'tv') && tmdbId !== null && rest.length === 0 ? { type, tmdbId } : null;
}

/** The other way round, for a film and an episode; null for every text that `episodeText` does not write. */
export function parseEpisodeKey(text: string): EpisodeKey | null {
  const [type, id = '', ...numbers] = text.split('/');
  const tmdbId = parseTitleId(id);
  if (tmdbId === null) return null;
  if (type === 'movie') return numbers.length === 0 ? episodeKey({ type, tmdbId }) : null;
  const [season = null, episode = null, ...rest] = numbers.map(parseListNumber);
  if (type !== 'tv' || season === null || episode === null || rest.length > 0) return null;
  return { type, tmdbId, season, episode };
}

export function isSameTitle(one: TitleKey, other: TitleKey): boolean {
  return one.tmdbId === other.tmdbId && one.type === other.type;
}

export function isSameEpisode(one: EpisodeNumbers, other: EpisodeNumbers): boolean {
  return one.season === other.season && one.episode === other.episode;
}

/** By the order of the show: below 0 where the first comes first. */
export function compareEpisodes(one: EpisodeNumbers, other: EpisodeNumbers): number {
  return one.season - other.season || one.episode - other.episode;
}

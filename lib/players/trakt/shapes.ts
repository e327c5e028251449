import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';
import type { KnownTitle } from '@/lib/players/trakt/known-title';
import { traktNumber } from '@/lib/players/trakt/numbers';

/* Films, shows and episodes as Trakt's language has them. */

export interface TraktIds {
  trakt: number;
  slug?: string;
  imdb: string | null;
  tmdb: number | null;
  tvdb?: number | null;
}
export interface TraktTitle {
  title: string;
  year: number | null;
  ids: TraktIds;
}
export interface TraktEpisode {
  season: number;
  number: number;
  title: string | null;
  ids: TraktIds;
}

/** What is played, and of an episode its show. */
export type TraktItem =
  | { type: 'movie'; movie: TraktTitle }
  | { type: 'episode'; episode: TraktEpisode; show: TraktTitle };

/** A title without a name is named by its number, since players show a text. */
export function traktTitle({ type, tmdbId }: TitleKey, { title, year, imdb, tvdb }: KnownTitle): TraktTitle {
  const name = title ?? `Title ${tmdbId}`;
  const ids = { trakt: traktNumber(tmdbId), slug: slugOf(name, year), imdb, tmdb: tmdbId };
  return { title: name, year, ids: type === 'movie' ? ids : { ...ids, tvdb } };
}

export interface NamedEpisode {
  episodeTitle: string | null;
  episodeId: number | null;
}

/** @param known of the film or the show. */
export function traktItem(key: EpisodeKey, known: KnownTitle, { episodeTitle, episodeId }: NamedEpisode): TraktItem {
  if (key.type === 'movie') return { type: 'movie', movie: traktTitle(key, known) };
  return {
    type: 'episode',
    episode: {
      season: key.season,
      number: key.episode,
      title: episodeTitle,
      ids: { trakt: traktNumber(episodeId ?? unnumbered(key)), imdb: null, tmdb: episodeId, tvdb: null },
    },
    show: traktTitle(key, known),
  };
}

/** Of an episode without a known id, a number that only it has. */
function unnumbered({ tmdbId, season, episode }: EpisodeKey): number {
  return 200_000_000 + ((tmdbId * 1_009 + season * 131 + episode) % 200_000_000);
}

function slugOf(title: string, year: number | null): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return [words, year].filter(Boolean).join('-');
}

import type { MediaType } from '@/lib/catalog/catalog';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import type { StoredTitle } from '@/lib/library/titles/titles-repository';

/** A file and what it plays. */
export interface OwnItem {
  key: EpisodeKey;
  file: LibraryFile;
}

const PATH = /^\/(movie|tv)\/(\d+)(?:\/season\/(\d+)(?:\/episode\/(\d+))?)?$/;

/** What a path of TMDB's asks about, where it asks about a single title. */
export function askedOf(path: string): { type: MediaType; id: number } | null {
  const [, type, id] = PATH.exec(path) ?? [];
  return type ? { type: type === 'movie' ? 'movie' : 'tv', id: Number(id) } : null;
}

/**
 * What TMDB would answer about a title that it does not know, from names, NFO files and frames; null is its 404. All the
 * product's rules for titles hold for it by that.
 */
export function ownAnswer(path: string, title: StoredTitle, items: readonly OwnItem[]): object | null {
  const [, type, , season, episode] = PATH.exec(path) ?? [];
  if (type !== title.type) return null;
  if (title.type === 'movie') return season === undefined ? filmAnswer(title, items) : null;
  if (season === undefined) return showAnswer(title, items);
  const found = seasonAnswer(title, items, Number(season));
  if (episode === undefined) return found;
  return found?.episodes.find(({ episode_number }) => episode_number === Number(episode)) ?? null;
}

function common({ ownId, told, label }: StoredTitle, items: readonly OwnItem[]) {
  const picture = items[0] ? framePath(items[0].file.id) : null;
  return {
    id: ownId,
    overview: told.overview ?? '',
    poster_path: picture,
    backdrop_path: picture,
    title: told.title ?? label,
    name: told.title ?? label,
  };
}

function filmAnswer(title: StoredTitle, items: readonly OwnItem[]) {
  const seconds = items[0]?.file.probe?.seconds;
  return {
    ...common(title, items),
    release_date: yearDay(title),
    runtime: seconds ? Math.max(1, Math.round(seconds / 60)) : null,
    release_dates: {
      results: ratings(title).map(([iso_3166_1, certification]) => ({
        iso_3166_1,
        release_dates: [{ certification, type: 3 }],
      })),
    },
  };
}

function showAnswer(title: StoredTitle, items: readonly OwnItem[]) {
  const seasons = [...new Set(items.map(({ key }) => key.season))];
  const listed = seasons.flatMap((number) => seasonAnswer(title, items, number) ?? []);
  return {
    ...common(title, items),
    first_air_date: yearDay(title),
    // Everything there is of it has been shown.
    status: 'Ended',
    in_production: false,
    last_air_date: yearDay(title) ?? '1970-01-01',
    content_ratings: { results: ratings(title).map(([iso_3166_1, rating]) => ({ iso_3166_1, rating })) },
    seasons: listed.map(({ episodes, ...season }) => ({ ...season, episode_count: episodes.length })),
    'season/1': seasonAnswer(title, items, 1),
  };
}

/** A show's episodes have ids of that show alone; TMDB's are of all, which nothing turns on. */
const PER_SEASON = 100_000;

function seasonAnswer(title: StoredTitle, items: readonly OwnItem[], number: number) {
  const own = items.filter(({ key }) => key.season === number);
  const numbers = [...new Set(own.map(({ key }) => key.episode))].sort((one, other) => one - other);
  if (numbers.length === 0) return null;
  return {
    id: (number + 1) * PER_SEASON,
    season_number: number,
    name: number === 0 ? 'Specials' : `Season ${number}`,
    overview: '',
    air_date: null,
    poster_path: null,
    episodes: numbers.flatMap((episode) => {
      const file = own.find(({ key }) => key.episode === episode)?.file;
      return file ? [episodeAnswer(number, episode, file, title)] : [];
    }),
  };
}

function episodeAnswer(season: number, episode: number, { id, named, probe }: LibraryFile, title: StoredTitle) {
  const said = named.kind === 'episode' ? named : null;
  // A file with two episodes says one name for both.
  const name = said && said.episodes.length < 2 ? said.episodeTitle : null;
  return {
    id: (season + 1) * PER_SEASON + episode + 1,
    season_number: season,
    episode_number: episode,
    name: name || `Episode ${episode}`,
    overview: '',
    air_date: said?.date ?? yearDay(title),
    runtime: probe ? Math.max(1, Math.round(probe.seconds / 60)) : null,
    still_path: framePath(id),
  };
}

function yearDay({ year, told }: StoredTitle): string | null {
  const known = year ?? told.year;
  return known ? `${known}-01-01` : null;
}

/** "FSK 12" and "DE:12" are Germany's; what names no region is of the United States, as these programs write it. */
function ratings({ told }: StoredTitle): [string, string][] {
  const rating = told.rating?.replace(/^rated\s+/i, '').trim();
  if (!rating) return [];
  const [, region, named] = /^([A-Z]{2})\s*:\s*(.+)$/i.exec(rating) ?? [];
  if (region && named) return [[region.toUpperCase(), named]];
  const [, age] = /^FSK[\s-]*(\d+)/i.exec(rating) ?? [];
  return [age ? ['DE', age] : ['US', rating]];
}

/** Where a picture out of a file is, on this site. */
function framePath(fileId: string): string {
  return `/api/library/frames/${fileId}.jpg`;
}

import type { MediaType } from '@/lib/catalog/catalog';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';

/** Which title a file is of, as far as names tell. */
export interface TitleByNames {
  key: string;
  type: MediaType;
  label: string;
  year: number | null;
  ids: NamedFilm['ids'];
}

/** What an index of PostgreSQL takes as a key, with room: some letters become many when they are compared. */
const LONGEST = 600;

/** Files of one name, year and id are of one title. */
export function titleByNames({ kind, title, year, ids }: NamedFilm | NamedEpisode): TitleByNames {
  const type = kind === 'film' ? 'movie' : 'tv';
  const said = Object.entries(ids).map(([provider, id]) => `${provider}:${id}`);
  return {
    key: [type, plain(title).slice(0, LONGEST).toWellFormed(), year ?? '', ...said].join('/'),
    type,
    label: title,
    year,
    ids,
  };
}

/** As names are compared: without case, accents and signs; what is nothing but signs stays as it is. */
function plain(title: string): string {
  const bare = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
  return bare || title.trim();
}

/** What a catalog calls a title, as folders and files carry it: `[tmdbid-550]`, `{imdb-tt0137523}`. */
export interface ProviderIds {
  tmdb?: number;
  /** `tt0137523` */
  imdb?: string;
  tvdb?: number;
}

interface Named {
  title: string;
  year: number | null;
  ids: ProviderIds;
}

export interface NamedFilm extends Named {
  kind: 'film';
  /** "Director's Cut", "Extended". */
  edition: string | null;
  /** Of a film in several files, from 1. */
  part: number | null;
}

/** Which episodes of a show: by season and numbers, by numbers that go on through all seasons, or by the day they aired. */
export interface NamedEpisode extends Named {
  kind: 'episode';
  /** Null where neither file nor folder says it. */
  season: number | null;
  /** Several where a file holds several. */
  episodes: number[];
  /** `episodes` are counted through all seasons. */
  isAbsolute: boolean;
  /** ISO day. */
  date: string | null;
  episodeTitle: string | null;
}

/** Trailers, interviews and the like, which are no title of their own. */
export interface Extra {
  kind: 'extra';
}

export type NamedFile = NamedFilm | NamedEpisode | Extra;

/** What a library's folders hold; `mixed` leaves it to the names. */
export type LibraryKind = 'films' | 'shows' | 'mixed';

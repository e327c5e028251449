/** TMDB's own genres, ids and names. */
export const movieGenres = {
  Action: 28,
  Adventure: 12,
  Animation: 16,
  Comedy: 35,
  Crime: 80,
  Documentary: 99,
  Drama: 18,
  Family: 10751,
  Fantasy: 14,
  History: 36,
  Horror: 27,
  Music: 10402,
  Mystery: 9648,
  Romance: 10749,
  'Science Fiction': 878,
  'TV Movie': 10770,
  Thriller: 53,
  War: 10752,
  Western: 37,
} as const;

export const showGenres = {
  'Action & Adventure': 10759,
  Animation: 16,
  Comedy: 35,
  Crime: 80,
  Documentary: 99,
  Drama: 18,
  Family: 10751,
  Kids: 10762,
  Mystery: 9648,
  News: 10763,
  Reality: 10764,
  'Sci-Fi & Fantasy': 10765,
  Soap: 10766,
  Talk: 10767,
  'War & Politics': 10768,
  Western: 37,
} as const;

export type GenreName = keyof typeof movieGenres | keyof typeof showGenres;

export interface RawGenre {
  id: number;
  name: string;
}

const genreIds: Readonly<Record<string, number>> = { ...movieGenres, ...showGenres };

export function rawGenres(names: readonly GenreName[]): RawGenre[] {
  return names.map((name) => ({ id: genreIds[name] ?? 0, name }));
}

export function genreList(genres: Readonly<Record<string, number>>): { genres: RawGenre[] } {
  return { genres: Object.entries(genres).map(([name, id]) => ({ id, name })) };
}

/** Where the demo's pictures are served from; the sizes of TMDB are the folders below it. */
export const artworkBase = '/demo/artwork/';

/** File paths in TMDB's manner: the same in every size's folder. */
export const posterPath = (slug: string) => `/poster-${slug}.webp`;
export const backdropPath = (slug: string) => `/backdrop-${slug}.webp`;
export const stillPath = (slug: string, which: number) => `/still-${slug}-${which}.webp`;
export const portraitPath = (personId: number) => `/portrait-${personId}.webp`;
export const logoPath = (slug: string) => `/logo-${slug}.webp`;

/** TMDB's sizes, all of which exist for every picture. */
export const artworkSizes = {
  poster: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780'],
  backdrop: ['w300', 'w780', 'w1280'],
  still: ['w92', 'w185', 'w300'],
  profile: ['w45', 'w185', 'h632'],
  logo: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500'],
} as const;

import type { MediaType } from '@/lib/catalog/catalog';

/*
 * From a certification to the age it is meant for, by region, as the boards that give them publish it. Where a board
 * names no age ("parental guidance"), the age is the one its guidance speaks of.
 */

type Ages = Readonly<Record<string, number>>;

const unitedStatesMovies: Ages = { G: 0, PG: 8, 'PG-13': 13, R: 17, 'NC-17': 18 };
const unitedStatesShows: Ages = { 'TV-Y': 0, 'TV-Y7': 7, 'TV-G': 0, 'TV-PG': 8, 'TV-14': 14, 'TV-MA': 17 };

/** Regions whose certifications are words or letters; anywhere else a number in it is the age. */
const worded: Readonly<Record<string, Ages | Record<MediaType, Ages>>> = {
  US: { movie: unitedStatesMovies, tv: unitedStatesShows },
  GB: { U: 4, PG: 8, '12A': 12, R18: 18 },
  IE: { G: 0, PG: 8, '12A': 12, '15A': 15 },
  CA: { G: 0, PG: 8, C: 0, C8: 8 },
  AU: { E: 0, P: 0, C: 5, G: 0, PG: 8, M: 15, 'MA 15+': 15, 'R 18+': 18, 'X 18+': 18 },
  NZ: { G: 0, PG: 8, M: 16 },
  FR: { U: 0, TP: 0 },
  ES: { A: 0, APTA: 0, TP: 0, I: 0 },
  IT: { T: 0, BA: 6 },
  NL: { AL: 0 },
  BE: { AL: 0, KT: 0, TOUS: 0 },
  SE: { Btl: 0, BTL: 0 },
  NO: { A: 0 },
  DK: { A: 0, F: 0 },
  FI: { S: 0, T: 0 },
  BR: { L: 0, AL: 0 },
  MX: { AA: 0, A: 0, B: 12, C: 18, D: 18 },
  JP: { G: 0, PG12: 12 },
  KR: { ALL: 0, All: 0 },
  IN: { U: 0, 'U/A': 12, UA: 12, A: 18 },
};

/**
 * The age a title is meant for in a region.
 * @param certifications by ISO 3166-1 region, as the catalog gives them.
 * @returns null for a title the region has not rated, or whose rating nobody can tell.
 */
export function certificationAge(
  certifications: Readonly<Record<string, string>>,
  type: MediaType,
  region: string,
): number | null {
  const certification = certifications[region]?.trim();
  if (!certification) return null;
  const words = worded[region];
  const ages = words && 'movie' in words ? (words as Record<MediaType, Ages>)[type] : (words as Ages | undefined);
  const named = ages?.[certification];
  if (named !== undefined) return named;
  const [, number] = /^[A-Z+\s-]*?(\d{1,2})(?!\d)[A-Z+\s]*$/i.exec(certification) ?? [];
  const age = Number(number ?? Number.NaN);
  return age <= 21 ? age : null;
}

/** Whether someone with this cap (a minimum age; null is none) may see a title for `age`. Unrated is above any cap. */
export function isWithinCap(age: number | null, ratingCap: number | null): boolean {
  return ratingCap === null || (age !== null && age <= ratingCap);
}

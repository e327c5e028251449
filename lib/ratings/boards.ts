/*
 * The certifications of the regions a profile may live in, each with the age it is meant for, as the boards that give
 * them publish it: those TMDB lists for films and for shows, as https://developer.themoviedb.org/reference/certification-movie-list
 * names them. Where a board names no age ("parental guidance"), the age is the one its guidance speaks of. Null is on
 * purpose: refused, exempt or not rated, so that no board has judged whom it suits.
 */

export type Ages = Readonly<Record<string, number | null>>;

/** What a region's board calls its films and its shows; one that is absent rates no such thing. */
export interface Board {
  movie?: Ages;
  tv?: Ages;
}

/** Certifications that are ages themselves: `ages('0 6 12')` is `{ 0: 0, 6: 6, 12: 12 }`. */
function ages(names: string): Ages {
  return Object.fromEntries(names.split(' ').map((name) => [name, Number(/\d+/.exec(name)?.[0])]));
}

const notRated: Ages = { NR: null };
const unitedKingdom: Ages = { U: 4, PG: 8, ...ages('12A 12 15 18 R18') };
const australianShows: Ages = { P: 0, C: 5, G: 0, PG: 8, M: 15, 'MA 15+': 15, 'AV 15+': 15, 'R 18+': 18 };
const mexico: Ages = { AA: 0, A: 0, B: 12, 'B-15': 15, C: 18, D: 18 };
const norway: Ages = { A: 0, ...ages('6 9 12 15 18') };
const singapore: Ages = { G: 0, PG: 8, ...ages('PG13 NC16 M18 R21') };

export const boards: Readonly<Record<string, Board>> = {
  AR: { movie: { ATP: 0, ...ages('+13 +16 +18'), C: 18 }, tv: { ATP: 0, 'SAM 13': 13, 'SAM 16': 16, 'SAM 18': 18 } },
  AU: {
    movie: { E: null, G: 0, PG: 8, M: 15, 'MA15+': 15, 'R18+': 18, 'X18+': 18, RC: null },
    tv: australianShows,
  },
  BR: { movie: { L: 0, ...ages('10 12 14 16 18') }, tv: { L: 0, ...ages('10 12 14 16 18') } },
  CA: {
    movie: { G: 0, PG: 8, ...ages('14A 18A'), A: 18 },
    tv: { Exempt: null, C: 0, C8: 8, G: 0, PG: 8, ...ages('14+ 18+') },
  },
  CH: { movie: ages('0 6 8 10 12 14 16 18') },
  CZ: { movie: { UR: null, U: 0, ...ages('12+ 15+ 18+') } },
  DE: { movie: ages('0 6 12 16 18'), tv: ages('0 6 12 16 18') },
  DK: { movie: { ...notRated, A: 0, ...ages('7 11 15'), F: null }, tv: { A: 0, ...ages('7 11 15') } },
  ES: {
    movie: { APTA: 0, ...ages('7 12 16 18'), X: 18 },
    tv: { ...notRated, ERI: 0, TP: 0, ...ages('7 10 12 13 16 18') },
  },
  FI: { movie: { S: 0, ...ages('K-7 K-12 K-16 K-18'), KK: null }, tv: { S: 0, ...ages('K7 K12 K16 K18') } },
  FR: { movie: { U: 0, TP: 0, ...ages('10 12 16 18') }, tv: { ...notRated, ...ages('10 12 16 18') } },
  GB: { movie: unitedKingdom, tv: unitedKingdom },
  GR: { movie: { K: 0, ...ages('K12 K15 K18') }, tv: { K: 0, ...ages('8 12 16 18') } },
  HU: {
    movie: { ...notRated, KN: 0, ...ages('6 12 16 18'), X: 18 },
    // The board's own words: without age restriction.
    tv: { ...notRated, Unrated: 0, Children: 0, ...ages('6 12 16 18') },
  },
  IE: { movie: { G: 0, PG: 8, ...ages('12 12A 15 15A 16 18') } },
  IN: { movie: { U: 0, UA: 12, A: 18 }, tv: { U: 0, 'U/A 7+': 7, 'U/A 13+': 13, 'U/A 16+': 16, A: 18 } },
  IT: { movie: { ...notRated, T: 0, ...ages('VM14 VM18') }, tv: { T: 0, BA: 6, ...ages('VM12 VM14 VM18') } },
  JP: { movie: { G: 0, ...ages('PG12 R15+ R18+') } },
  KR: {
    movie: { All: 0, ...ages('12 15 18'), 'Restricted Screening': 19 },
    tv: { Exempt: null, ALL: 0, ...ages('7 12 15 19') },
  },
  LU: { movie: { EA: 0, ...ages('6 12 16 18') } },
  MX: { movie: mexico, tv: mexico },
  NL: { movie: { AL: 0, ...ages('6 9 12 14 16 18') }, tv: { ...notRated, AL: 0, ...ages('6 9 12 14 16 18') } },
  NO: { movie: { ...notRated, ...norway }, tv: norway },
  NZ: {
    movie: { G: 0, PG: 8, M: 16, ...ages('13 15 16 18'), R: 18 },
    tv: { G: 0, PG: 8, M: 16, ...ages('16 18') },
  },
  PL: { tv: ages('0 7 12 16 18') },
  PT: {
    movie: { Públicos: 0, ...ages('M/3 M/6 M/12 M/14 M/16 M/18'), P: 18 },
    tv: { ...notRated, T: 0, ...ages('10AP 12AP 16 18') },
  },
  SE: {
    movie: { ...notRated, Btl: 0, ...ages('7 11 15') },
    tv: { Btl: 0, 'Från 7 år': 7, 'Från 11 år': 11, 'Från 15 år': 15 },
  },
  SG: { movie: singapore, tv: singapore },
  TR: {
    movie: { 'Genel İzleyici Kitlesi': 0, ...ages('6A 6+ 10A 10+ 13A 13+ 16+ 18+') },
    tv: { 'Genel İzleyici': 0, ...ages('7+ 13+ 18+') },
  },
  US: {
    movie: { ...notRated, G: 0, PG: 8, 'PG-13': 13, R: 17, 'NC-17': 18 },
    tv: { ...notRated, 'TV-Y': 0, 'TV-Y7': 7, 'TV-G': 0, 'TV-PG': 8, 'TV-14': 14, 'TV-MA': 17 },
  },
  ZA: {
    movie: { A: 0, PG: 8, ...ages('7-9PG 10-12PG 13 16 18 X18'), XX: null },
    tv: { All: 0, PG: 8, ...ages('13 16 18 X18') },
  },
};

/** What else is met on older titles, in other spellings than TMDB's list has. */
export const further: Readonly<Record<string, Ages>> = {
  BE: { AL: 0, KT: 0, TOUS: 0 },
  BR: { AL: 0 },
  ES: { A: 0, I: 0 },
  FI: { T: 0 },
};

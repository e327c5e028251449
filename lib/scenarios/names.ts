import type { MediaType } from '@/lib/catalog/catalog';

/** Worlds for suites, by what is odd about them. The order is part of their ids: a new one goes to the end. */
export const SCENARIOS = {
  gap: { type: 'tv', contains: 'Season 1 lists E1, E2, E4 and E5, all aired: after E2 comes E4.' },
  absoluteNumbering: {
    type: 'tv',
    contains: 'Three seasons that count on: S1 has E1 to E3, S2 E4 to E6, S3 E7 to E9. After S1 E3 comes S2 E4.',
  },
  seasonDrop: { type: 'tv', contains: 'S1 of three aired last year; all four episodes of S2 come out today.' },
  unairedNext: {
    type: 'tv',
    contains: 'E1 to E3 aired weekly, the last four days ago; E4 airs in three days, E5 in ten.',
  },
  undated: {
    type: 'tv',
    contains: 'E2 has no date and counts as aired, since E3 has; E5, the last, has none, and has not.',
  },
  specials: { type: 'tv', contains: 'Three regular episodes, and two specials, one of them aired yesterday.' },
  merged: {
    type: 'tv',
    contains:
      'What was E2 and E3 is one E2 of twice the length; no E3 is listed, so that who stands there goes on at E4.',
  },
  renumbered: {
    type: 'tv',
    contains: 'A pilot became E1, and what was E1 to E3 is E2 to E4 under the ids it had: `episodes` tells them.',
  },
  ended: {
    type: 'tv',
    contains: 'Two seasons of three, all aired; the show has ended, and nothing comes after S2 E3.',
  },
  longSeason: { type: 'tv', contains: 'One season of 300 episodes, a day apart, the last of them aired today.' },
  namelessEpisodes: { type: 'tv', contains: 'Three aired episodes without names, texts and pictures.' },
  unrated: { type: 'movie', contains: 'A film that nobody has certified: no profile with a cap is offered it.' },
  mixedRegions: {
    type: 'movie',
    contains: 'A film for 17 in the United States (R), 15 in Britain, 12 in Germany, everybody in France (TP).',
  },
  rightToLeft: { type: 'tv', contains: 'A show in Hebrew, with names that mix in Latin letters and numbers.' },
} as const satisfies Record<string, { type: MediaType; contains: string }>;

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as [ScenarioName, ...ScenarioName[]];

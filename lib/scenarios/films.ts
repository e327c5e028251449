import type { SCENARIOS, ScenarioName } from '@/lib/scenarios/names';

export interface ScenarioFilm {
  title: string;
  /** By region, in TMDB's words. */
  certifications: Record<string, string>;
}

type FilmScenario = {
  [Name in ScenarioName]: (typeof SCENARIOS)[Name]['type'] extends 'movie' ? Name : never;
}[ScenarioName];

export const FILMS: Record<FilmScenario, ScenarioFilm> = {
  unrated: { title: 'Nobody Said', certifications: {} },
  mixedRegions: { title: 'It Depends', certifications: { US: 'R', GB: '15', DE: '12', FR: 'TP' } },
};

import type { IsoDay } from '@/lib/catalog/catalog';
import { daysBefore } from '@/lib/catalog/today';
import type { SCENARIOS, ScenarioName } from '@/lib/scenarios/names';

export interface ScenarioEpisode {
  number: number;
  /** Its id within the show; by its place in the season, where nothing is said. */
  idNumber?: number;
  name: string;
  overview: string;
  airDate: IsoDay | null;
  minutes: number;
}

export interface ScenarioShow {
  name: string;
  language: string;
  ended: boolean;
  seasons: { number: number; episodes: ScenarioEpisode[] }[];
}

type ShowScenario = {
  [Name in ScenarioName]: (typeof SCENARIOS)[Name]['type'] extends 'tv' ? Name : never;
}[ScenarioName];

const episode = (number: number, airDate: IsoDay | null, fields: Partial<ScenarioEpisode> = {}): ScenarioEpisode => ({
  number,
  name: `Chapter ${number}`,
  overview: `What happens in chapter ${number}.`,
  airDate,
  minutes: 45,
  ...fields,
});

const show = (name: string, seasons: ScenarioEpisode[][], fields: Partial<ScenarioShow> = {}): ScenarioShow => ({
  name,
  language: 'en',
  ended: false,
  seasons: seasons.map((episodes, index) => ({ number: index + 1, episodes })),
  ...fields,
});

/** A week apart, the last of them so many days before today. */
const weekly = (numbers: number[], today: IsoDay, lastBefore: number) =>
  numbers.map((number, index) => episode(number, daysBefore(today, lastBefore + 7 * (numbers.length - 1 - index))));

/** The show of each scenario around a day. */
export const SHOWS: Record<ShowScenario, (today: IsoDay) => ScenarioShow> = {
  gap: (today) => show('The Gap', [weekly([1, 2, 4, 5], today, 100)]),
  absoluteNumbering: (today) =>
    show('Counting On', [weekly([1, 2, 3], today, 700), weekly([4, 5, 6], today, 400), weekly([7, 8, 9], today, 100)]),
  seasonDrop: (today) =>
    show('All at Once', [weekly([1, 2, 3], today, 370), [1, 2, 3, 4].map((number) => episode(number, today))]),
  unairedNext: (today) => show('Still to Come', [weekly([1, 2, 3, 4, 5], today, -10)]),
  undated: (today) =>
    show('No Such Day', [
      weekly([1, 2, 3, 4, 5], today, 20).map((one) => ([2, 5].includes(one.number) ? { ...one, airDate: null } : one)),
    ]),
  specials: (today) => {
    const regular = show('Beside the Story', [weekly([1, 2, 3], today, 30)]);
    const special = (number: number, days: number) =>
      episode(number, daysBefore(today, days), { name: `Special ${number}` });
    return { ...regular, seasons: [{ number: 0, episodes: [special(1, 60), special(2, 1)] }, ...regular.seasons] };
  },
  merged: (today) =>
    show('Two in One', [
      weekly([1, 2, 4, 5], today, 100).map((one) =>
        one.number === 2 ? { ...one, name: 'Chapters 2 and 3', minutes: 90 } : one,
      ),
    ]),
  renumbered: (today) =>
    show('One Further On', [
      weekly([1, 2, 3, 4], today, 100).map((one) =>
        one.number === 1 ? { ...one, name: 'Pilot', idNumber: 90 } : { ...one, idNumber: one.number - 1 },
      ),
    ]),
  ended: (today) =>
    show('Over and Done', [weekly([1, 2, 3], today, 800), weekly([1, 2, 3], today, 500)], { ended: true }),
  longSeason: (today) =>
    show('Every Day', [
      Array.from({ length: 300 }, (_, index) => episode(index + 1, daysBefore(today, 299 - index), { minutes: 22 })),
    ]),
  namelessEpisodes: (today) =>
    show('Untold', [weekly([1, 2, 3], today, 50).map((one) => ({ ...one, name: '', overview: '' }))]),
  rightToLeft: (today) =>
    show(
      'הבית ברחוב 12',
      [
        weekly([1, 2, 3], today, 50).map((one) => ({
          ...one,
          name: `פרק ${one.number}: WhatsApp ב-3 בלילה`,
          overview: 'הטלפון מצלצל ב-3:00, ואף אחד לא עונה (2026).',
        })),
      ],
      { language: 'he' },
    ),
};

import { afterEach, describe, expect, it } from 'vitest';
import { availableEpisodes } from '@/lib/catalog/availability';
import { daysBefore } from '@/lib/catalog/today';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { allowedBy } from '@/lib/ratings/allowed-by';
import { armFault, type CatalogFault } from '@/lib/scenarios/faults';
import { SCENARIO_NAMES, SCENARIOS, type ScenarioName } from '@/lib/scenarios/names';
import { withScenarios } from '@/lib/scenarios/reader';
import { scenarioId } from '@/lib/scenarios/scenario-id';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';

const TODAY = '2026-03-10';
let remainingMs = Number.POSITIVE_INFINITY;
const catalog = createCatalog(withScenarios(createDirectReader(createDemoSource({ today: TODAY })), () => remainingMs));
const idOf = (name: ScenarioName, use = 0) => scenarioId({ name, today: TODAY }, use) ?? 0;

/** What follows an episode: `S1 E4`, else why nothing does. */
async function after(name: ScenarioName, season: number, episode: number, episodeId: number | null = null) {
  const next = await catalog.getNextEpisode(idOf(name), { season, episode, episodeId }, TODAY);
  return next?.kind === 'next' ? `S${next.episode.season} E${next.episode.number}` : next;
}

const caughtUp = (nextAirDate: string | null) => ({ kind: 'caught_up', nextAirDate });
const id = (season: number, number: number) => (season + 1) * 1000 + number;

it.each<[ScenarioName, [season: number, episode: number, episodeId?: number], unknown]>([
  ['gap', [1, 2], 'S1 E4'],
  ['absoluteNumbering', [1, 3], 'S2 E4'],
  ['absoluteNumbering', [2, 6], 'S3 E7'],
  ['seasonDrop', [1, 3], 'S2 E1'],
  ['seasonDrop', [2, 3], 'S2 E4'],
  ['unairedNext', [1, 2], 'S1 E3'],
  ['unairedNext', [1, 3], caughtUp('2026-03-13')],
  ['undated', [1, 1], 'S1 E2'],
  ['undated', [1, 4], caughtUp(null)],
  ['specials', [1, 1], 'S1 E2'],
  ['specials', [1, 3], caughtUp(null)],
  ['merged', [1, 2], 'S1 E4'],
  ['merged', [1, 3], 'S1 E4'],
  ['renumbered', [1, 2, id(1, 2)], 'S1 E4'],
  ['renumbered', [1, 2], 'S1 E3'],
  ['ended', [1, 3], 'S2 E1'],
  ['ended', [2, 3], caughtUp(null)],
  ['longSeason', [1, 299], 'S1 E300'],
  ['namelessEpisodes', [1, 1], 'S1 E2'],
  ['rightToLeft', [1, 2], 'S1 E3'],
])('%s goes on after %j at %j', async (name, [season, episode, episodeId], expected) => {
  expect(await after(name, season, episode, episodeId ?? null)).toEqual(expected);
});

it('says in words how many episodes a season drops, and all of them aired on that day', async () => {
  const season = await catalog.getSeason(idOf('seasonDrop'), 2);
  expect(season?.episodes.map(({ airDate }) => airDate)).toEqual([TODAY, TODAY, TODAY, TODAY]);
});

it('has nameless episodes, a long season, specials that have aired and a text from right to left', async () => {
  const episodes = async (name: ScenarioName, season = 1) =>
    (await catalog.getSeason(idOf(name), season))?.episodes ?? [];
  expect((await episodes('namelessEpisodes')).map(({ name, overview, still }) => [name, overview, still])).toEqual(
    [1, 2, 3].map((number) => [`Episode ${number}`, '', null]),
  );
  expect(availableEpisodes(await episodes('longSeason'), TODAY)).toHaveLength(300);
  expect((await episodes('specials', 0)).map(({ airDate }) => airDate)).toEqual([
    daysBefore(TODAY, 60),
    daysBefore(TODAY, 1),
  ]);
  expect((await catalog.getShow(idOf('rightToLeft')))?.title).toMatch(/^\p{Script=Hebrew}/u);
  expect((await episodes('merged'))[1]?.runtimeMinutes).toBe(90);
});

it.each([
  ['unrated', 'US', 17, false],
  ['mixedRegions', 'US', 16, false],
  ['mixedRegions', 'US', 17, true],
  ['mixedRegions', 'GB', 12, false],
  ['mixedRegions', 'DE', 12, true],
  ['mixedRegions', 'FR', 6, true],
] as const)('%s in %s for the age of %i: %j', async (name, region, ratingCap, expected) => {
  const film = await catalog.getMovie(idOf(name));
  expect(allowedBy([{ ratingCap, region }])('movie', film?.certifications ?? {})).toBe(expected);
});

it('answers as what it is, and 404 for all else of its number', async () => {
  for (const name of SCENARIO_NAMES) {
    const isShow = SCENARIOS[name].type === 'tv';
    expect(Boolean(await catalog.getShow(idOf(name)))).toBe(isShow);
    expect(Boolean(await catalog.getMovie(idOf(name)))).toBe(!isShow);
    expect(await catalog.getEpisode(idOf(name), 7, 7)).toBeNull();
  }
  expect((await catalog.getMovie(9_000_027))?.title).toBe('Metropolis');
});

describe('what is armed for one title', () => {
  const [hit, other] = [idOf('gap', 1), idOf('gap', 2)];
  afterEach(() => armFault(hit, null));

  it.each<[CatalogFault, string]>([
    ['busy', 'busy'],
    ['html', 'not_json'],
    ['away', 'network'],
  ])('%s: the client says %s, and the other title is there', async (fault, problem) => {
    armFault(hit, fault);
    await expect(catalog.getShow(hit)).rejects.toMatchObject({ cause: { problem } });
    expect((await catalog.getShow(other))?.title).toBe('The Gap');
    armFault(hit, null);
    expect((await catalog.getShow(hit))?.title).toBe('The Gap');
  });
});

it('a slow one keeps a page no longer than its patience', async () => {
  const hit = idOf('gap', 3);
  armFault(hit, 'slow');
  remainingMs = 50;
  await expect(catalog.getShow(hit)).rejects.toMatchObject({ cause: { problem: 'timeout' } });
  remainingMs = Number.POSITIVE_INFINITY;
  expect((await catalog.getShow(hit))?.title).toBe('The Gap');
  armFault(hit, null);
});

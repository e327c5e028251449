import 'server-only';
import { randomInt } from 'node:crypto';
import { defaultLocale } from '@/lib/catalog/locale';
import { todayIn } from '@/lib/catalog/today';
import { ProblemError } from '@/lib/http/problem';
import { armFault } from '@/lib/scenarios/faults';
import { SCENARIOS } from '@/lib/scenarios/names';
import { scenarioId } from '@/lib/scenarios/scenario-id';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import type { NewScenario, UsedScenario } from '@/lib/use-cases/test-door/schema';

// Begins anywhere, so that a suite that starts the server anew does not meet the titles of the run before.
let uses = randomInt(1_000_000);

/** A title of a scenario that no other test was given, and its episodes as the catalog lists them. */
export async function useScenario({ scenario: name, today }: NewScenario): Promise<UsedScenario> {
  uses += 1;
  const day = today ?? todayIn('UTC', new Date());
  const tmdbId = scenarioId({ name, today: day }, uses);
  if (tmdbId === null) {
    const detail = 'A scenario is of a day from 2015 to 2059.';
    throw new ProblemError({ status: 422, code: 'invalid', detail });
  }
  armFault(tmdbId, null);
  const { type, contains } = SCENARIOS[name];
  const title = await (type === 'tv' ? wholeCatalog.getShow(tmdbId) : wholeCatalog.getMovie(tmdbId));
  if (!title) throw new Error(`There is no title ${tmdbId} of ${name}.`);
  return { scenario: name, type, tmdbId, title: title.title, contains, today: day, episodes: await episodesOf(title) };
}

async function episodesOf(title: Awaited<ReturnType<typeof wholeCatalog.getShow | typeof wholeCatalog.getMovie>>) {
  if (title?.type !== 'tv') return [];
  const seasons = await Promise.all(
    title.seasons.map(({ number }) => wholeCatalog.getSeason(title.id, number, defaultLocale)),
  );
  return seasons.flatMap((season) =>
    (season?.episodes ?? []).map(({ id: episodeId, season, number, name, airDate }) => {
      return { season, episode: number, episodeId, name, airDate };
    }),
  );
}

import { scenarioInPath } from '@/lib/scenarios/answer';
import { fetchScenario } from '@/lib/scenarios/server';
import { createTmdbClient } from '@/lib/tmdb/client';
import { createDirectReader, type TmdbReader } from '@/lib/tmdb/reader';
import { within } from '@/lib/tmdb/waiting';

/**
 * Answers for the titles of scenarios, in front of the reader that answers for all others. They come by the client, the
 * schemas and the patience that TMDB's answers come by, and are not cached: a fault that is armed is met.
 * @param remainingMs how long the current page can still wait.
 */
export function withScenarios(others: TmdbReader, remainingMs: () => number): TmdbReader {
  const client = createTmdbClient({
    baseUrl: 'http://scenarios.invalid',
    fetch: fetchScenario,
    // A suite armed this fault itself, so the log says nothing of it.
    warn: () => undefined,
  });
  const scenarios = createDirectReader(client);
  return (question) => {
    if (scenarioInPath(question.path) === null) return others(question);
    const patienceMs = Math.min(remainingMs(), question.patienceMs ?? Number.POSITIVE_INFINITY);
    return within(patienceMs, scenarios(question), question.path);
  };
}

import 'server-only';
import path from 'node:path';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { type ServerEnvironment, serverEnvironment } from '@/lib/env/server';
import { onePerProcess } from '@/lib/process/one-per-process';
import { type Part, partOfProcess } from '@/lib/process/part';
import { withScenarios } from '@/lib/scenarios/reader';
import { answersOnDisk } from '@/lib/tmdb/answers-on-disk';
import { createTmdbClient } from '@/lib/tmdb/client';
import { nextAnswerStore } from '@/lib/tmdb/next-answer-store';
import { remainingPageBudget } from '@/lib/tmdb/page-budget';
import { createDirectReader, createTmdbReader, storedAtMostSeconds, type TmdbReader } from '@/lib/tmdb/reader';
import { recentAnswerStore } from '@/lib/tmdb/recent-answer-store';
import type { TmdbSource } from '@/lib/tmdb/source-contract';
import { withOwnTitles } from '@/lib/use-cases/catalog/own-titles';

const publicBaseUrl = 'https://api.themoviedb.org/3';
const demo = createDemoSource();
let reader: TmdbReader | undefined;

/**
 * What answers TMDB's paths here: the demo catalog where neither a token nor a base URL is set, else TMDB. A wrong token
 * stays an error and never turns into the demo.
 */
export function getTmdbSource(): TmdbSource {
  const environment = serverEnvironment();
  return usesDemo(environment) ? demo : tmdbClient.get();
}

/** The same behind the cache; the demo needs none. */
export function getTmdbReader(): TmdbReader {
  const environment = serverEnvironment();
  const known = readerOf(environment);
  const whole = withOwnTitles(known);
  // Titles for suites exist where the door for tests does.
  return environment.testDoor ? withScenarios(whole, remainingPageBudget) : whole;
}

function readerOf(environment: ServerEnvironment): TmdbReader {
  if (usesDemo(environment)) return createDirectReader(demo);
  reader ??= createTmdbReader({
    source: tmdbClient.get(),
    baseUrl: environment.tmdbApiBaseUrl ?? publicBaseUrl,
    // In front there is no Next.
    store: partOfProcess() === 'front' ? recentAnswerStore() : nextAnswerStore,
    onDisk: answersOnDisk({
      folder: path.join(environment.dataDirectory, 'tmdb-answers'),
      ageAtMostMs: storedAtMostSeconds * 1000,
    }),
    remainingMs: remainingPageBudget,
  });
  return reader;
}

export function usesDemo({ tmdbAccessToken, tmdbApiBaseUrl }: ServerEnvironment): boolean {
  return tmdbAccessToken === undefined && tmdbApiBaseUrl === undefined;
}

/** Requests to TMDB at once; in front only what a profile is in the middle of is asked for. */
const AT_ONCE: Record<Part, number> = { whole: 20, front: 5, pages: 15 };

// There is one limit of requests at once, for the whole process.
export const tmdbClient = onePerProcess('tmdb-client', () => {
  const { tmdbAccessToken, tmdbApiBaseUrl = publicBaseUrl } = serverEnvironment();
  return createTmdbClient({ baseUrl: tmdbApiBaseUrl, token: tmdbAccessToken, concurrency: AT_ONCE[partOfProcess()] });
});

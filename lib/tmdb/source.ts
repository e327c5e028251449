import 'server-only';
import { todayIn } from '@/lib/catalog/today';
import { type ServerEnvironment, serverEnvironment } from '@/lib/env/server';
import { createTmdbClient } from '@/lib/tmdb/client';
import { createDemoSource } from '@/lib/tmdb/demo/demo-source';
import { nextAnswerStore } from '@/lib/tmdb/next-answer-store';
import { remainingPageBudget } from '@/lib/tmdb/page-budget';
import { createDirectReader, createTmdbReader, type TmdbReader } from '@/lib/tmdb/reader';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

const publicBaseUrl = 'https://api.themoviedb.org/3';

/**
 * What answers TMDB's paths here: the demo catalog where neither a token nor a base URL is set, else TMDB. A wrong token
 * stays an error and never turns into the demo.
 */
export function getTmdbSource(): TmdbSource {
  const environment = serverEnvironment();
  return usesDemo(environment) ? demoSource() : client(environment);
}

/** The same behind the cache; the demo needs none. */
export function getTmdbReader(): TmdbReader {
  const environment = serverEnvironment();
  if (usesDemo(environment)) return createDirectReader(demoSource());
  reader ??= createTmdbReader({
    source: client(environment),
    baseUrl: environment.tmdbApiBaseUrl ?? publicBaseUrl,
    store: nextAnswerStore,
    remainingMs: remainingPageBudget,
  });
  return reader;
}

/** Whether the catalog shown is the demo, which must say so. */
export function isDemoCatalog(): boolean {
  return usesDemo(serverEnvironment());
}

function usesDemo({ tmdbAccessToken, tmdbApiBaseUrl }: ServerEnvironment): boolean {
  return tmdbAccessToken === undefined && tmdbApiBaseUrl === undefined;
}

// Next may load this module once per bundle; the limit of requests at once and the sharing of equal ones are per process.
const shared: typeof globalThis & { tonightTmdbClient?: TmdbSource } = globalThis;

function client({ tmdbAccessToken, tmdbApiBaseUrl = publicBaseUrl }: ServerEnvironment): TmdbSource {
  shared.tonightTmdbClient ??= createTmdbClient({ baseUrl: tmdbApiBaseUrl, token: tmdbAccessToken });
  return shared.tonightTmdbClient;
}

let reader: TmdbReader | undefined;

let demo: { today: string; source: TmdbSource } | undefined;

/** The demo's air dates move along with the day. */
function demoSource(): TmdbSource {
  const today = todayIn('UTC');
  if (demo?.today !== today) demo = { today, source: createDemoSource({ today }) };
  return demo.source;
}

import 'server-only';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { serverEnvironment } from '@/lib/env/server';
import { onePerProcess } from '@/lib/process/one-per-process';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { memoryAnswers } from '@/lib/tmdb/memory-answers';
import { pacedSource } from '@/lib/tmdb/paced-source';
import { createDirectReader, createTmdbReader, type TmdbReader } from '@/lib/tmdb/reader';
import { getTmdbSource, usesDemo } from '@/lib/use-cases/catalog/source';

/** TMDB's limit is some fifty a second; pages ask, too. */
const PER_SECOND = 45;
const AT_ONCE = 10;
/** A show with its seasons is looked at in one go. */
const REMEMBERED = 300;

export const backgroundReader = onePerProcess('background-reader', (): TmdbReader => {
  const source = getTmdbSource();
  if (usesDemo(serverEnvironment())) return createDirectReader(source);
  const paced = pacedSource(source, { perSecond: PER_SECOND, atOnce: AT_ONCE });
  return createTmdbReader({ source: paced, baseUrl: 'background', store: memoryAnswers(REMEMBERED) });
});

/** The catalog for work behind the scenes, without Next's cache, which exists in requests alone. It knows no cap. */
export const backgroundCatalog: Catalog = createCatalog((question) => backgroundReader.get()(question));

import type { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { ages } from '@/lib/tmdb/ages';
import type { Question } from '@/lib/tmdb/reader';
import { certificationList, configuration, genreList, providerList } from '@/lib/tmdb/schema-reference';

const aDay = () => ages.reference;
const tags = ['tmdb:reference'];

/** Where images are. There is a good default, so a page hardly waits for it. */
export function configurationQuestion(): Question<z.infer<typeof configuration>> {
  return { path: '/configuration', params: {}, schema: configuration, tags, maxAgeSeconds: aDay, patienceMs: 1_500 };
}

export function genresQuestion(type: MediaType, language: string): Question<z.infer<typeof genreList>> {
  return { path: `/genre/${type}/list`, params: { language }, schema: genreList, tags, maxAgeSeconds: aDay };
}

export function providersQuestion(type: MediaType, locale: CatalogLocale): Question<z.infer<typeof providerList>> {
  const params = { language: locale.language, watch_region: locale.region };
  return { path: `/watch/providers/${type}`, params, schema: providerList, tags, maxAgeSeconds: aDay };
}

export function movieCertificationsQuestion(): Question<z.infer<typeof certificationList>> {
  return { path: '/certification/movie/list', params: {}, schema: certificationList, tags, maxAgeSeconds: aDay };
}

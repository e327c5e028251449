import { z } from 'zod';
import { optionalNumber } from '@/lib/tmdb/schema-fields';
import { requiredListOf } from '@/lib/tmdb/schema-list';
import { listedAnything, listedMovie, listedShow } from '@/lib/tmdb/schema-title';

/** TMDB counts pages beyond 500 but answers none of them. */
export const lastUsablePage = 500;

function pageOf<Item>(item: z.ZodType<Item>, label: string) {
  return z
    .object({
      page: optionalNumber,
      // The one field that makes it a list: without it this is some other answer.
      results: requiredListOf(item, label),
      total_pages: optionalNumber,
      total_results: optionalNumber,
    })
    .transform(({ page, results, total_pages, total_results }) => ({
      page: page ?? 1,
      results,
      total_pages: Math.min(total_pages ?? 1, lastUsablePage),
      total_results: total_results ?? results.length,
    }));
}

export const moviePage = pageOf(listedMovie, 'movie');
export const showPage = pageOf(listedShow, 'show');
export const mixedPage = pageOf(listedAnything, 'search result');

export interface RawPage<Item> {
  page: number;
  results: Item[];
  total_pages: number;
  total_results: number;
}

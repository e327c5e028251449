import { TmdbUnavailableError } from '@/lib/tmdb/errors';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

const perPage = 20;
const lastPage = 500;

/** One page of a list in TMDB's envelope; a page past the end is empty. */
export function pageOf<Item>(items: readonly Item[], params: TmdbParams) {
  const page = pageNumber(params);
  return {
    page,
    results: items.slice((page - 1) * perPage, page * perPage),
    total_pages: Math.max(1, Math.ceil(items.length / perPage)),
    total_results: items.length,
  };
}

function pageNumber({ page = '1' }: TmdbParams): number {
  const number = Number(page);
  if (Number.isInteger(number) && number >= 1 && number <= lastPage) return number;
  throw new TmdbUnavailableError('refused', '', `Invalid page: pages start at 1 and max at ${lastPage}.`);
}

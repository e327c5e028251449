import { z } from 'zod';

/* Lists in pages, as Trakt has them: all of it where no page is asked for, as before there were pages. */

const MOST_PAGES = 10_000;
const number = z.coerce.number().int().min(1);

/** Of a query. A list that is longer than a page may be is no mistake of the player's. */
export const pagesSchema = { page: number.max(MOST_PAGES).optional(), limit: number.optional() };
export type AskedPage = { page?: number | undefined; limit?: number | undefined };

/** What a page has where no other length is asked for. */
const USUAL = 100;

export interface Page {
  page: number;
  limit: number;
}

/** Null where everything is asked for. */
export function pageOf({ page, limit }: AskedPage, usual = USUAL, most = Number.MAX_SAFE_INTEGER): Page | null {
  return page === undefined && limit === undefined ? null : { page: page ?? 1, limit: Math.min(limit ?? usual, most) };
}

export function onPage<Item>(items: readonly Item[], page: Page | null): Item[] {
  return page ? items.slice((page.page - 1) * page.limit, page.page * page.limit) : [...items];
}

/** @param count of all that there is. */
export function pageHeaders(page: Page | null, count: number): Record<string, string> {
  const { page: which, limit } = page ?? { page: 1, limit: Math.max(1, count) };
  return {
    'x-pagination-page': String(which),
    'x-pagination-limit': String(limit),
    'x-pagination-page-count': String(Math.ceil(count / limit)),
    'x-pagination-item-count': String(count),
  };
}

'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { viewerCatalog } from '@/app/catalog-for';
import { discoverFilters, MAX_OPEN_PAGES, parseBrowseState } from '@/components/catalog/browse-address';
import { PosterItems } from '@/components/catalog/poster-items';

const schema = z.tuple([
  z.enum(['movie', 'tv']),
  z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
  z.int().min(1).max(MAX_OPEN_PAGES),
]);

/**
 * One further page of a list, as items of its grid.
 * @param parameters those of the list's address.
 */
export async function moreTitles(
  type: 'movie' | 'tv',
  parameters: Record<string, string | string[] | undefined>,
  page: number,
): Promise<ReactNode> {
  const [checkedType, checkedParameters, checkedPage] = schema.parse([type, parameters, page]);
  const { catalog, locale } = await viewerCatalog();
  const filters = discoverFilters(checkedType, parseBrowseState(checkedParameters));
  const { items } = await catalog.discover(checkedType, filters, checkedPage, locale);
  return <PosterItems titles={items} />;
}

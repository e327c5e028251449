'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { PosterItems } from '@/components/titles/poster-items';
import { discoverFilters, MAX_OPEN_PAGES, parseBrowseState } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { withoutRepeats } from '@/lib/catalog/without-repeats';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

const schema = z.tuple([
  mediaTypeSchema,
  z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
  z.int().min(1).max(MAX_OPEN_PAGES),
]);

/**
 * One further page of a list, as items of its grid.
 * @param parameters those of the list's address.
 */
export async function moreTitles(
  type: MediaType,
  parameters: Record<string, string | string[] | undefined>,
  page: number,
): Promise<ReactNode> {
  const [checkedType, checkedParameters, checkedPage] = schema.parse([type, parameters, page]);
  const { catalog, locale } = await viewerCatalog();
  const filters = discoverFilters(checkedType, parseBrowseState(checkedParameters));
  const read = async (number: number) => (await catalog.discover(checkedType, filters, number, locale)).items;
  // What moves, moves by a place or two: the page before is the one it may have come from, and is at hand.
  const [before, titles] = await Promise.all([checkedPage > 1 ? read(checkedPage - 1) : [], read(checkedPage)]);
  return <PosterItems titles={withoutRepeats(titles, before)} />;
}

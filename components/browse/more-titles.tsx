'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { PosterItems } from '@/components/titles/poster-items';
import { discoverFilters, MAX_OPEN_PAGES, parseBrowseState } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import { mediaTypeSchema, tmdbIdSchema } from '@/lib/catalog/title-key-schema';
import { withoutRepeats } from '@/lib/catalog/without-repeats';
import { getViewer } from '@/lib/household/viewer';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { titlesOfMine } from '@/lib/use-cases/titles/mine';

const schema = z.tuple([
  mediaTypeSchema,
  z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()),
  z.array(tmdbIdSchema).max(500).nullable(),
  z.int().min(1).max(MAX_OPEN_PAGES),
]);

/**
 * One further page of a list, as items of its grid.
 * @param parameters those of the list's address.
 * @param seen what a browser without a profile leaves out where the address says so; a profile's is known here.
 */
export async function moreTitles(
  type: MediaType,
  parameters: Record<string, string | string[] | undefined>,
  seen: number[] | null,
  page: number,
): Promise<ReactNode> {
  // What a browser sends may be anything.
  const checked = schema.safeParse([type, parameters, seen, page]);
  if (!checked.success) return null;
  const [checkedType, checkedParameters, checkedSeen, checkedPage] = checked.data;
  const { catalog, locale } = await viewerCatalog();
  const state = parseBrowseState(checkedParameters);
  const filters = discoverFilters(checkedType, state);
  const own = state.mine === 'unseen' ? await titlesOfMine(await getViewer(), checkedType, 'unseen') : [];
  const without = new Set(own?.map(({ tmdbId }) => tmdbId) ?? checkedSeen ?? []);
  const read = async (number: number) => (await catalog.discover(checkedType, filters, number, locale)).items;
  // What moves, moves by a place or two: the page before is the one it may have come from, and is at hand.
  const [before, titles] = await Promise.all([checkedPage > 1 ? read(checkedPage - 1) : [], read(checkedPage)]);
  return <PosterItems titles={withoutRepeats(titles, before).filter(({ id }) => !without.has(id))} />;
}

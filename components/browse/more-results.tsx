'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { PosterItems } from '@/components/titles/poster-items';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

const schema = z.tuple([z.string().max(500), z.int().min(1).max(500)]);

/** One further page of what a search found, as items of its grid. */
export async function moreResults(query: string, page: number): Promise<ReactNode> {
  // What a browser sends may be anything.
  const checked = schema.safeParse([query, page]);
  if (!checked.success) return null;
  const { catalog, locale } = await viewerCatalog();
  const { items } = await catalog.searchTitles(...checked.data, locale);
  return <PosterItems titles={items.flatMap((result) => (result.kind === 'title' ? [result.title] : []))} />;
}

'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { catalogLocale } from '@/app/(browse)/catalog-locale';
import { PosterItems } from '@/components/catalog/poster-items';
import { searchTitles } from '@/lib/catalog/service';
import { getViewer } from '@/lib/household/viewer';

const schema = z.tuple([z.string().max(500), z.int().min(1).max(500)]);

/** One further page of what a search found, as items of its grid. */
export async function moreResults(query: string, page: number): Promise<ReactNode> {
  const checked = schema.parse([query, page]);
  const viewer = await getViewer();
  const { items } = await searchTitles(...checked, catalogLocale(viewer?.activeProfile ?? null));
  return <PosterItems titles={items.flatMap((result) => (result.kind === 'title' ? [result.title] : []))} />;
}

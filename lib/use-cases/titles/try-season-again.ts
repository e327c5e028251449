'use server';

import { revalidatePath } from 'next/cache';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';
import { titleKey } from '@/lib/catalog/title-key';
import { seasonPath, titlePath } from '@/lib/catalog/title-path';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { sharedAddress } from '@/lib/use-cases/titles/shared-pages';

/** Makes a show's pages anew that were kept while one of its seasons did not come. */
export async function trySeasonAgain(showId: number, season: number): Promise<void> {
  // What a browser sends may be anything.
  const id = parseTitleId(String(showId));
  const number = parseListNumber(String(season));
  if (id === null || number === null) return;
  // Where titles are for members only, so is this.
  const { locale } = await viewerCatalog();
  for (const path of [titlePath(titleKey('tv', id)), seasonPath(id, number)]) {
    revalidatePath(sharedAddress(path, locale) ?? `/capped${path}`);
  }
}

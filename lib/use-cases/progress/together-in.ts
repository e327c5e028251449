'use server';

import type { TitleKey } from '@/lib/catalog/title-key';
import { titleKeySchema } from '@/lib/catalog/title-key-schema';
import { getViewer } from '@/lib/household/viewer';
import type { TogetherRow } from '@/lib/progress/together-row';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { watchedTogether } from '@/lib/use-cases/progress/watched-together';

/** Where the profile of this browser stands in a title with others: as home has it, of one title. */
export async function togetherIn(title: TitleKey): Promise<TogetherRow[]> {
  // What a browser sends may be anything.
  const asked = titleKeySchema.safeParse(title);
  if (!asked.success) return [];
  // Where titles are for members only, so is this.
  await viewerCatalog();
  const viewer = await getViewer();
  return viewer?.activeProfile ? watchedTogether(viewer, viewer.activeProfile, asked.data) : [];
}

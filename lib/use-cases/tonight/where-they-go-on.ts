import type { OwnProfile } from '@/lib/household/repository';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { furthestBehind, isFurtherOn } from '@/lib/tonight/furthest-behind';

/** How far one of those present is in a picked show. */
export interface PersonInShow {
  person: OwnProfile;
  progress: ShowProgress;
}

/**
 * The group's own place decides, where it has one; else the person who is furthest behind, of those in the middle of the
 * show, if there are any.
 */
export function whereTheyGoOn(
  people: PersonInShow[],
  shared: ShowProgress | null,
): { behind: ShowProgress | null; ahead: PersonInShow[] } {
  const begun = people.filter(({ progress }) => progress.status !== 'not_started');
  const last = furthestBehind(begun.length > 0 ? begun : people, ({ progress }) => progress.next);
  const behind = shared ?? last?.progress ?? null;
  return { behind, ahead: behind ? begun.filter(({ progress }) => isFurtherOn(progress.next, behind.next)) : [] };
}

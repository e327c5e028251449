import type { OwnProfile } from '@/lib/household/acting-profile';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { isFurtherOn, whereGroupGoesOn } from '@/lib/tonight/furthest-behind';

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
  const counted = (begun.length > 0 ? begun : people).map(({ progress }) => progress);
  const behind = whereGroupGoesOn(shared, counted, ({ next }) => next);
  return { behind, ahead: behind ? begun.filter(({ progress }) => isFurtherOn(progress.next, behind.next)) : [] };
}

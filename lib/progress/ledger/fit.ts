import type { Snapshot } from '@/lib/progress/report-schema';
import { fitAddress, fitText } from '@/lib/supabase/fit-text';

const LONGEST_DEVICE_NAME = 60;

export function fitDeviceName(name: string | null): string | null {
  return fitText(name, LONGEST_DEVICE_NAME);
}

/** How a title looked, as the store can hold it; null where not even a name is left: then the place is kept without. */
export function fitSnapshot(snapshot: Snapshot | null): Snapshot | null {
  const title = fitText(snapshot?.title) ?? fitText(snapshot?.showTitle);
  if (!snapshot || !title) return null;
  return {
    title,
    showTitle: fitText(snapshot.showTitle),
    episodeTitle: fitText(snapshot.episodeTitle),
    poster: fitAddress(snapshot.poster),
    still: fitAddress(snapshot.still),
    backdrop: fitAddress(snapshot.backdrop),
  };
}

import type { PlaceThere } from '@/lib/library/versions/choose';
import type { VersionName } from '@/lib/library/versions/name';

/** What a player offers of a title that there are several versions of. */
export interface OfferedVersions {
  /** The key of the one that plays. */
  playing: string;
  offered: (VersionName & { seconds: number })[];
  place: PlaceThere;
}

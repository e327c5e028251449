import 'server-only';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { nowForViewer } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import { loadManifest } from '@/lib/media/manifest';
import { isInProgress } from '@/lib/progress/completion';
import { furtherSessions } from '@/lib/progress/other-devices/further-session';
import type { OtherSession } from '@/lib/progress/other-devices/repository';
import type { PlaceWithSnapshot } from '@/lib/progress/place-schema';
import { getProgress } from '@/lib/progress/service';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { catalogWithin, viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { filesToPlay } from '@/lib/use-cases/library/files-to-play';
import type { VersionWish } from '@/lib/use-cases/library/library-stream';
import { togetherIn } from '@/lib/use-cases/progress/together-in';
import { loadGroup } from '@/lib/use-cases/watch/load-group';
import { renewStream } from '@/lib/use-cases/watch/stream-action';
import { type StreamFound, streamOf } from '@/lib/use-cases/watch/stream-of';
import type { WatchGroup, WatchItem } from '@/lib/use-cases/watch/watch-item';

/** What the address asks for beside the title. */
export interface Asked {
  /** Seconds from `?t=`. */
  start: number | null;
  /** `?with=` as it came. */
  with: string | string[] | undefined;
  /** The key of a version from `?version=`. */
  version: string | null;
  /** For a device that keeps it: the file as it is, without captions drawn into its picture. */
  toKeep?: boolean;
}

/** A place of another version is none of this one. */
export function startOf({ start }: Asked, versions: OfferedVersions | null): number | null {
  return start ?? (versions?.place.kind === 'from-the-start' ? 0 : null);
}

/** Which version is asked for, and how long the one was that the place was kept in. */
export function wishOf({ place, version: asked, toKeep }: Around): VersionWish {
  const placeSeconds = place && place.duration > 0 && isInProgress(place) ? place.duration : null;
  return { asked, placeSeconds, ...(toKeep && { inPicture: null }) };
}

export interface Around {
  catalog: Catalog;
  locale: CatalogLocale;
  /** What time it is for who watches. */
  now: Date;
  timeZone: string;
  /** Whose place it is. */
  profileId: OwnProfileId | null;
  viewerId: string | null;
  veils: boolean;
  group: WatchGroup | null;
  preferences: WatchItem['preferences'];
  place: PlaceWithSnapshot | null;
  /** The same, where it may stand in for the catalog: a viewer with a cap sees nothing that could not be checked. */
  stored: PlaceWithSnapshot | null;
  /** Where the profile was further on other devices. */
  further: Promise<OtherSession[]>;
  version: Asked['version'];
  toKeep: boolean;
  /** Whose shelf is looked at; null for a viewer who has not signed in. */
  householdId: string | null;
  streamOf: (key: EpisodeKey, wish?: VersionWish) => Promise<StreamFound>;
}

/** What the player needs to know about who watches. */
export function watchingOf({ profileId, viewerId, veils, group, preferences, place }: Around) {
  return { profileId, viewerId, veils, group, preferences, place, renewStream, togetherIn };
}

/** Who watches, where they are, and which streams there are; what every watch page needs beside the title. */
export async function loadAround(key: EpisodeKey, asked: Asked): Promise<Around> {
  // Beside who watches, so that fewer answers of the database are waited for in a row.
  const files = filesToPlay(key);
  const [viewer, seen, manifest] = await Promise.all([
    getViewer(),
    viewerCatalog(),
    loadManifest(serverEnvironment().mediaManifest),
  ]);
  const profile = viewer?.activeProfile ?? null;
  const together = viewer && (await loadGroup(viewer, asked.with));
  const profileId = together?.profileId ?? profile?.id ?? null;
  // A group sees what all its members may see; the viewer who holds the device keeps to their own cap, member or not.
  const people = [...(together?.people ?? []), ...(profile ? [profile] : [])];
  const place = profileId ? await getProgress(profileId, key) : null;
  const now = nowForViewer(viewer);
  const further = furtherSessions(place, now);
  // A title that there is not waits for none of it.
  further.catch(() => undefined);
  return {
    ...seen,
    ...(together && { catalog: catalogWithin(people) }),
    now,
    timeZone: profile?.timeZone ?? 'UTC',
    profileId,
    viewerId: profile?.id ?? null,
    veils: profile?.preferences.spoilers ?? false,
    group: together?.group ?? null,
    preferences: profile ? { autoplayNext: profile.preferences.autoplay, captions: profile.preferences.captions } : {},
    place,
    stored: ratingCapsOf(people).length === 0 ? place : null,
    further,
    version: asked.version,
    toKeep: asked.toKeep ?? false,
    householdId: viewer?.household?.id ?? null,
    streamOf: (named, wish) => streamOf(named, { manifest, viewer, wish, files: named === key ? files : undefined }),
  };
}

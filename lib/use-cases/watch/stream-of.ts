import 'server-only';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { Viewer } from '@/lib/household/viewer';
import type { LibraryFile } from '@/lib/library/files/items-repository';
import type { PlayProblem } from '@/lib/library/probe/problem';
import { isOwnId } from '@/lib/library/titles/own-id';
import type { OfferedVersions } from '@/lib/library/versions/offered';
import type { MediaManifest, MediaStream } from '@/lib/media/media';
import { findStream } from '@/lib/media/stream';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { libraryStream, type VersionWish } from '@/lib/use-cases/library/library-stream';

export interface StreamFound {
  stream: MediaStream | null;
  /** Why a file that there is does not play. */
  trouble: PlayProblem | null;
  /** Null where there is one alone. */
  versions: OfferedVersions | null;
}

/** The version that plays by itself. */
export const NO_WISH: VersionWish = { asked: null, placeSeconds: null };

interface Asked {
  manifest: MediaManifest;
  viewer: Viewer | null;
  wish?: VersionWish | undefined;
  /** Where the title's were asked for before. */
  files?: Promise<LibraryFile[]> | undefined;
}

/** What plays a title: the server's own file where it has one, else what the manifest names. */
export async function streamOf(
  key: EpisodeKey,
  { manifest, viewer, wish = NO_WISH, files }: Asked,
): Promise<StreamFound> {
  const profile = viewer?.activeProfile ?? null;
  const who = {
    sessionId: viewer?.identity.sessionId ?? null,
    profileId: profile?.id ?? null,
    householdId: viewer?.household?.id ?? null,
    language: catalogLocale(profile).language,
  };
  const found = await libraryStream(key, who, wish, files);
  if (found && 'stream' in found) return { stream: found.stream, trouble: null, versions: found.versions };
  // A manifest that speaks of all titles means the catalog's, and not those that only a folder knows.
  const stream = isOwnId(key.tmdbId) ? null : findStream(manifest, key);
  return { stream, trouble: stream ? null : (found?.trouble ?? null), versions: null };
}

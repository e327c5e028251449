import type { MediaType, Movie, Show } from '@/lib/catalog/catalog';
import type { FileOfTitle } from '@/lib/library/titles/title-files-repository';

/** Cuts and credits differ by as much; another film of the name does by more. */
const LONGER = 1.35;
const SHORTER = 0.7;
/** Below that, both are shorts, and shares say little. */
const SHORT_SECONDS = 1200;

/**
 * Whether nothing speaks against files being of a title of the same name: a film's length, where it was looked into already
 * and is in one part; the numbers of a show's seasons, where files say any.
 */
export function isPlausible(
  title: Movie | Show,
  type: MediaType,
  files: readonly Pick<FileOfTitle, 'named' | 'durationSeconds'>[],
): boolean {
  if (type === 'movie' && title.type === 'movie') {
    const expected = (title.runtimeMinutes ?? 0) * 60;
    if (expected < SHORT_SECONDS) return true;
    return files.every(({ named, durationSeconds: seconds }) => {
      if (named.kind !== 'film' || named.part !== null || seconds === null || seconds < SHORT_SECONDS) return true;
      return seconds < expected * LONGER && seconds > expected * SHORTER;
    });
  }
  if (title.type !== 'tv') return true;
  const known = new Set(title.seasons.map(({ number }) => number));
  const said = files.flatMap(({ named }) => (named.kind === 'episode' && named.season ? [named.season] : []));
  return said.length === 0 || known.size === 0 || said.some((season) => known.has(season));
}

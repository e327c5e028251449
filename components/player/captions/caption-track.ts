import { findChosen, type NamedTrack, type TrackChoice } from '@/components/player/tracks/track-choice';
import { sameLanguage } from '@/lib/media/track-language';

/** The kind of captions that are drawn into the picture. */
export const PICTURE = 'picture';

/**
 * Which captions to show: those chosen for this title, else ones the viewer reads, else the first.
 * Those that are drawn into the picture show for who chose such for the title, and for no other.
 * @returns undefined when the stream has none.
 */
export function captionTrack<Track extends NamedTrack>(
  all: readonly Track[],
  chosen: TrackChoice | undefined,
  readingLanguages: readonly string[],
): Track | undefined {
  const offered = chosen?.kind === PICTURE ? all : all.filter(({ kind }) => kind !== PICTURE);
  const found = findChosen(offered, chosen);
  if (found) return found;
  return readableTrack(
    all.filter(({ kind }) => kind !== PICTURE),
    readingLanguages,
  );
}

/** One that the viewer reads, else the first. */
export function readableTrack<Track extends NamedTrack>(
  offered: readonly Track[],
  readingLanguages: readonly string[],
): Track | undefined {
  for (const reading of readingLanguages) {
    const readable = offered.find(({ language }) => sameLanguage(language, reading));
    if (readable) return readable;
  }
  return offered[0];
}

/**
 * What shows while captions are off: the foreign speech of a film in the viewer's language, which every viewer is meant to read.
 * @param heard language of the sound; undefined when it is not known.
 */
export function forcedTrack<Track extends NamedTrack>(
  forced: readonly Track[],
  heard: string | undefined,
): Track | undefined {
  return heard === undefined ? forced[0] : forced.find(({ language }) => sameLanguage(language, heard));
}

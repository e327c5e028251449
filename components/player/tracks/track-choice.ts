import { type TrackFacts, trackNames } from '@/components/player/tracks/track-names';
import { languageTag, sameLanguage } from '@/lib/media/track-language';

/** A track as people choose it. */
export interface NamedTrack extends TrackFacts {
  /** No other track of the list has this name. */
  name: string;
}

/** What is remembered of a choice: enough to find the same track in the next episode, or the one nearest to it. */
export interface TrackChoice {
  language: string;
  kind: string;
  name: string;
}

export function named<Track extends TrackFacts>(tracks: readonly Track[]): (Track & NamedTrack)[] {
  const names = trackNames(tracks);
  return tracks.map((track, index) => ({ ...track, name: names[index] ?? '' }));
}

export function choiceOf({ language, kind, name }: NamedTrack): TrackChoice {
  return { language: languageTag(language), kind, name };
}

/**
 * The track that was chosen, or the nearest there is: of the same language and, if possible, kind, name and region. One
 * whose language is not known is known by its name alone.
 */
export function findChosen<Track extends NamedTrack>(
  tracks: readonly Track[],
  chosen: TrackChoice | undefined,
): Track | undefined {
  if (!chosen) return undefined;
  const likeness = ({ language, kind, name }: Track) =>
    (kind === chosen.kind ? 4 : 0) +
    (name === chosen.name ? 2 : 0) +
    (languageTag(language) === chosen.language ? 1 : 0);
  const alike = tracks.filter(
    ({ language, name }) =>
      sameLanguage(language, chosen.language) || (name === chosen.name && !languageTag(language) && !chosen.language),
  );
  return alike.reduce<Track | undefined>(
    (best, track) => (best === undefined || likeness(track) > likeness(best) ? track : best),
    undefined,
  );
}

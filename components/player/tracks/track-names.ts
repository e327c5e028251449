import { languageName } from '@/lib/media/track-language';

/** What is known of a track of sound or of captions. */
export interface TrackFacts {
  /** As the stream has it: `en`, `eng`, `und`, or empty. */
  language: string;
  /** `main` or `description` for sound; `subtitles`, `captions` (with sounds) or `forced` (foreign speech alone). */
  kind: string;
  /** Empty when the stream has no name for it. */
  label: string;
}

const KIND_WORDS: Record<string, string> = { captions: 'CC', description: 'audio description', forced: 'forced' };

/**
 * Names that tell every track from the others: the stream's own where they do, else with the language, the kind or a
 * number behind them.
 */
export function trackNames(tracks: readonly TrackFacts[]): string[] {
  const names = tracks.map(
    ({ label, language }, index) => label.trim() || languageName(language) || `Track ${index + 1}`,
  );
  const withLanguages = toldApart(names, tracks, ({ language }) => languageName(language));
  const withKinds = toldApart(withLanguages, tracks, ({ kind }) => KIND_WORDS[kind] ?? '');
  return withKinds.map((name, index) => {
    const twin = withKinds.slice(0, index).filter((earlier) => earlier === name).length;
    return twin === 0 ? name : `${name} (${twin + 1})`;
  });
}

/** Puts a detail behind names that several tracks have, where it differs among them. A browser takes long to name its first language. */
function toldApart(
  names: readonly string[],
  tracks: readonly TrackFacts[],
  detailOf: (track: TrackFacts) => string,
): string[] {
  if (new Set(names).size === names.length) return [...names];
  const details = tracks.map(detailOf);
  return names.map((name, index) => {
    const differs = names.some((other, at) => other === name && details[at] !== details[index]);
    return differs && details[index] ? `${name} (${details[index]})` : name;
  });
}

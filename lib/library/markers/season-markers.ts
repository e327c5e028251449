import type { FoundMarker, FoundMarkers } from '@/lib/library/markers/markers';
import { commonStretches } from '@/lib/library/markers/season-stretches';

/** What was heard and seen of one episode. */
export interface HeardEpisode {
  seconds: number;
  /** What its chapters say. */
  chapters: FoundMarkers;
  /** What its beginning sounds like, and its end, which begins at a second. */
  begin: Uint32Array;
  end: Uint32Array;
  endFrom: number;
  /** Credits by what is seen. */
  seen: FoundMarker | null;
}

/** How much of an episode's beginning is listened to. */
export const beginSeconds = (seconds: number) => Math.min(600, seconds / 2);
/** From where on its end is: credits are no more than a tenth, and what is common may begin a little before. */
export const endFromSecond = (seconds: number) => Math.max(seconds / 2, seconds * 0.88 - 5, seconds - 600);
/** Two ways to find credits that say the same. */
const SAME_SECONDS = 4;
const BOTH_SAY_SO = 0.2;

/** The markers of a season's episodes: by the names of chapters, else by what sounds the same in several, else by what is seen. */
export function seasonMarkers(episodes: readonly HeardEpisode[]): FoundMarkers[] {
  const intros = commonStretches(episodes.map(({ begin }) => begin));
  const endings = commonStretches(episodes.map(({ end }) => end));
  return episodes.map(({ seconds, chapters, endFrom, seen }, index) => {
    const [intro, ending] = [intros[index], endings[index]];
    const heard = ending && { ...ending, start: ending.start + endFrom, end: seconds, by: 'sound' as const };
    const credits = chapters.credits ?? surest(heard ?? null, seen);
    return {
      ...(intro && { intro: { ...rounded(intro), by: 'sound' as const } }),
      ...chapters,
      ...(credits && { credits: { ...credits, ...rounded(credits) } }),
    };
  });
}

function surest(heard: FoundMarker | null, seen: FoundMarker | null): FoundMarker | null {
  if (!heard || !seen) return heard ?? seen;
  const best = heard.confidence >= seen.confidence ? heard : seen;
  if (Math.abs(heard.start - seen.start) > SAME_SECONDS) return best;
  // What is seen is exact to a frame.
  return { ...seen, by: best.by, confidence: Math.min(1, best.confidence + BOTH_SAY_SO) };
}

function rounded({ start, end, confidence }: Omit<FoundMarker, 'by'>): Omit<FoundMarker, 'by'> {
  const to = (value: number, step: number) => Math.round(value / step) * step;
  return {
    start: Number(to(start, 0.01).toFixed(2)),
    end: Number(to(end, 0.01).toFixed(2)),
    confidence: Number(to(confidence, 0.01).toFixed(2)),
  };
}

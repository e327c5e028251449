import { z } from 'zod';

/*
 * What can be skipped of a file: found by a program, with a confidence, or said by a person. Times are seconds from where the
 * film begins.
 */

export const MARKER_KINDS = ['recap', 'intro', 'credits'] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

const segmentSchema = z.object({ start: z.number(), end: z.number() });
export type Segment = z.infer<typeof segmentSchema>;

export const foundMarkerSchema = segmentSchema.extend({
  /** From 0 to 1. */
  confidence: z.number(),
  by: z.enum(['chapters', 'sound', 'black']),
});
export type FoundMarker = z.infer<typeof foundMarkerSchema>;

export const foundMarkersSchema = z.partialRecord(z.enum(MARKER_KINDS), foundMarkerSchema);
export type FoundMarkers = z.infer<typeof foundMarkersSchema>;

/** What a person said; without a segment that there is none. */
const saidSchema = z.object({
  segment: segmentSchema.nullable(),
  /** How long the file was that it was said of: of another cut it says nothing. */
  seconds: z.number(),
});

export const saidMarkersSchema = z.partialRecord(z.enum(MARKER_KINDS), saidSchema);
export type SaidMarkers = z.infer<typeof saidMarkersSchema>;

/** Below it a marker is shown to the person who looks after the files, and to no viewer. */
const LEAST_CONFIDENCE = 0.5;
/** The most that a marker may skip, of the whole. */
const MOST_SHARE = 0.1;
/** Chapters and keyframes may say it by as much less exactly. */
const LEEWAY_SECONDS = 1;
/** Files of the same cut differ by as much. */
const SAME_LENGTH_SECONDS = 2;

/** What is wrong with a segment of a film of that length; null where a player may skip it. */
export function faultOf({ start, end }: Segment, seconds: number): 'order' | 'past-end' | 'too-long' | null {
  if (!(start >= 0 && start < end)) return 'order';
  if (end > seconds + LEEWAY_SECONDS || start >= seconds) return 'past-end';
  return end - start > seconds * MOST_SHARE + LEEWAY_SECONDS ? 'too-long' : null;
}

/** A marker as it is for this file, and where it comes from. */
export interface SettledMarker extends Segment {
  /** Null: a person said so. */
  confidence: number | null;
  by: FoundMarker['by'] | 'person';
  /** Whether a player offers it. */
  isUsed: boolean;
}

/** Of each kind what holds; a person's word before a program's. */
export function settledMarkers(
  found: FoundMarkers,
  said: SaidMarkers,
  seconds: number,
): Partial<Record<MarkerKind, SettledMarker>> {
  const settled: Partial<Record<MarkerKind, SettledMarker>> = {};
  for (const kind of MARKER_KINDS) {
    const word = said[kind];
    if (word && Math.abs(word.seconds - seconds) < SAME_LENGTH_SECONDS) {
      if (word.segment) {
        const isUsed = faultOf(word.segment, seconds) === null;
        settled[kind] = { ...word.segment, confidence: null, by: 'person', isUsed };
      }
      continue;
    }
    const marker = found[kind];
    if (!marker) continue;
    settled[kind] = { ...marker, isUsed: marker.confidence >= LEAST_CONFIDENCE && faultOf(marker, seconds) === null };
  }
  return settled;
}

/** Markers as a manifest has them. */
export interface StreamMarkers {
  recap?: Segment;
  intro?: Segment;
  creditsStart?: number;
}

/** What a player is given: what is sure enough, and lies within the film. */
export function streamMarkers(found: FoundMarkers, said: SaidMarkers, seconds: number): StreamMarkers {
  const { recap, intro, credits } = settledMarkers(found, said, seconds);
  // Past an intro the film goes on, or it is none.
  const isWithin = ({ isUsed, end }: SettledMarker) => isUsed && end < seconds;
  const segment = ({ start, end }: Segment) => ({ start: rounded(start), end: rounded(end) });
  return {
    ...(recap && isWithin(recap) && { recap: segment(recap) }),
    ...(intro && isWithin(intro) && { intro: segment(intro) }),
    ...(credits?.isUsed && credits.start > 0 && { creditsStart: rounded(credits.start) }),
  };
}

const rounded = (seconds: number) => Math.round(seconds * 100) / 100;

/** What a demo stream consists of; all times are whole seconds from the start. */

export type Colour = readonly [red: number, green: number, blue: number];

export type Mood = {
  skyTop: Colour;
  skyHorizon: Colour;
  /** Furthest and nearest layer of the landscape; those between are mixed from the two. */
  far: Colour;
  near: Colour;
  /** Moon or sun, and the light around it. */
  orb: Colour;
  /** How many of the stars are out, from 0 to 1. */
  stars: number;
};

export type Chapter = { start: number; title: string; mood: Mood };

/** The same line in English and in German. */
export type Narration = readonly (readonly [en: string, de: string])[];

export type StreamPlan = {
  /** Name of the stream in the manifest and of its folder. */
  name: string;
  /** Shown on the title card. */
  title: string;
  subtitle: string;
  scenery: 'ridges' | 'city' | 'sea';
  /** A multiple of the segment length, so that the last segment is as long as the others. */
  durationSeconds: number;
  chapters: readonly Chapter[];
  recap?: { start: number; end: number };
  intro?: { start: number; end: number };
  creditsStart: number;
  credits: readonly (readonly [role: string, name: string])[];
  narration: Narration;
  /** Seconds between two storyboard pictures. */
  storyboardInterval: number;
  /** Languages of the audio tracks; each has a melody of its own. */
  audio: readonly ('en' | 'de')[];
  seed: number;
};

export type Section = 'recap' | 'intro' | 'act' | 'credits';

export function sectionAt(plan: StreamPlan, second: number): Section {
  if (second >= plan.creditsStart) return 'credits';
  if (plan.recap && second >= plan.recap.start && second < plan.recap.end) return 'recap';
  if (plan.intro && second >= plan.intro.start && second < plan.intro.end) return 'intro';
  return 'act';
}

export function chapterIndexAt(plan: StreamPlan, second: number): number {
  return Math.max(
    0,
    plan.chapters.findLastIndex((chapter) => chapter.start <= second),
  );
}

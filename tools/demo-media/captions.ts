import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StreamPlan } from './plan.ts';
import { type Cue, webvtt } from './webvtt.ts';

export const captionLabels = { en: 'English', de: 'Deutsch' } as const;
type CaptionLanguage = keyof typeof captionLabels;
export const captionLanguages = Object.keys(captionLabels) as CaptionLanguage[];

const BELL_SECONDS = 3;

/** A reader's pace: a short line stays 3 s, a long one up to 6 s. */
const CHARACTERS_PER_SECOND = 12;

export async function writeCaptions(plan: StreamPlan, folder: string): Promise<void> {
  for (const language of captionLanguages) {
    const cues = [...bells(plan, language), ...narration(plan, language)].sort((a, b) => a.start - b.start);
    await writeFile(join(folder, `captions-${language}.vtt`), webvtt(cues));
  }
}

/** The bell that sounds on every full minute, so that captions can be seen wherever one looks. */
function bells(plan: StreamPlan, language: CaptionLanguage): Cue[] {
  const minutes = Math.floor((plan.durationSeconds - BELL_SECONDS) / 60);
  return Array.from({ length: minutes }, (_, index) => {
    const minute = index + 1;
    const text = { en: `[soft bell] Minute ${minute}.`, de: `[leise Glocke] Minute ${minute}.` }[language];
    return { start: minute * 60, end: minute * 60 + BELL_SECONDS, text };
  });
}

/** The lines, spread over the whole length: the first at once, the others half-way between two bells. */
function narration(plan: StreamPlan, language: CaptionLanguage): Cue[] {
  const minutes = Math.floor(plan.durationSeconds / 60);
  return plan.narration.map(([en, de], index) => {
    const text = { en, de }[language];
    const start = index === 0 ? 4 : Math.floor((index * minutes) / plan.narration.length) * 60 + 30;
    return { start, end: start + Math.min(6, Math.max(3, text.length / CHARACTERS_PER_SECOND)), text };
  });
}

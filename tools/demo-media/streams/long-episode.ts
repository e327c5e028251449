import { moods } from '../moods.ts';
import type { StreamPlan } from '../plan.ts';
import { longEpisodeNarration } from './long-episode-narration.ts';

/** Forty-six minutes of a ferry crossing, with a recap of crossings before. */
export const longEpisode: StreamPlan = {
  name: 'episode-46',
  title: 'The Night Ferry',
  subtitle: 'A stand-in picture. It tells the time, and a ship goes by.',
  scenery: 'sea',
  durationSeconds: 2766,
  recap: { start: 0, end: 48 },
  intro: { start: 156, end: 204 },
  creditsStart: 2670,
  chapters: [
    { start: 0, title: 'Previously', mood: moods.dusk },
    { start: 48, title: 'Casting off', mood: moods.dusk },
    { start: 204, title: 'Out of sight of land', mood: moods.afterglow },
    { start: 870, title: 'Rain on deck', mood: moods.rain },
    { start: 1500, title: 'The quiet watch', mood: moods.smallHours },
    { start: 2202, title: 'Harbour lights', mood: moods.firstLight },
    { start: 2670, title: 'Credits', mood: moods.night },
  ],
  credits: [
    ['The Clock', 'as Herself'],
    ['The Ferry', 'a few rectangles'],
    ['Sea', 'four sines'],
    ['Captain', 'below deck'],
    ['Second mate', 'also below deck'],
    ['Island', 'came and went'],
    ['Rain', 'reported, not shown'],
    ['Seconds counted by', 'Sixteen Holes'],
    ['Gulls', 'asleep'],
    ['Moonlight', 'by arrangement'],
    ['Thanks to', 'all who waved'],
  ],
  narration: longEpisodeNarration,
  storyboardInterval: 15,
  audio: ['en', 'de'],
  seed: 47,
};

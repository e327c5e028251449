import { moods } from '../moods.ts';
import type { StreamPlan } from '../plan.ts';
import { filmNarration } from './film-narration.ts';

/** A little over an hour in the mountains, from dusk to first light. */
export const film: StreamPlan = {
  name: 'film',
  title: 'Over the Ridge',
  subtitle: 'A stand-in picture. It tells the time, and nothing else happens.',
  scenery: 'ridges',
  durationSeconds: 3732,
  intro: { start: 18, end: 60 },
  creditsStart: 3558,
  chapters: [
    { start: 0, title: 'The last of the sun', mood: moods.dusk },
    { start: 462, title: 'Lamps are lit', mood: moods.afterglow },
    { start: 1050, title: 'The valley sleeps', mood: moods.night },
    { start: 1812, title: 'The small hours', mood: moods.smallHours },
    { start: 2520, title: 'Embers', mood: moods.ember },
    { start: 3090, title: 'First light', mood: moods.firstLight },
    { start: 3558, title: 'Credits', mood: moods.night },
  ],
  credits: [
    ['The Clock', 'as Herself'],
    ['First Ridge', 'Granite'],
    ['Second Ridge', 'More Granite'],
    ['The Moon', 'on loan'],
    ['Stars', 'by seed and chance'],
    ['Fog', 'a gradient'],
    ['Seconds counted by', 'Sixteen Holes'],
    ['Hours', 'One, and a bit'],
    ['Mountain wrangler', 'a sum of noises'],
    ['Weather', 'did not change'],
    ['Catering', 'tea, black'],
    ['Stunts', 'none were needed'],
    ['Continuity', 'one second at a time'],
    ['No owl', 'was seen'],
    ['Thanks to', 'whoever stayed'],
  ],
  narration: filmNarration,
  storyboardInterval: 20,
  audio: ['en'],
  seed: 11,
};

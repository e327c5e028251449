import { moods } from '../moods.ts';
import type { StreamPlan } from '../plan.ts';
import { shortEpisodeNarration } from './short-episode-narration.ts';

/** Twenty-four minutes above the roofs of a city. */
export const shortEpisode: StreamPlan = {
  name: 'episode-24',
  title: 'Rooftops',
  subtitle: 'A stand-in picture. It tells the time, and the windows come and go.',
  scenery: 'city',
  durationSeconds: 1434,
  intro: { start: 54, end: 84 },
  creditsStart: 1368,
  chapters: [
    { start: 0, title: 'Before the titles', mood: moods.afterglow },
    { start: 84, title: 'Everyone comes home', mood: moods.ember },
    { start: 480, title: 'Night shift', mood: moods.night },
    { start: 930, title: 'Last tram', mood: moods.smallHours },
    { start: 1368, title: 'Credits', mood: moods.night },
  ],
  credits: [
    ['The Clock', 'as Herself'],
    ['Windows', 'four hundred and six'],
    ['The tall house', 'Number Nine'],
    ['Light on the fourth floor', 'a reader'],
    ['Last tram', 'heard, not seen'],
    ['Seconds counted by', 'Sixteen Holes'],
    ['Cat', 'refused to be credited'],
    ['Thanks to', 'the night shift'],
  ],
  narration: shortEpisodeNarration,
  storyboardInterval: 10,
  audio: ['en'],
  seed: 29,
};

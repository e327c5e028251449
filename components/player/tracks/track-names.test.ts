import { expect, it } from 'vitest';
import { type TrackFacts, trackNames } from '@/components/player/tracks/track-names';

const track = (label: string, language = 'en', kind = 'main'): TrackFacts => ({ label, language, kind });

it.each<[string, TrackFacts[], string[]]>([
  ['their labels', [track('English'), track('English (commentary)')], ['English', 'English (commentary)']],
  ['their language without a label', [track('', 'eng'), track('  ', 'de')], ['English', 'German']],
  ['a number without either', [track('', 'und'), track('', '')], ['Track 1', 'Track 2']],
  [
    'the language behind one label',
    [track('Commentary'), track('Commentary', 'de')],
    ['Commentary (English)', 'Commentary (German)'],
  ],
  [
    'the kind behind one label',
    [track('English'), track('English', 'en', 'description')],
    ['English', 'English (audio description)'],
  ],
  [
    'the kind of captions',
    [track('English', 'en', 'subtitles'), track('English', 'en', 'captions')],
    ['English', 'English (CC)'],
  ],
  [
    'a number where all is the same',
    [track('Stereo'), track('Stereo'), track('Stereo')],
    ['Stereo', 'Stereo (2)', 'Stereo (3)'],
  ],
  [
    'a number where one is known and one is not',
    [track('Sound', 'en'), track('Sound', 'und')],
    ['Sound (English)', 'Sound'],
  ],
])('tracks are called by %s', (_, tracks, names) => {
  expect(trackNames(tracks)).toEqual(names);
  expect(new Set(names).size).toBe(tracks.length);
});

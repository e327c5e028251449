import { expect, it } from 'vitest';
import { mediaKey } from '@/components/player/keys/media-key';

it.each([
  ['MediaPlayPause', 179, 'play-pause'],
  ['MediaStop', 178, 'pause'],
  ['MediaTrackNext', 176, 'next'],
  ['MediaTrackPrevious', 177, 'previous'],
  ['MediaFastForward', 0, 'forward'],
  ['MediaRewind', 0, 'backward'],
  ['Unidentified', 415, 'play'],
  ['Unidentified', 413, 'pause'],
  ['', 10252, 'play-pause'],
  ['Unidentified', 65, null],
  // The key beside Scroll Lock has the code of a television's pause.
  ['Pause', 19, null],
  ['k', 75, null],
  ['toString', 0, null],
])('%s (%i) means %s', (key, keyCode, meaning) => {
  expect(mediaKey({ key, keyCode })).toBe(meaning);
});

import { ErrorDetails } from 'hls.js';
import { expect, it } from 'vitest';
import { lostBesidePicture } from '@/components/player/engine/hls-fault';

const captions = { context: { type: 'subtitleTrack' } };
const sound = { context: { type: 'audioTrack' } };

it.each([
  ['captions that hls.js tries again', { details: ErrorDetails.SUBTITLE_LOAD_ERROR, fatal: false, ...captions }, null],
  ['captions that are not there', { details: ErrorDetails.SUBTITLE_LOAD_ERROR, fatal: true, ...captions }, 'captions'],
  [
    'a page instead of captions',
    { details: ErrorDetails.MANIFEST_PARSING_ERROR, fatal: false, ...captions },
    'captions',
  ],
  ['captions without a piece', { details: ErrorDetails.LEVEL_EMPTY_ERROR, fatal: false, ...captions }, 'captions'],
  ['sound that is not there', { details: ErrorDetails.AUDIO_TRACK_LOAD_ERROR, fatal: true, ...sound }, 'sound'],
  ['a page instead of sound', { details: ErrorDetails.MANIFEST_PARSING_ERROR, fatal: false, ...sound }, 'sound'],
  [
    'a piece of captions',
    { details: ErrorDetails.FRAG_LOAD_ERROR, fatal: true, frag: { type: 'subtitle' } },
    'piece of captions',
  ],
  ['a piece of the picture', { details: ErrorDetails.FRAG_LOAD_ERROR, fatal: true, frag: { type: 'main' } }, null],
  ['a piece of sound', { details: ErrorDetails.FRAG_LOAD_ERROR, fatal: true, frag: { type: 'audio' } }, null],
  [
    'the playlist of the picture',
    { details: ErrorDetails.LEVEL_LOAD_ERROR, fatal: true, context: { type: 'level' } },
    null,
  ],
  [
    'a page instead of the stream',
    { details: ErrorDetails.MANIFEST_PARSING_ERROR, fatal: true, context: { type: 'manifest' } },
    null,
  ],
])('%s', (_, error, lost) => {
  expect(lostBesidePicture(error)).toBe(lost);
});

import { describe, expect, it } from 'vitest';
import { type Choosable, chooseVersion, isSameLength, type Wish } from '@/lib/library/versions/choose';

/** `4k 2160`, `made 2160` for one that is made anew; an edition's name begins with its edition and a point. */
function versions(...texts: string[]): [Choosable, ...Choosable[]] {
  const [first, ...others] = texts.map((text): Choosable => {
    const [key = '', lines = '0', seconds = '7200', how] = text.split(' ');
    const edition = key.includes('.') && !key.startsWith('plain.') ? (key.split('.')[0] ?? null) : null;
    return { key, lines: Number(lines), seconds: Number(seconds), edition, isAsItIs: how !== 'made' };
  });
  if (!first) throw new Error('there is no version');
  return [first, ...others];
}

const NOTHING: Wish = { asked: null, remembered: null, screenLines: null, placeSeconds: null };
const FILM = versions('plain.4k 2160 7200', 'plain.1080p 1080 7230', 'cut.1080p 1080 8400');

describe('without a wish', () => {
  it.each([
    ['the finest that plays as it is', ['plain.720p 720', 'plain.1080p 1080'], null, 'plain.1080p'],
    [
      'the finest that the screen shows whole',
      ['plain.4k 2160', 'plain.1080p 1080', 'plain.720p 720'],
      1080,
      'plain.1080p',
    ],
    ['the least of those that are finer than the screen', ['plain.4k 2160', 'plain.1080p 1080'], 720, 'plain.1080p'],
    [
      'one that plays as it is before one that is made anew',
      ['plain.4k 2160 7200 made', 'plain.720p 720'],
      2160,
      'plain.720p',
    ],
    [
      'the first where all are made anew',
      ['plain.1080p 1080 7200 made', 'plain.4k 2160 7200 made'],
      2160,
      'plain.1080p',
    ],
    ['the film as it came out before another edition', ['cut.4k 2160', 'plain.720p 720'], 2160, 'plain.720p'],
    ['the one that says so', ['cut.4k 2160', 'theatrical-cut.720p 720'], 2160, 'theatrical-cut.720p'],
    ['an edition where there is nothing else', ['cut.720p 720', 'cut.1080p 1080'], null, 'cut.1080p'],
    ['the first of those that nothing tells apart', ['plain.mp4 0', 'plain.matroska 0'], 1080, 'plain.mp4'],
  ])('%s', (_, texts, screenLines, key) => {
    expect(chooseVersion(versions(...texts), { ...NOTHING, screenLines })).toMatchObject({
      version: { key },
      place: { kind: 'same' },
    });
  });
});

describe('with one', () => {
  it.each<[string, Partial<Wish>, string, object]>([
    ['what was chosen for the title', { remembered: 'plain.1080p' }, 'plain.1080p', { kind: 'same' }],
    ['the same edition in another size', { remembered: 'cut.4k' }, 'cut.1080p', { kind: 'same' }],
    ['not the film as it came out for want of a size', { remembered: 'plain.720p' }, 'plain.4k', { kind: 'same' }],
    [
      'what is asked for, before what was chosen',
      { asked: 'plain.4k', remembered: 'plain.1080p' },
      'plain.4k',
      { kind: 'same' },
    ],
    [
      'as before where what is asked for is gone',
      { asked: 'gone.1080p', remembered: 'plain.1080p' },
      'plain.1080p',
      { kind: 'same' },
    ],
    [
      'a place of as long a version',
      { remembered: 'plain.1080p', placeSeconds: 7200 },
      'plain.1080p',
      { kind: 'same' },
    ],
    [
      'the version last played, without a word where none was chosen',
      { placeSeconds: 8400 },
      'cut.1080p',
      { kind: 'same' },
    ],
    [
      'the version last played, with one where another was chosen',
      { remembered: 'cut.1080p', placeSeconds: 7200 },
      'plain.4k',
      { kind: 'last-played', instead: 'cut.1080p' },
    ],
    [
      'what is asked for, from its start',
      { asked: 'cut.1080p', placeSeconds: 7200 },
      'cut.1080p',
      { kind: 'from-the-start' },
    ],
    [
      'what is asked for, where the place is its own',
      { asked: 'cut.1080p', placeSeconds: 8399 },
      'cut.1080p',
      { kind: 'same' },
    ],
    ['a place that another player kept', { placeSeconds: 5000 }, 'plain.4k', { kind: 'same' }],
  ])('%s', (_, wish, key, place) => {
    expect(chooseVersion(FILM, { ...NOTHING, ...wish })).toEqual({ version: expect.objectContaining({ key }), place });
  });
});

it.each([
  [7200, 7200, true],
  [7200, 7271, true],
  [7271, 7200, true],
  [7200, 7280, false],
  [60, 61, false],
  [0, 0, true],
])('%d and %d seconds are the same length: %s', (one, other, isSame) => {
  expect(isSameLength(one, other)).toBe(isSame);
});

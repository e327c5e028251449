import { describe, expect, it } from 'vitest';
import { withChoice } from '@/lib/library/versions/choices-by-title';
import { rememberedVersion, versionParameter } from '@/lib/library/versions/remembered';

const FILM = { type: 'movie', tmdbId: 550 } as const;
const SHOW = { type: 'tv', tmdbId: 550 } as const;

describe('what was chosen', () => {
  it('is told from one title to another, and the newest counts', () => {
    const once = withChoice(undefined, FILM, 'plain.4k');
    const both = withChoice(once, SHOW, 'director-s-cut.1080p');
    const again = withChoice(both, FILM, 'plain.720p');
    expect([rememberedVersion(again, FILM), rememberedVersion(again, SHOW)]).toEqual([
      'plain.720p',
      'director-s-cut.1080p',
    ]);
    expect(again).toBe('tv/550:director-s-cut.1080p~movie/550:plain.720p');
  });

  it('is forgotten of what was chosen for longest ago', () => {
    let cookie = withChoice(undefined, FILM, 'plain.4k');
    for (let id = 1; id <= 40; id += 1) cookie = withChoice(cookie, { type: 'movie', tmdbId: id }, 'plain.4k');
    expect(rememberedVersion(cookie, FILM)).toBeNull();
    expect(rememberedVersion(cookie, { type: 'movie', tmdbId: 1 })).toBe('plain.4k');
    expect(cookie.length).toBeLessThan(1500);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['signs', '~~:~movie/550'],
    ['a key that is none', 'movie/550:plain'],
    ['another title', 'movie/5501:plain.4k'],
    ['another type', 'tv/550:plain.4k'],
  ])('is none in %s', (_, cookie) => {
    expect(rememberedVersion(cookie, FILM)).toBeNull();
  });
});

it.each([
  ['plain.4k', 'plain.4k'],
  ['director-s-cut.1080p.2', 'director-s-cut.1080p.2'],
  ['../x', null],
  ['plain', null],
  [['plain.4k', 'plain.4k'], null],
  [undefined, null],
])('an address asks for %j', (value, key) => {
  expect(versionParameter(value)).toBe(key);
});

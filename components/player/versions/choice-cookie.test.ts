import { expect, it } from 'vitest';
import { choiceCookie } from '@/components/player/versions/choice-cookie';

const FILM = { type: 'movie', tmdbId: 550, season: 0, episode: 0 } as const;

it.each([
  ['', 'movie/550:plain.4k'],
  ['a=b; tonight-versions=tv/7:plain.4k; c=d', 'tv/7:plain.4k~movie/550:plain.4k'],
  ['tonight-versions=movie/550:plain.1080p~tv/7:plain.4k', 'tv/7:plain.4k~movie/550:plain.4k'],
])('beside %j is written %s', (cookies, said) => {
  expect(choiceCookie(cookies, 'tonight-versions', FILM, 'plain.4k')).toBe(
    `tonight-versions=${said}; path=/watch; max-age=31536000; samesite=lax`,
  );
});

it('what is taken back is forgotten, and nothing else', () => {
  expect(choiceCookie('tonight-versions=movie/550:plain.4k~tv/7:plain.4k', 'tonight-versions', FILM, null)).toMatch(
    /^tonight-versions=tv\/7:plain.4k;/,
  );
});

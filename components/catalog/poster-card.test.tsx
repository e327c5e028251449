import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { providePosterParts } from '@/components/catalog/poster-part';
import { exampleTitle } from '@/components/gallery/examples';
import { provideCardStates } from '@/components/progress/card-states';
import { ListablePoster } from '@/components/titles/listable-poster';
import { provideCardList } from '@/components/watchlist/card-list';
import { posterParts } from '@/components/watchlist/poster-parts';
import type { TitleState } from '@/lib/progress/title-state-schema';
import { draw } from '@/lib/testing/components/render';

beforeEach(() => providePosterParts(posterParts));

afterEach(() => {
  provideCardList(null);
  providePosterParts(null);
});

it.each([
  ['a film with its year', {}, undefined, '2008', '/title/movie/9000002'],
  ['a show without one', { type: 'tv', id: 7, date: null }, undefined, 'Big Buck Bunny', '/title/tv/7'],
  ['a reason in their place', {}, 'Because you watched Sintel', 'Because you watched Sintel', '/title/movie/9000002'],
] as const)('is %s', (_, changes, reason, words, href) => {
  draw(<ListablePoster title={exampleTitle(changes)} reason={reason} />);
  expect(screen.getByRole('link').getAttribute('href')).toBe(href);
  expect(screen.getByRole('link').textContent?.endsWith(words)).toBe(true);
});

const state: TitleState = {
  type: 'tv',
  tmdbId: 7,
  watched: false,
  percentage: 50,
  minutesLeft: null,
  next: { season: 2, episode: 5 },
  newEpisode: false,
  onShelf: false,
};

it.each([
  ['where one is', {}, /Big Buck BunnyS2 E5 next$/, 1],
  ['that it is watched', { watched: true, next: null }, /Watched\.Big Buck Bunny2008$/, 0],
  ['that the shelf has it', { onShelf: true }, /On your shelf\.Big Buck BunnyS2 E5 next$/, 1],
  ['that an episode is new', { newEpisode: true }, /New episode\.Big Buck BunnyS2 E5 next$/, 1],
  ['how much of a film is left', { next: null, minutesLeft: 25 }, /Big Buck Bunny25 min left$/, 1],
])('says %s', (_, changes, words, bars) => {
  draw(<ListablePoster title={exampleTitle({ type: 'tv', id: 7 })} />);
  act(() => provideCardStates(new Map([['tv/7', { ...state, ...changes }]])));
  expect(screen.getByRole('link').textContent).toMatch(words);
  expect(document.querySelectorAll('rect')).toHaveLength(bars);
  act(() => provideCardStates(null));
  expect(screen.getByRole('link').textContent).toMatch(/^(Big Buck Bunny){2}2008$/);
});

it('is the same for everyone until its parts are loaded', () => {
  providePosterParts(null);
  draw(<ListablePoster title={exampleTitle({ type: 'tv', id: 7 })} />);
  act(() => provideCardStates(new Map([['tv/7', state]])));
  expect(screen.getByRole('link').textContent).toMatch(/2008$/);
});

it('keeps the reason it is here for', () => {
  draw(<ListablePoster title={exampleTitle({ type: 'tv', id: 7 })} reason="as Ripley" />);
  act(() => provideCardStates(new Map([['tv/7', state]])));
  screen.getByText('as Ripley');
});

it('has no corner while no list is known here', () => {
  draw(<ListablePoster title={exampleTitle()} />);
  expect(screen.queryByRole('button')).toBeNull();
});

it.each([true, false])('puts the title on the list or takes it off; it is listed: %s', async (listed) => {
  const toggle = vi.fn();
  provideCardList({ entries: [], has: () => listed, toggle });
  const { user } = draw(<ListablePoster title={exampleTitle()} />);
  await user.click(screen.getByRole('button', { name: 'My list: Big Buck Bunny', pressed: listed }));
  expect(toggle).toHaveBeenCalledWith(expect.objectContaining({ type: 'movie', tmdbId: 9_000_002 }));
});

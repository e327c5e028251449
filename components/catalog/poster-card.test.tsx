import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { exampleTitle } from '@/components/gallery/examples';
import { ListablePoster } from '@/components/titles/listable-poster';
import { provideCardList } from '@/components/watchlist/card-list';
import { draw } from '@/lib/testing/components/render';

afterEach(() => provideCardList(null));

it.each([
  ['a film with its year', {}, undefined, 'Movie · 2008', '/title/movie/9000002'],
  ['a show without one', { type: 'tv', id: 7, date: null }, undefined, 'Show', '/title/tv/7'],
  ['a reason in their place', {}, 'Because you watched Sintel', 'Because you watched Sintel', '/title/movie/9000002'],
] as const)('is %s', (_, changes, reason, words, href) => {
  draw(<ListablePoster title={exampleTitle(changes)} reason={reason} />);
  expect(screen.getByRole('link').getAttribute('href')).toBe(href);
  screen.getByText(words);
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

import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Seasons } from '@/components/episodes/seasons';
import { draw } from '@/lib/testing/components/render';
import { problem, serve } from '@/lib/testing/components/server';
import { watchAs } from '@/lib/testing/components/watch-as';

const progress = {
  tmdbId: 7,
  airedCount: 16,
  watchedCount: 9,
  percentage: 56,
  seasons: [
    { number: 1, airedCount: 8, watchedCount: 8 },
    { number: 2, airedCount: 8, watchedCount: 1 },
  ],
  minutesLeft: null,
  watched: [],
  watchedIds: [],
  thread: { season: 2, episode: 1, episodeId: null, playedAt: '2026-11-20T00:00:00Z' },
  next: { season: 2, episode: 2, episodeId: 202, name: 'Ebb', airDate: null, still: null },
  status: 'watching',
  newEpisode: false,
  nextAirDate: null,
  hiddenAt: null,
  droppedAt: null,
};
const season = (number: number) => ({
  id: number,
  number,
  name: `Season ${number}`,
  overview: '',
  airDate: null,
  episodeCount: 8,
  poster: null,
});
const loadGrid = vi.fn(async (number: number) => <p>Episodes of {number}</p>);
const seasons = (isChosen = false) => (
  <Seasons showId={7} seasons={[season(0), season(1), season(2)]} opening={1} isChosen={isChosen} loadGrid={loadGrid}>
    <p>Episodes of 1</p>
  </Seasons>
);
const current = () => document.querySelector('[aria-current=page]')?.textContent;

beforeEach(() => {
  watchAs('11111111-1111-4111-8111-111111111111');
  loadGrid.mockClear();
});

it('opens the season one is in, and says of each how far one is', async () => {
  serve(() => Response.json(progress));
  const { user } = draw(seasons());
  screen.getByText('Episodes of 1');
  await screen.findByText('Episodes of 2');
  expect(current()).toContain('Season 2');
  expect(screen.getAllByRole('link').map((tab) => tab.textContent)).toEqual([
    'Season 18 of 8, 8 of 8 watched',
    'Season 21 of 8, 1 of 8 watched',
    'Season 08 episodes, 8 episodes',
  ]);
  await user.click(screen.getByRole('link', { name: /^Season 1/ }));
  screen.getByText('Episodes of 1');
  expect(current()).toContain('Season 1');
});

it('opens what the address asked for', async () => {
  serve(() => Response.json(progress));
  draw(seasons(true));
  await screen.findByText('8 of 8');
  expect(loadGrid).not.toHaveBeenCalled();
  expect(current()).toContain('Season 1');
});

it.each([
  ['has vanished', () => Promise.resolve(null)],
  ['does not come', () => Promise.reject(new Error('away'))],
])('keeps what is here where the season one is in %s', async (_, load) => {
  serve(() => Response.json(progress));
  loadGrid.mockImplementationOnce(load as never);
  draw(seasons());
  await waitFor(() => expect(loadGrid).toHaveBeenCalledWith(2));
  screen.getByText('Episodes of 1');
  expect(current()).toContain('Season 1');
});

it('turns no page once one has arrived', async () => {
  let answer = { ...progress, next: { ...progress.next, season: 1 } };
  serve(() => Response.json(answer));
  const { client } = draw(seasons());
  await screen.findByText('8 of 8');
  answer = progress;
  await client.invalidateQueries();
  await screen.findByText('1 of 8');
  expect(loadGrid).not.toHaveBeenCalled();
});

it('counts episodes where nothing is known of the viewer', async () => {
  serve(() => problem(503, 'unavailable', 'Later.'));
  draw(seasons());
  await waitFor(() => expect(screen.getAllByText('8 episodes')).toHaveLength(3));
  expect(current()).toContain('Season 1');
});

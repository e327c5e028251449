import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exampleTitle, exampleWatchItem } from '@/components/gallery/examples';
import { provideEndPart } from '@/components/player/next/end-part';
import { EndScreen } from '@/components/player/next/end-screen';
import { draw } from '@/lib/testing/components/render';
import { acted, problem, serve } from '@/lib/testing/components/server';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

const caughtUp = { kind: 'caught-up', nextAirDate: null } as const;

function end(changes: Partial<WatchItem> = {}, how: { jumpedHere?: boolean; goodNight?: boolean } = {}) {
  const on = { next: vi.fn(), replay: vi.fn() };
  const item = exampleWatchItem(changes);
  return {
    on,
    ...draw(
      <EndScreen item={item} jumpedHere={false} goodNight={false} onNext={on.next} onReplay={on.replay} {...how} />,
    ),
  };
}

describe('EndScreen', () => {
  it.each([
    ['an episode with one after it', {}, {}, 'The end of this episode', 'Next is S1 E3 · Low Tide.'],
    ['the last there is', { upNext: caughtUp }, {}, 'You are all caught up', 'No further episode has been announced.'],
    ['a film', { episode: null, upNext: { kind: 'none' } }, {}, 'The end', ''],
    [
      'a sitting that the timer ends',
      {},
      { goodNight: true },
      'Good night',
      'The sleep timer stops here. Next is S1 E3 · Low Tide.',
    ],
  ] as const)('of %s', (_, changes, how, heading, words) => {
    end(changes, how);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(heading);
    expect(screen.getByRole('heading', { level: 2 }).nextElementSibling?.textContent).toBe(words);
    const offersNext = screen.queryByRole('button', { name: 'Play next episode' }) !== null;
    expect(offersNext).toBe(words.includes('Next is'));
  });

  it('asks of the title what it was given to ask', () => {
    provideEndPart(({ title }) => <p>{`${title.type}/${title.tmdbId} ${title.title}`}</p>);
    const item = exampleWatchItem();
    end();
    screen.getByText(`${item.key.type}/${item.key.tmdbId} ${item.title}`);
    provideEndPart(null);
  });

  it('says when the next one airs', () => {
    end({ upNext: { kind: 'caught-up', nextAirDate: '2030-05-01' } });
    screen.getByText(/^The next episode/);
    expect(screen.queryByText(/announced/)).toBeNull();
  });

  it('leads to six others at most', () => {
    const recommendations = Array.from({ length: 9 }, (_, index) => exampleTitle({ id: index + 1 }));
    end({ recommendations });
    const links = screen.getByRole('navigation', { name: 'More on Tonight' }).querySelectorAll('a');
    expect([...links].map((link) => link.getAttribute('href'))).toEqual(
      [1, 2, 3, 4, 5, 6].map((id) => `/title/movie/${id}`),
    );
  });

  it.each([
    ['who jumped here', {}, true, true],
    ['nobody who watched to the end', {}, false, false],
    ['nobody without a profile', { profileId: null }, true, false],
  ])('asks %s whether it was seen', (_, changes, jumpedHere, asks) => {
    end(changes, { jumpedHere });
    expect(screen.queryByRole('button', { name: 'Mark as watched' }) !== null).toBe(asks);
  });

  it('marks it, and lets a mark that was lost be made again', async () => {
    let isAway = true;
    const asked = serve(() => (isAway ? problem(503, 'unavailable', 'Later.') : acted()));
    const { user } = end({}, { jumpedHere: true });
    await user.click(screen.getByRole('button', { name: 'Mark as watched' }));
    await screen.findByText('That could not be saved.');
    isAway = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Marked as watched.');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.body).toMatchObject({ action: 'mark-watched', type: 'tv', tmdbId: 7, season: 1, episode: 2 });
  });
});

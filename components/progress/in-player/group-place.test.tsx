import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exampleCard, exampleWatchItem } from '@/components/gallery/examples';
import { useAttached } from '@/components/player/engine/attached-in-tests';
import { Player } from '@/components/player/player-store';
import { GroupPlaceCard } from '@/components/progress/in-player/group-place-card';
import { newestAfter, useGroupPlace } from '@/components/progress/in-player/use-group-place';
import { draw } from '@/lib/testing/components/render';
import { acted, problem, serve } from '@/lib/testing/components/server';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

const video = document.createElement('video');
// happy-dom has half of it, and no television to play on.
Object.defineProperty(video, 'remote', { value: undefined });

function Screen({ item }: { item: WatchItem }) {
  useAttached(video);
  return <GroupPlaceCard place={useGroupPlace(item)} />;
}

let shows = 100;
/** Of a show of its own each time: a page says it once for each. */
function watch(changes: Partial<WatchItem> = {}, { isOpen = true } = {}) {
  shows += 1;
  const card = exampleCard({ type: 'tv', tmdbId: shows, season: 1, episode: 2, observedAt: '2026-11-20T20:00:00Z' });
  const togetherIn = vi.fn(async () => [
    { profileId: 'group', names: ['Jonas', 'Lina'], query: 'with=a,b,c', isOpen, items: [card] },
  ]);
  const key = { type: 'tv', tmdbId: shows, season: 1, episode: 1, episodeId: 1 } as const;
  const item = exampleWatchItem({ key, togetherIn, ...changes });
  return {
    card,
    item,
    togetherIn,
    ...draw(
      <Player>
        <Screen item={item} />
      </Player>,
    ),
  };
}

it.each([
  ['older', '2026-11-19T20:00:00Z', '2026-11-20T20:00:00Z', null],
  ['newer', '2026-11-20T20:00:00.5Z', '2026-11-20T20:00:00Z', 0],
  ['the only one', '2026-11-19T20:00:00Z', null, 0],
])('a place that is %s than one’s own', (_, theirs, own, found) => {
  const cards = [{ item: exampleCard({ observedAt: theirs }) }];
  expect(newestAfter(cards, own)).toBe(found === null ? null : cards[found]);
});

describe('the place of a group, in the player', () => {
  it('says with whom and where, and goes on together', async () => {
    const { router, card } = watch();
    await screen.findByText(/^With Jonas and Lina · S1 E2 · /);
    fireEvent.click(screen.getByRole('button', { name: 'Go on together' }));
    expect(router.push).toHaveBeenCalledExactlyOnceWith(`${card.target}?with=a,b,c`);
  });

  it('goes on alone from there, as the viewer asks, and not before', async () => {
    const asked = serve(acted);
    const { router, card, item } = watch();
    fireEvent.click(await screen.findByRole('button', { name: 'Go on alone from here' }));
    await waitFor(() => expect(router.push).toHaveBeenCalledExactlyOnceWith(card.target));
    expect(asked.map(({ body }) => body)).toMatchObject([
      { action: 'set', profileId: item.profileId, tmdbId: item.key.tmdbId, season: 1, episode: 2 },
    ]);
    expect(screen.queryByRole('region', { name: 'Begun together' })).toBeNull();
  });

  it('says so where the place could not be changed, and stays', async () => {
    serve(() => problem(503, 'store-away', 'Try again'));
    const { router } = watch();
    fireEvent.click(await screen.findByRole('button', { name: 'Go on alone from here' }));
    await screen.findByText(/Your place could not be changed\.$/);
    expect(router.push).not.toHaveBeenCalled();
  });

  it('goes away for "not now", and is not said again', async () => {
    const { item, togetherIn, unmount } = watch();
    fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('region', { name: 'Begun together' })).toBeNull();
    unmount();
    draw(
      <Player>
        <Screen item={{ ...item }} />
      </Player>,
    );
    expect(togetherIn).toHaveBeenCalledOnce();
  });

  it('leads to where a member with a PIN says that they are here', async () => {
    const { router } = watch({}, { isOpen: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Say who is here' }));
    expect(router.push).toHaveBeenCalledExactlyOnceWith('/tonight');
  });

  it.each([
    ['who watches together already', { group: { names: ['Maya', 'Jonas'], query: 'with=a,b' } }],
    ['who has not signed in', { profileId: null, viewerId: null }],
  ])('asks nothing for %s', (_, changes) => {
    expect(watch(changes).togetherIn).not.toHaveBeenCalled();
  });
});

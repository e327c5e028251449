import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleCard, examplePlace } from '@/components/gallery/examples';
import { OwnOpening } from '@/components/home/own-opening';
import { provideCardList } from '@/components/watchlist/card-list';
import { draw } from '@/lib/testing/components/render';

const LIGHTHOUSE = exampleCard();
const NOSFERATU = exampleCard({
  type: 'movie',
  tmdbId: 1,
  season: 0,
  episode: 0,
  place: examplePlace({ type: 'movie', tmdbId: 1, season: 0, episode: 0 }),
  target: '/watch/movie/1',
  snapshot: { ...LIGHTHOUSE.snapshot, title: 'Nosferatu', showTitle: null },
});
const JONAS = { profileId: 'group', names: ['Jonas', 'Lina'], query: 'with=p,j,l', isOpen: true };

type Props = Partial<Parameters<typeof OwnOpening>[0]>;
const opening = (props: Props = {}) => (
  <OwnOpening profileId="p" items={[LIGHTHOUSE]} seenAt={Date.now()} today="2026-11-20" listed={[]} {...props}>
    <p>Trending this week</p>
  </OwnOpening>
);
const play = () => screen.getByRole('link');

afterEach(() => provideCardList(null));

describe('OwnOpening', () => {
  it.each([
    ['an episode begun', LIGHTHOUSE, 'Resume S1 E2 of Lighthouse', 'S1 E2 · 14 min left'],
    [
      'an episode that waits',
      exampleCard({ place: null, reason: { kind: 'next-episode' }, percentage: 0 }),
      'Play S1 E2 of Lighthouse',
      'S1 E2 · next up',
    ],
    ['a film', NOSFERATU, 'Resume Nosferatu', '14 min left'],
  ])('says where one is in %s, and plays it', (_, item, name, reason) => {
    draw(opening({ items: [item] }));
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(item.target);
    screen.getByText(reason);
    expect(screen.queryByText('Trending this week')).toBeNull();
  });

  it('is what everyone looks at for who is in the middle of nothing', () => {
    draw(opening({ items: [] }));
    screen.getByText('Trending this week');
  });

  it.each([
    [true, `${LIGHTHOUSE.target}?with=p,j,l`],
    [false, '/tonight'],
  ])('what was begun together goes on together, or to where all say that they are here (%s)', (isOpen, address) => {
    draw(opening({ items: [], together: [{ ...JONAS, isOpen, items: [LIGHTHOUSE] }] }));
    screen.getByText('With Jonas and Lina · S1 E2 · 14 min left');
    expect(play().getAttribute('href')).toBe(address);
  });

  it('stays where it is when something newer comes, and goes on when it is put away', async () => {
    const { client } = draw(opening());
    const key = ['progress', 'p', 'continue-watching', 20];
    client.setQueryData(key, [NOSFERATU, LIGHTHOUSE]);
    await waitFor(() => expect(client.getQueryData(key)).toHaveLength(2));
    expect(play().getAttribute('href')).toBe(LIGHTHOUSE.target);
    client.setQueryData(key, [NOSFERATU]);
    await waitFor(() => expect(play().getAttribute('href')).toBe(NOSFERATU.target));
    client.setQueryData(key, []);
    await screen.findByText('Trending this week');
  });

  it('puts the show, and not the episode, on the list', async () => {
    const toggled: unknown[] = [];
    const { user } = draw(opening());
    fireEvent.pointerMove(document.body);
    const button = await screen.findByRole('button');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    provideCardList({ entries: [], has: () => false, toggle: (title) => toggled.push(title) });
    await waitFor(() => expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('false'));
    await user.click(screen.getByRole('button', { name: 'My list: Lighthouse' }));
    expect(toggled).toEqual([expect.objectContaining({ type: 'tv', tmdbId: 7, title: 'Lighthouse' })]);
  });
});

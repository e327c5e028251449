import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ImportCountList } from '@/components/imports/import-counts';
import type { ImportPlan } from '@/lib/imports/schema';
import { draw } from '@/lib/testing/components/render';

const nothing = { ready: 0, known: 0, double: 0, unsure: 0, notFound: 0, written: 0 };
const plan: ImportPlan = {
  id: 'one',
  state: 'planned',
  files: [{ name: 'ratings.json', rows: 1240, sources: ['trakt'], leftOut: { rating: 3 } }],
  rows: 1240,
  madeAt: '2026-11-28T20:00:00.000Z',
  progress: { done: 0, of: 0, secondsLeft: null },
  waitsFor: null,
  counts: { ...nothing, ready: 1236, known: 4 },
  kinds: { play: 0, watched: 0, place: 0, wanted: 0, rated: 1236 },
  people: [],
  asksDayOrder: null,
  titles: [],
  titleCount: 0,
};

it('counts ratings that become thumbs beside those that are known and left out, and mentions nothing else', () => {
  draw(<ImportCountList plan={plan} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1,236ratings, which become thumbs',
    '4known already',
    '3ratings in the middle, and of single episodes or seasons',
  ]);
});

it('tells what is not found from what is of people who are left out', () => {
  const people = [
    { name: 'Maja', rows: 2, profileId: 'ada' },
    { name: 'Children', rows: 3, profileId: null },
  ];
  const none = { play: 0, watched: 0, place: 0, wanted: 0, rated: 0 };
  const counts = { ...nothing, notFound: 4 };
  draw(<ImportCountList plan={{ ...plan, files: [], kinds: none, counts, people }} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    '1not found, or none of what was offered',
    '3of people who are left out',
  ]);
});

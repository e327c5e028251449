import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleImport } from '@/components/gallery/examples';
import { ImportCountList } from '@/components/imports/import-counts';
import { draw } from '@/lib/testing/components/render';

const plan = exampleImport({ counts: { ...exampleImport().counts, written: 0, ready: 1236 } });
const nothing = { ...plan.counts, ready: 0, known: 0 };

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

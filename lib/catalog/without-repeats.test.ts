import { expect, it } from 'vitest';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { withoutRepeats } from './without-repeats';

const titles = (...ids: number[]) => ids.map((id) => ({ type: 'movie', id, title: `Film ${id}` }) as TitleSummary);

it.each([
  ['nothing twice', titles(1, 2), [], [1, 2]],
  ['twice on one page', titles(3, 1, 3), [], [3, 1]],
  ['shown on an earlier page', titles(3, 1, 2), titles(9, 3), [1, 2]],
  ['all of them shown', titles(1), titles(1), []],
])('%s', (_, page, shown, left) => {
  expect(withoutRepeats(page, shown).map(({ id }) => id)).toEqual(left);
});

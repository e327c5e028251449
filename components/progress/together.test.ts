import { expect, it } from 'vitest';
import { exampleCard } from '@/components/gallery/examples';
import { cardKey, inOneRow, withWords } from '@/components/progress/together';

const at = (tmdbId: number, observedAt: string) => exampleCard({ tmdbId, observedAt });
const JONAS = { profileId: 'group', names: ['Jonas'], query: 'with=a,b', isOpen: true };

it('puts what was begun together among one’s own cards, newest first, and the same show twice', () => {
  const own = [at(1, '2026-11-20T20:00:00Z'), at(2, '2026-11-18T20:00:00Z')];
  const cards = inOneRow(own, [{ ...JONAS, items: [at(2, '2026-11-19T20:00:00.5+00:00')] }]);
  expect(cards.map(cardKey)).toEqual([' tv/1', 'group tv/2', ' tv/2']);
  expect(cards.map(({ together }) => together?.query)).toEqual([undefined, 'with=a,b', undefined]);
});

it('leaves a row without groups in the order it came in', () => {
  const own = [at(1, '2026-11-18T20:00:00Z'), at(2, '2026-11-20T20:00:00Z')];
  expect(inOneRow(own, []).map(({ item }) => item.tmdbId)).toEqual([1, 2]);
});

it.each([
  [['Jonas'], 'With Jonas'],
  [['Jonas', 'Lina'], 'With Jonas and Lina'],
  [['Jonas', 'Lina', 'Maya'], 'With Jonas, Lina, and Maya'],
])('names %j', (names, words) => {
  expect(withWords(names)).toBe(words);
});

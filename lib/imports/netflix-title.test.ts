import { expect, it } from 'vitest';
import { netflixReadings } from '@/lib/imports/netflix-title';
import { seasonNumber } from '@/lib/imports/season-words';

it.each([
  ['Dark: Season 1: Secrets', 'Dark', 1, 'Secrets'],
  ['Dark: Staffel 2: Anfänge und Enden', 'Dark', 2, 'Anfänge und Enden'],
  ['La casa de papel: Parte 3: Hemos vuelto', 'La casa de papel', 3, 'Hemos vuelto'],
  ['Lupin: Partie 1: Chapitre 1', 'Lupin', 1, 'Chapitre 1'],
  ['Unbelievable: Limited Series: Episode 1', 'Unbelievable', 1, 'Episode 1'],
  [
    'Star Trek: The Next Generation: Season 3: Yesterday’s Enterprise',
    'Star Trek: The Next Generation',
    3,
    'Yesterday’s Enterprise',
  ],
  ['1899: Season 1: The Ship: Part Two', '1899', 1, 'The Ship: Part Two'],
  ['Leyla: 1. Sezon: Pilot', 'Leyla', 1, 'Pilot'],
  ['دارك: الموسم ٢: أسرار', 'دارك', 2, 'أسرار'],
  ['全裸監督: シーズン1: 第1話', '全裸監督', 1, '第1話'],
  ['女王: リミテッドシリーズ: 第1話', '女王', 1, '第1話'],
  ['ดาร์ก: ซีซั่น 1: ความลับ', 'ดาร์ก', 1, 'ความลับ'],
  ['Naruto: Season 2', 'Naruto', 2, undefined],
])('%s names a season', (text, title, season, episodeTitle) => {
  const [reading, ...others] = netflixReadings(text);
  expect(reading).toMatchObject({ type: 'tv', title, season });
  expect(reading?.episodeTitle).toBe(episodeTitle);
  expect(others).toEqual([]);
});

it.each([
  ['Kill Bill: Vol. 2', 'Kill Bill', 2],
  ['Harry Potter und die Heiligtümer des Todes: Teil 1', 'Harry Potter und die Heiligtümer des Todes', 1],
])('%s may be a film', (text, title, season) => {
  expect(netflixReadings(text)).toEqual([
    { type: 'movie', title: text, season: null },
    { type: 'tv', title, season, seasonName: text.split(': ').at(-1), episodeTitle: undefined },
  ]);
});

it('a film with a colon is a film first', () => {
  expect(netflixReadings('Star Wars: Episode IV')).toEqual([
    { type: 'movie', title: 'Star Wars: Episode IV', season: null },
    { type: 'tv', title: 'Star Wars', season: null, episodeTitle: 'Episode IV' },
  ]);
});

it('a season may have a name of its own', () => {
  expect(netflixReadings('Stranger Things: Stranger Things 3: Suzie, Do You Copy?')).toContainEqual({
    type: 'tv',
    title: 'Stranger Things',
    season: null,
    seasonName: 'Stranger Things 3',
    episodeTitle: 'Suzie, Do You Copy?',
  });
});

it('a title without a colon is a film', () => {
  expect(netflixReadings('Roma')).toEqual([{ type: 'movie', title: 'Roma', season: null }]);
});

it.each([
  ['Season 12', 12],
  ['Säsong 4', 4],
  ['3. Staffel', 3],
  ['第2季', 2],
  ['시즌 2', 2],
  ['Miniserie', 1],
  ['Chapter One', null],
  ['Del Toro', null],
  ['Parte', null],
])('%s is season %s', (piece, number) => {
  expect(seasonNumber(piece)).toBe(number);
});

import { expect, test } from 'vitest';
import { byFact } from '@/lib/statistics/by-fact';

const lang = { id: 1, name: 'Fritz Lang' };
const facts = {
  metropolis: { genres: ['Drama', 'Science Fiction'], decade: '1920s', people: [lang] },
  m: { genres: ['Drama', 'Drama'], decade: '1930s', people: [lang, lang] },
  undated: { genres: [], decade: null, people: [] },
  lost: null,
};
const title = (name: keyof typeof facts, milliseconds: number) => ({ name, milliseconds });

test('a title counts whole for each thing it has, once, and one that nobody knows counts as unknown', () => {
  const titles = [title('metropolis', 10), title('m', 5), title('undated', 2), title('lost', 1)];
  expect(byFact(titles, ({ name }) => facts[name])).toEqual({
    byGenre: [
      { name: 'Drama', milliseconds: 15 },
      { name: 'Science Fiction', milliseconds: 10 },
    ],
    byDecade: [
      { name: '1920s', milliseconds: 10 },
      { name: '1930s', milliseconds: 5 },
    ],
    byPerson: [{ personId: 1, name: 'Fritz Lang', milliseconds: 15 }],
    unknownMilliseconds: 1,
  });
});

test('nothing is nothing', () => {
  expect(byFact([], () => null)).toEqual({ byGenre: [], byDecade: [], byPerson: [], unknownMilliseconds: 0 });
});

import { expect, test } from 'vitest';
import { givenSchema, refusalWords, troubleWords } from '@/lib/library/given/typed-folder';

const said = (path: string) => {
  const parsed = givenSchema.safeParse({ path, kind: 'films', seenBy: 'household', rating: '' });
  return parsed.success ? parsed.data.path : (parsed.error.issues[0]?.message ?? '');
};

test.each([
  ['/srv/films', '/srv/films'],
  ['  /srv/films  ', '/srv/films'],
  ['/srv/дом; rm -rf "~" \'$(x)\'', '/srv/дом; rm -rf "~" \'$(x)\''],
  ['', 'Give its path.'],
  ['films', 'Give the whole path, from / on, for example /srv/films.'],
  ['~/Videos', 'Give the whole path, from / on, for example /srv/films.'],
  ['../films', 'Give the whole path, from / on, for example /srv/films.'],
  ['/srv/two\nlines', 'Leave out line breaks and signs that nobody sees.'],
  ['/srv/nul\u0000', 'Leave out line breaks and signs that nobody sees.'],
  ['/srv/half\ud800', 'Leave out line breaks and signs that nobody sees.'],
  [`/${'x'.repeat(1000)}`, 'At most 1,000 characters.'],
])('of %j it is %j', (path, answer) => {
  expect(said(path)).toBe(answer);
});

test.each([
  [{ kind: 'everything' }, 'Say what is in it.'],
  [{ seenBy: 'Ada' }, 'Say who sees what is in it.'],
  [{ rating: undefined }, 'Say how it is rated.'],
  [{ rating: '22' }, 'Say how it is rated.'],
  [{ rating: '-1' }, 'Say how it is rated.'],
  [{ rating: 'R' }, 'Say how it is rated.'],
])('of %j it is %j', (wrong, answer) => {
  const parsed = givenSchema.safeParse({ path: '/srv', kind: 'films', seenBy: 'everyone', rating: '', ...wrong });
  expect(parsed.error?.issues[0]?.message).toBe(answer);
});

test.each([
  ['', null],
  ['0', 0],
  ['18', 18],
  ['21', 21],
])('a rating of %j is %j', (rating, age) => {
  expect(givenSchema.parse({ path: '/srv', kind: 'films', seenBy: 'everyone', rating }).rating).toBe(age);
});

test('each trouble and refusal has words of its own', () => {
  const troubles = (['gone', 'no-folder', 'forbidden', 'hanging', 'name'] as const).map(troubleWords);
  const other = '/srv/films';
  const refusals = [
    ...(['system', 'too-much', 'data', 'inside-data'] as const).map((kind) => refusalWords({ kind })),
    ...(['same', 'inside', 'around'] as const).map((kind) => refusalWords({ kind, other })),
  ];
  expect(new Set([...troubles, ...refusals]).size).toBe(12);
});

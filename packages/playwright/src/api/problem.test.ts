import { expect, it } from 'vitest';
import { wordsOf } from './problem.ts';

it.each([
  [{ status: 404, detail: 'There is no such title.' }, 'There is no such title.'],
  [
    { detail: 'Some fields are not right.', errors: [{ path: 'ratingCap', message: 'Too small' }] },
    'Some fields are not right. ratingCap: Too small',
  ],
  [{ code: 'odd' }, '{"code":"odd"}'],
  ['<h1>Bad Gateway</h1>', '<h1>Bad Gateway</h1>'],
  [undefined, 'undefined'],
])('says of %j: %s', (said, words) => expect(wordsOf(said)).toBe(words));

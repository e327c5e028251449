import { expect, test } from 'vitest';
import { readProfilePreferences } from '@/lib/household/preferences';

const defaults = { autoplay: true, captions: false, spoilers: false };

test.each([
  ['nothing', undefined, defaults],
  ['an empty object', {}, defaults],
  ['no object', 'moon', defaults],
  ['a list', [true], defaults],
  ['one damaged field', { autoplay: 'yes', spoilers: true }, { ...defaults, spoilers: true }],
  ['what was chosen', { autoplay: false, captions: true }, { ...defaults, autoplay: false, captions: true }],
])('reads %s', (_, stored, preferences) => {
  expect(readProfilePreferences(stored)).toEqual(preferences);
});

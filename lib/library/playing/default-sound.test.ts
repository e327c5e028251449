import { expect, test } from 'vitest';
import { defaultSound } from '@/lib/library/playing/default-sound';

function tracks(...languages: string[]) {
  return languages.map((written, track) => {
    const [language = '', title = ''] = written.replace('*', '').split(' ');
    const isDefault = written.includes('*');
    return { track, codec: 'aac', profile: null, channels: 2, language, title, isDefault, seconds: null };
  });
}

test.each([
  ['eng ger', 'de-DE', 1],
  ['eng deu', 'de', 1],
  ['eng* deu', 'fr', 0],
  ['eng deu*', 'fr', 1],
  ['xx', 'en-US', 0],
  ['', 'en-US', 0],
])('%s for %s', (languages, language, expected) => {
  expect(defaultSound(tracks(...languages.split(' ').filter(Boolean)), language)).toBe(expected);
});

test('a comment is nobody’s first sound', () => {
  expect(defaultSound(tracks('eng Commentary', 'eng'), 'en-US')).toBe(1);
});

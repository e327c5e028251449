import { describe, expect, it } from 'vitest';
import { languageName, languageTag, sameLanguage } from '@/lib/media/track-language';

it.each([
  ['en', 'en'],
  ['eng', 'en'],
  ['EN-us', 'en-US'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['fre', 'fr'],
  ['chi', 'zh'],
  ['zh_hant', 'zh-Hant'],
  [' pt_BR ', 'pt-BR'],
  ['und', ''],
  ['mul', ''],
  ['zxx', ''],
  ['', ''],
  ['no language at all', ''],
  ['x', ''],
])('%o is written %o', (language, tag) => {
  expect(languageTag(language)).toBe(tag);
});

describe('the same language', () => {
  it.each([
    ['de', 'ger', true],
    ['pt-BR', 'pt-PT', true],
    ['en', 'de', false],
    ['und', 'und', false],
    ['', '', false],
  ])('%o and %o: %o', (one, other, same) => {
    expect(sameLanguage(one, other)).toBe(same);
  });
});

it.each([
  ['deu', 'German'],
  ['und', ''],
  ['qqq', ''],
])('%o is called %o', (language, name) => {
  expect(languageName(language)).toBe(name);
});

import { expect, it } from 'vitest';
import { captionLanguage } from '@/components/player/captions/caption-language';

const offered = [{ language: 'en' }, { language: 'de' }, { language: 'pt-BR' }];

it.each([
  ['the one chosen for the title', offered, 'de', ['en-US'], 'de'],
  ['the first language the viewer reads', offered, undefined, ['fr', 'de-AT', 'en'], 'de'],
  ['a regional variety of it', offered, undefined, ['pt-PT'], 'pt-BR'],
  ['the first when the viewer reads none of them', offered, undefined, ['ja'], 'en'],
  ['another when the chosen one is gone', offered, 'es', ['de'], 'de'],
  ['none when there are none', [], 'de', ['de'], null],
])('takes %s', (_, tracks, chosen, reading, language) => {
  expect(captionLanguage(tracks, chosen, reading)).toBe(language);
});

import { expect, it } from 'vitest';
import { isSameTitle } from './show-name';

it.each([
  ['Pokemon', 'Pokémon', true],
  ['Les Misérables', 'les.miserables', true],
  ['Αλφα', 'άλφα', true],
  ['かき', 'かぎ', false],
  ['Иод', 'Йод', false],
  ['가', '각', false],
  ['', '!', false],
])('“%s” and “%s” are one title: %s', (one, other, is) => expect(isSameTitle(one, other)).toBe(is));

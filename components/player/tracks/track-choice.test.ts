import { describe, expect, it } from 'vitest';
import { choiceOf, findChosen, named } from '@/components/player/tracks/track-choice';

const facts = (label: string, language = 'en', kind = 'main') => ({ label, language, kind });
const sound = named([
  facts('English'),
  facts('English (commentary)'),
  facts('English (described)', 'eng', 'description'),
  facts('Deutsch', 'ger'),
  facts('Deutsch (Hörfilm)', 'de', 'description'),
  facts('Português', 'pt-PT'),
  facts('Português', 'pt-BR'),
  facts('', 'und'),
  facts('', ''),
  facts('Same'),
  facts('Same'),
]);

it.each(sound.map(({ name }) => name))('%s is found again, and no other', (name) => {
  const track = sound.find((candidate) => candidate.name === name);
  expect(track && findChosen(sound, choiceOf(track))).toBe(track);
});

describe('where the very same track is gone', () => {
  it.each([
    [
      'the kind counts before the name',
      { language: 'en', kind: 'description', name: 'English' },
      'English (described)',
    ],
    ['another of the language does', { language: 'de', kind: 'main', name: 'Deutsch (Kommentar)' }, 'Deutsch'],
    [
      'the region counts where names do not',
      { language: 'pt-BR', kind: 'main', name: 'Brasileiro' },
      'Português (Brazilian Portuguese)',
    ],
    ['another language does not', { language: 'fr', kind: 'main', name: 'English' }, undefined],
    ['an unknown language is found by name alone', { language: '', kind: 'main', name: 'Surround' }, undefined],
  ])('%s', (_, chosen, name) => {
    expect(findChosen(sound, chosen)?.name).toBe(name);
  });

  it('nothing is found when nothing was chosen', () => {
    expect(findChosen(sound, undefined)).toBeUndefined();
  });
});

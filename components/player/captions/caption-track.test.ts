import { describe, expect, it } from 'vitest';
import { captionTrack, forcedTrack, readableTrack } from '@/components/player/captions/caption-track';
import { choiceOf, named } from '@/components/player/tracks/track-choice';

const subtitles = (language: string, label = '') => ({ language, label, kind: 'subtitles' });
const offered = named([
  subtitles('en'),
  { ...subtitles('en', 'English SDH'), kind: 'captions' },
  subtitles('deu'),
  subtitles('pt-BR'),
  subtitles('und', 'Signs'),
]);
const [, sdh, , , signs] = offered.map(choiceOf);

describe('captions', () => {
  it.each([
    ['the ones chosen for the title', sdh, ['de'], 'English SDH'],
    ['the ones chosen, of no language', signs, ['de'], 'Signs'],
    ['the first language the viewer reads', undefined, ['fr', 'de-AT', 'en'], 'German'],
    ['a regional variety of it', undefined, ['pt-PT'], 'Brazilian Portuguese'],
    ['the first when the viewer reads none of them', undefined, ['ja'], 'English'],
    ['others when the chosen ones are gone', { language: 'es', kind: 'subtitles', name: 'Español' }, ['de'], 'German'],
    ['the same language in another kind', { language: 'de', kind: 'captions', name: 'Deutsch' }, ['en'], 'German'],
  ])('shows %s', (_, chosen, reading, name) => {
    expect(captionTrack(offered, chosen, reading)?.name).toBe(name);
  });

  const drawn = named([
    { language: 'ger', label: 'German (in the picture)', kind: 'picture' },
    { language: 'fre', label: 'French (in the picture)', kind: 'picture' },
  ]);
  const all = [...offered, ...drawn];
  const german = { language: 'de', kind: 'picture', name: 'German (in the picture)' };
  it.each([
    ['those in the picture that were chosen', all, german, 'German (in the picture)'],
    ['those in the picture of the language chosen', drawn, { ...german, name: '' }, 'German (in the picture)'],
    ['no picture for who chose words', drawn, { ...german, kind: 'subtitles' }, undefined],
    ['words of the language where no picture has it', offered, german, 'German'],
    ['no picture for who chose none', drawn, undefined, undefined],
    ['others than those in a picture that is gone', all, { ...german, language: 'es', name: '' }, 'English'],
  ])('shows %s', (_, tracks, chosen, name) => {
    expect(captionTrack(tracks, chosen, ['en'])?.name).toBe(name);
  });

  it('in the picture are there for who asks for captions where there are no others', () => {
    expect(readableTrack(drawn, ['fr'])?.name).toBe('French (in the picture)');
  });

  it('are none when there are none', () => {
    expect(captionTrack([], sdh, ['de'])).toBeUndefined();
  });
});

describe('while captions are off', () => {
  const forced = named([
    { language: 'fr', label: '', kind: 'forced' },
    { language: 'ger', label: '', kind: 'forced' },
  ]);

  it.each([
    ['the language heard', 'de', 'German'],
    ['another language', 'en', undefined],
    ['a language nobody named', undefined, 'French'],
  ])('with sound in %s the forced ones show', (_, heard, name) => {
    expect(forcedTrack(forced, heard)?.name).toBe(name);
  });
});

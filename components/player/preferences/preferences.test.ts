import { describe, expect, it } from 'vitest';
import { defaultPreferences, readPreferences, withLanguage } from '@/components/player/preferences/preferences';

describe('preferences read back', () => {
  it.each([null, '', 'nonsense', '[]', '"text"', '7'])('start from the defaults when %s was stored', (stored) => {
    expect(readPreferences(stored)).toEqual(defaultPreferences);
  });

  it('loses only the field that is damaged', () => {
    const stored = JSON.stringify({ ...defaultPreferences, volume: 12, rate: 1.5, skipIntro: 'sometimes' });
    expect(readPreferences(stored)).toEqual({ ...defaultPreferences, rate: 1.5 });
  });

  it('come back as they were saved', () => {
    const chosen = { ...defaultPreferences, captions: true, captionSize: 'huge' as const, quality: 540 };
    expect(readPreferences(JSON.stringify(chosen))).toEqual(chosen);
  });
});

describe('languages of a title', () => {
  it('keeps captions and audio apart', () => {
    const first = withLanguage(defaultPreferences, 'tv/1', { captions: 'de' });
    expect(withLanguage(first, 'tv/1', { audio: 'en' }).languages).toEqual({ 'tv/1': { captions: 'de', audio: 'en' } });
  });

  it('forgets the oldest of very many titles', () => {
    let preferences = defaultPreferences;
    for (let id = 1; id <= 201; id++) preferences = withLanguage(preferences, `movie/${id}`, { audio: 'en' });
    expect(Object.keys(preferences.languages)).toHaveLength(200);
    expect(preferences.languages['movie/1']).toBeUndefined();
    expect(preferences.languages['movie/201']).toEqual({ audio: 'en' });
  });
});

import { describe, expect, it } from 'vitest';
import { defaultPreferences, readPreferences, withTrack } from '@/components/player/preferences/preferences';

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

describe('tracks of a title', () => {
  const german = { language: 'de', kind: 'captions', name: 'Deutsch (CC)' };
  const english = { language: 'en', kind: 'main', name: 'English' };

  it('keeps captions and audio apart', () => {
    const first = withTrack(defaultPreferences, 'tv/1', { captions: german });
    const both = withTrack(first, 'tv/1', { audio: english });
    expect(both.tracks).toEqual({ 'tv/1': { captions: german, audio: english } });
    expect(readPreferences(JSON.stringify(both))).toEqual(both);
  });

  it('forgets the oldest of very many titles', () => {
    let preferences = defaultPreferences;
    for (let id = 1; id <= 201; id++) preferences = withTrack(preferences, `movie/${id}`, { audio: english });
    expect(Object.keys(preferences.tracks)).toHaveLength(200);
    expect(preferences.tracks['movie/1']).toBeUndefined();
    expect(preferences.tracks['movie/201']).toEqual({ audio: english });
  });
});

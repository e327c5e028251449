import { describe, expect, it } from 'vitest';
import type { FoundMarker } from '@/lib/library/markers/markers';
import { type HeardEpisode, seasonMarkers } from '@/lib/library/markers/season-markers';
import { STEP_SECONDS } from '@/lib/library/markers/stretches';
import { randomFrom } from '@/lib/testing/made-season';

const SECONDS = 1400;
const END_FROM = 1200;

function noise(seconds: number, seed: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: Math.round(seconds / STEP_SECONDS) }, () => Math.floor(random() * 2 ** 32));
}

const [theme, ending] = [noise(40, 1), noise(60, 2)];

function episode(index: number, given: Partial<HeardEpisode> = {}): HeardEpisode {
  return {
    seconds: SECONDS,
    chapters: {},
    begin: Uint32Array.from([...noise(20 + index * 9, index + 10), ...theme, ...noise(100, index + 20)]),
    end: Uint32Array.from([...noise(100, index + 30), ...ending, ...noise(20, index + 40)]),
    endFrom: END_FROM,
    seen: null,
    ...given,
  };
}

const chapter = (start: number, end: number): FoundMarker => ({ start, end, confidence: 0.95, by: 'chapters' });
const seen = (start: number, confidence: number): FoundMarker => ({ start, end: SECONDS, confidence, by: 'black' });

describe('a season', () => {
  it('has the theme of its beginning and the one of its end, each where it is', () => {
    for (const [index, markers] of seasonMarkers([0, 1, 2, 3].map((each) => episode(each))).entries()) {
      expect(markers.intro?.start).toBeCloseTo(20 + index * 9 + 0.5, 0);
      expect(markers.intro?.by).toBe('sound');
      expect(Math.abs((markers.credits?.start ?? 0) - (END_FROM + 100))).toBeLessThan(1.1);
      expect(markers.credits?.end).toBe(SECONDS);
    }
  });

  it('believes its chapters first', () => {
    const chapters = { intro: chapter(5, 35), credits: chapter(1290, SECONDS), recap: chapter(0, 5) };
    const [first, second] = seasonMarkers([episode(0, { chapters }), episode(1), episode(2)]);
    expect(first).toEqual(chapters);
    expect(second?.intro?.by).toBe('sound');
  });

  it('goes by what is seen where nothing sounds the same', () => {
    const [first] = seasonMarkers([
      episode(0, { end: new Uint32Array(), seen: seen(1310, 0.7) }),
      episode(1),
      episode(2),
    ]);
    expect(first?.credits).toEqual(seen(1310, 0.7));
  });

  it('is surer where both say the same, and as exact as what is seen', () => {
    const alone = seasonMarkers([episode(0), episode(1)])[0]?.credits;
    const both = seasonMarkers([episode(0, { seen: seen(1301.5, 0.4) }), episode(1)])[0]?.credits;
    expect(both?.start).toBe(1301.5);
    expect(both?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
    const apart = seasonMarkers([episode(0, { seen: seen(1350, 0.4) }), episode(1)])[0]?.credits;
    expect(apart).toEqual(alone);
  });
});

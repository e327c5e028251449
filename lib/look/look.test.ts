import { describe, expect, it } from 'vitest';
import { CONTRAST_KEY, DISTANCE_KEY, readLook, THEME_KEY } from './look';

describe('readLook', () => {
  it.each([
    [null, null, null, { theme: null, moreContrast: false, isFar: false }],
    ['light', null, 'far', { theme: 'light', moreContrast: false, isFar: true }],
    ['dark', 'more', null, { theme: 'dark', moreContrast: true, isFar: false }],
    ['sepia', 'less', 'near', { theme: null, moreContrast: false, isFar: false }],
  ])('reads theme %s, contrast %s and distance %s', (theme, contrast, distance, look) => {
    const stored: Record<string, string | null> = {
      [THEME_KEY]: theme,
      [CONTRAST_KEY]: contrast,
      [DISTANCE_KEY]: distance,
    };
    expect(readLook((key) => stored[key] ?? null)).toEqual(look);
  });
});

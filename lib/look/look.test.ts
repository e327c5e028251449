import { describe, expect, it } from 'vitest';
import { CONTRAST_KEY, readLook, THEME_KEY } from './look';

describe('readLook', () => {
  it.each([
    [null, null, { theme: null, moreContrast: false }],
    ['light', null, { theme: 'light', moreContrast: false }],
    ['dark', 'more', { theme: 'dark', moreContrast: true }],
    ['sepia', 'less', { theme: null, moreContrast: false }],
  ])('reads theme %s and contrast %s', (theme, contrast, look) => {
    const stored: Record<string, string | null> = { [THEME_KEY]: theme, [CONTRAST_KEY]: contrast };
    expect(readLook((key) => stored[key] ?? null)).toEqual(look);
  });
});

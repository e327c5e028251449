/** How this device shows Tonight, where that was chosen; what was not is as the device says. In `localStorage`. */
export const THEME_KEY = 'tonight-theme';
export const CONTRAST_KEY = 'tonight-contrast';
export const DISTANCE_KEY = 'tonight-distance';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

export interface Look {
  theme: Theme | null;
  moreContrast: boolean;
  /** It is seen from across the room, as a television is. */
  isFar: boolean;
}

export const AS_THE_DEVICE: Look = { theme: null, moreContrast: false, isFar: false };

/** The ground of either theme, for the browser's own bars. */
export const GROUND: Record<Theme, string> = { dark: '#0a0c12', light: '#f5f6f8' };

/** From what is stored, in whatever condition. */
export function readLook(stored: (key: string) => string | null): Look {
  const theme = stored(THEME_KEY);
  return {
    theme: THEMES.find((known) => known === theme) ?? null,
    moreContrast: stored(CONTRAST_KEY) === 'more',
    isFar: stored(DISTANCE_KEY) === 'far',
  };
}

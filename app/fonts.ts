import localFont from 'next/font/local';

/*
 * Figtree from npm, as nothing may come from elsewhere. `optional`: it is there at once, being asked for before all else,
 * or this page does without; text that changes its width under the eye is worse than a plain letter.
 */

const latin = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  display: 'optional',
  variable: '--font-figtree',
});

/** Only fetched where a name needs it. */
const latinExtended = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
  weight: '300 900',
  display: 'optional',
  variable: '--font-figtree-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1EFF' },
  ],
});

export const fonts = `${latin.variable} ${latinExtended.variable}`;

import { describe, expect, it } from 'vitest';
import { fitAddress, fitText } from '@/lib/supabase/fit-text';

const long = (count: number) => 'x'.repeat(count);

describe('fitText', () => {
  it.each([
    ['what fits', 'Sintel', 'Sintel'],
    ['what just fits', long(200), long(200)],
    ['two hundred in all', long(201), `${long(199)}…`],
    ['letters of two units as one', '😀'.repeat(200), '😀'.repeat(200)],
    ['no half of a letter', `${long(198)}👨‍👩‍👧x`, `${long(198)}…`],
    ['no NUL', 'Sin\0tel', 'Sin tel'],
    ['no half of a pair', 'Sin\uD83Dtel', 'Sin tel'],
    ['one line', ' The\r\n\tFilm ', 'The Film'],
    ['nothing of nothing', '  \0\uDC00 ', null],
    ['nothing of null', null, null],
  ])('keeps %s', (_name, text, expected) => {
    expect(fitText(text)).toBe(expected);
  });
});

describe('fitAddress', () => {
  it.each([
    ['what fits', '/demo/{size}.jpg', '/demo/{size}.jpg'],
    ['nothing that is too long', `/${long(300)}`, null],
    ['nothing with a NUL', '/a\0.jpg', null],
    ['nothing with half a pair', '/a\uD83D.jpg', null],
    ['nothing of nothing', '', null],
  ])('keeps %s', (_name, address, expected) => {
    expect(fitAddress(address)).toBe(expected);
  });
});

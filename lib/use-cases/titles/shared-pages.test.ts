import { describe, expect, it } from 'vitest';
import { isSharedAddress, isSharedPage, readLocale, sharedAddress } from '@/lib/use-cases/titles/shared-pages';

describe('pages that are kept by language and region', () => {
  it.each([
    ['/title/movie/1', true],
    ['/title/tv/1/season/2', true],
    ['//TITLE/movie/1.png', true],
    ['/person/1', true],
    ['/titles', false],
    ['/home', false],
    ['/watch/movie/1', false],
  ])('%s: %s', (path, expected) => expect(isSharedPage(path)).toBe(expected));

  it.each([
    ['/in/de-DE.DE/title/movie/1', true],
    ['//in/de-DE.DE/title/movie/1', true],
    ['/IN/de-DE.DE', true],
    ['/%69n/en-US.US/person/1', true],
    ['/i%6E%2Fen-US.US/person/1', true],
    ['/in', true],
    ['/in%', false],
    ['/inside', false],
    ['/title/movie/1', false],
  ])('the server’s own address %s: %s', (path, expected) => expect(isSharedAddress(path)).toBe(expected));

  it.each([
    [{ language: 'de-DE', region: 'AT' }, '/in/de-DE.AT/person/5'],
    [{ language: 'en-US', region: 'US' }, '/in/en-US.US/person/5'],
    // What no form offers, the API takes: of such a page there would be no end.
    [{ language: 'tlh', region: 'US' }, null],
    [{ language: 'de-DE', region: 'XX' }, null],
    [{ language: '../de-DE', region: 'DE' }, null],
    [{ language: 'de-DE.DE', region: 'DE' }, null],
  ])('%o is kept at %s', (locale, expected) => expect(sharedAddress('/person/5', locale)).toBe(expected));

  it.each([
    ['pt-BR.BR', { language: 'pt-BR', region: 'BR' }],
    ['pt-BR', null],
    ['pt-BR.BR.BR', null],
    ['pt-br.BR', null],
    ['', null],
  ])('reads %s', (segment, expected) => expect(readLocale(segment)).toEqual(expected));
});

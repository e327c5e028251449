import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { ownPath } from '@/lib/http/own-path';

test.each([
  ['/home', '/home'],
  ['/join/abc?x=1#people', '/join/abc?x=1#people'],
  ['/search?q=%2F%2Fhost', '/search?q=%2F%2Fhost'],
  ['/search?q=Amélie', '/search?q=Am%C3%A9lie'],
  ['/a/../home', '/home'],
  ['/\n', '/'],
  ['/\r\nset-cookie: a=b', '/set-cookie:%20a=b'],
  ['/@elsewhere.example', '/@elsewhere.example'],
  ['/%09/elsewhere.example', '/%09/elsewhere.example'],
  ['/%5Celsewhere.example', '/%5Celsewhere.example'],
])('%j goes on to %j', (asked, path) => {
  expect(ownPath(asked, '/profiles')).toBe(path);
});

test.each([
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '\t//elsewhere.example',
  '/.//elsewhere.example',
  '/..//elsewhere.example',
  '/./\\elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e//elsewhere.example',
  '/%2E%2e/\\elsewhere.example',
  'https://elsewhere.example',
  'HTTPS:elsewhere.example',
  'https:/\t/elsewhere.example',
  'javascript:alert(1)',
  'data:text/html,hello',
  'home',
  '//here.invalid:444/home',
  '//[',
  '',
  null,
  undefined,
  ['/home', '/home'],
])('%j leads nowhere', (asked) => {
  expect(ownPath(asked, '/profiles')).toBe('/profiles');
});

it('never leaves the site, whatever is put together', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '\r',
    ' ',
    '%09',
    '%2e',
    '@',
    ':',
    'host',
    '?',
    '#',
    '\u0000',
    '／',
    '[',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = ownPath(`/${parts.join('')}`, '/profiles');
      expect(new URL(path, 'https://tonight.example').origin).toBe('https://tonight.example');
      expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
    }),
    { numRuns: 5_000 },
  );
});

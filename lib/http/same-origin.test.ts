import { describe, expect, it } from 'vitest';
import { isCrossSiteWrite, isSameOrigin } from '@/lib/http/same-origin';

const SITE = 'https://tonight.example';
const ours = { origin: null, fetchSite: null, host: 'tonight.example' };

describe('isSameOrigin', () => {
  it.each([
    ['a browser that says so', { ...ours, fetchSite: 'same-origin' }],
    ['our origin', { ...ours, origin: SITE }],
    ['both', { ...ours, origin: SITE, fetchSite: 'same-origin' }],
    ['our origin, behind a proxy that changes Host', { ...ours, origin: SITE, host: '127.0.0.1:3000' }],
    ['another name it is reached by', { ...ours, origin: 'https://tonight.lan:8443', host: 'tonight.lan:8443' }],
    ['a Host in capitals', { ...ours, origin: 'https://tonight.lan', host: 'Tonight.LAN' }],
  ])('believes %s', (_, told) => expect(isSameOrigin(told, SITE)).toBe(true));

  it.each([
    ['nothing', ours],
    ['another site', { ...ours, origin: 'https://elsewhere.example' }],
    ['another site, by the browser’s word', { ...ours, fetchSite: 'cross-site' }],
    ['another port of ours', { ...ours, origin: 'https://tonight.example:8443', fetchSite: 'same-site' }],
    ['another port, without a word of the browser', { ...ours, origin: 'https://tonight.example:8443' }],
    ['a subdomain', { ...ours, origin: 'https://evil.tonight.example' }],
    ['a name that begins like ours', { ...ours, origin: 'https://tonight.example.elsewhere.example' }],
    ['our name over http', { ...ours, origin: 'http://tonight.example' }],
    ['an opaque origin', { ...ours, origin: 'null' }],
    ['an address typed in', { ...ours, fetchSite: 'none' }],
    ['a trailing dot', { ...ours, origin: 'https://tonight.example.' }],
    ['a path after it', { ...ours, origin: 'https://tonight.example/' }],
    ['a name before it', { ...ours, origin: 'https://tonight.example@elsewhere.example' }],
    ['two origins', { ...ours, origin: `${SITE}, https://elsewhere.example` }],
    ['two words of the browser', { ...ours, fetchSite: 'same-origin, cross-site' }],
    ['capitals no browser writes', { ...ours, fetchSite: 'Same-Origin' }],
    ['a sister site with our origin', { ...ours, origin: SITE, fetchSite: 'same-site' }],
    ['nobody’s page with our origin', { ...ours, origin: SITE, fetchSite: 'none' }],
    ['an origin against the browser’s word', { ...ours, origin: SITE, fetchSite: 'cross-site' }],
    [
      'a foreign origin with the browser’s word',
      { ...ours, origin: 'https://elsewhere.example', fetchSite: 'same-origin' },
    ],
    ['no Host to compare with', { ...ours, origin: 'https://elsewhere.example', host: null }],
    ['empty words', { ...ours, origin: '', fetchSite: '' }],
  ])('does not believe %s', (_, told) => expect(isSameOrigin(told, SITE)).toBe(false));

  it('takes http where the site is http', () => {
    const told = { origin: 'http://192.168.1.5:3000', fetchSite: null, host: '192.168.1.5:3000' };
    expect(isSameOrigin(told, 'http://localhost:3000')).toBe(true);
  });
});

it.each([
  ['GET', false],
  ['head', false],
  ['OPTIONS', false],
  ['POST', true],
  ['post', true],
  ['PUT', true],
  ['PATCH', true],
  ['DELETE', true],
  ['QUERY', true],
])('%s from elsewhere changes something: %s', (method, expected) => {
  const headers = new Headers({ origin: 'https://elsewhere.example', host: 'tonight.example' });
  expect(isCrossSiteWrite({ method, headers }, SITE)).toBe(expected);
});

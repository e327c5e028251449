import { describe, expect, it } from 'vitest';
import {
  isNear,
  noticedProxyTroubles,
  noticeProxyTroubles,
  proxyTroubles,
  proxyTroublesKnown,
} from '@/lib/http/proxy-trouble';

const untold = { trustedProxies: 0, siteUrl: 'https://tonight.example' };
const plain = { trustedProxies: 1, siteUrl: 'http://localhost:3000' };

describe('proxyTroubles', () => {
  it.each([
    ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.5' }, '127.0.0.1', untold, ['untold']],
    ['one in the house', { 'x-real-ip': '203.0.113.5' }, '::ffff:192.168.1.2', untold, ['untold']],
    ['the standard header', { forwarded: 'for=203.0.113.5;proto=https' }, '10.0.0.1', untold, ['untold']],
    ['a stranger who makes it up', { 'x-forwarded-for': '1.2.3.4' }, '203.0.113.5', untold, []],
    [
      'a proxy that was told of',
      { 'x-forwarded-for': '203.0.113.5' },
      '127.0.0.1',
      { ...untold, trustedProxies: 1 },
      [],
    ],
    ['nobody in between', {}, '127.0.0.1', untold, []],
    ['https in front of an http SITE_URL', { 'x-forwarded-proto': 'https' }, '127.0.0.1', plain, ['http-site']],
    ['the nearest proxy’s word', { 'x-forwarded-proto': 'http, HTTPS' }, '127.0.0.1', plain, ['http-site']],
    ['the standard word for it', { forwarded: 'proto=https' }, '127.0.0.1', plain, ['http-site']],
    ['http all the way', { 'x-forwarded-proto': 'http' }, '127.0.0.1', plain, []],
    ['a stranger’s word for it', { 'x-forwarded-proto': 'https' }, '203.0.113.5', plain, []],
  ])('%s', (_, headers, peer, settings, troubles) => {
    expect(proxyTroubles({ headers, peer }, settings)).toEqual(troubles);
  });
});

it.each([
  ['127.0.0.1', true],
  ['172.16.0.1', true],
  ['172.31.255.1', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['2001:db8::1', false],
  ['11.0.0.1', false],
  [undefined, false],
])('%s is near: %s', (address, near) => expect(isNear(address)).toBe(near));

it('says each trouble once and keeps it', () => {
  // The process remembers, and other tests of this worker are in it.
  proxyTroublesKnown.forget();
  expect(noticeProxyTroubles(['untold'])).toEqual(['untold']);
  expect(noticeProxyTroubles(['untold', 'http-site'])).toEqual(['http-site']);
  expect(noticedProxyTroubles()).toEqual(['untold', 'http-site']);
});

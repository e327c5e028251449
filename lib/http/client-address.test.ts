import { describe, expect, it } from 'vitest';
import { addressOf, clientAddress, isThisMachine } from './client-address';

describe('clientAddress', () => {
  it.each([
    // What came, who is connected, how many proxies the setting names, and whom it counts for.
    { forwarded: undefined, peer: '203.0.113.7', proxies: 0, address: '203.0.113.7' },
    { forwarded: '198.51.100.1', peer: '203.0.113.7', proxies: 0, address: '203.0.113.7' },
    { forwarded: '198.51.100.1', peer: '10.0.0.2', proxies: 1, address: '198.51.100.1' },
    { forwarded: '6.6.6.6, 198.51.100.1', peer: '10.0.0.2', proxies: 1, address: '198.51.100.1' },
    { forwarded: '6.6.6.6, 198.51.100.1, 10.0.0.3', peer: '10.0.0.2', proxies: 2, address: '198.51.100.1' },
    { forwarded: '198.51.100.1', peer: '10.0.0.2', proxies: 2, address: '198.51.100.1' },
    { forwarded: undefined, peer: '10.0.0.2', proxies: 1, address: '10.0.0.2' },
    { forwarded: ' , ', peer: '10.0.0.2', proxies: 1, address: '10.0.0.2' },
    { forwarded: undefined, peer: '::ffff:203.0.113.7', proxies: 0, address: '203.0.113.7' },
    { forwarded: undefined, peer: '::1', proxies: 0, address: '::1' },
    { forwarded: '198.51.100.1', peer: '127.0.0.1', proxies: 0, address: 'behind an untold proxy' },
    { forwarded: '127.0.0.1', peer: '::1', proxies: 0, address: 'behind an untold proxy' },
    { forwarded: undefined, peer: '2001:db8:1:2:3:4:5:6', proxies: 0, address: '2001:db8:1:2::/64' },
    { forwarded: undefined, peer: '2001:0db8:1:2::9', proxies: 0, address: '2001:db8:1:2::/64' },
    { forwarded: undefined, peer: '2001:db8::9', proxies: 0, address: '2001:db8:0:0::/64' },
    { forwarded: undefined, peer: 'fe80::1%eth0', proxies: 0, address: 'fe80:0:0:0::/64' },
  ])('says $address for $peer, forwarded for $forwarded, behind $proxies', ({ forwarded, peer, proxies, address }) => {
    expect(clientAddress(forwarded, peer, proxies)).toBe(address);
  });

  it('is not taken for this machine by saying so', () => {
    expect(isThisMachine(clientAddress('127.0.0.1', '203.0.113.7', 0))).toBe(false);
    expect(isThisMachine(clientAddress('127.0.0.1', '127.0.0.1', 0))).toBe(false);
    expect(isThisMachine(clientAddress(undefined, '::ffff:127.0.0.1', 0))).toBe(true);
  });
});

describe('addressOf', () => {
  it('reads what the server wrote', () => {
    expect(addressOf(new Headers({ 'x-forwarded-for': '203.0.113.7' }))).toBe('203.0.113.7');
    expect(addressOf(new Headers({ 'x-forwarded-for': '6.6.6.6, 203.0.113.7' }))).toBe('203.0.113.7');
    expect(addressOf(new Headers())).toBe('unknown');
  });
});

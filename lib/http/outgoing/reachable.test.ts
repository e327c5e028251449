import { expect, it } from 'vitest';
import { isReachable } from '@/lib/http/outgoing/reachable';

it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  'reaches %s, which is public',
  (address) => {
    expect(isReachable(address, false)).toBe(true);
    expect(isReachable(address, true)).toBe(true);
  },
);

it.each([
  ['127.0.0.1'],
  ['127.255.0.9'],
  ['10.1.2.3'],
  ['172.16.0.1'],
  ['172.31.255.255'],
  ['192.168.1.20'],
  ['100.64.0.7'],
  ['::1'],
  ['fd12:3456::1'],
  ['::ffff:192.168.1.20'],
  ['::ffff:7f00:1'],
  ['::127.0.0.1'],
])('reaches %s where home networks are allowed, and else not', (address) => {
  expect(isReachable(address, false)).toBe(false);
  expect(isReachable(address, true)).toBe(true);
});

it.each([
  ['169.254.169.254'],
  ['::ffff:169.254.169.254'],
  ['::ffff:a9fe:a9fe'],
  ['100.100.100.200'],
  ['::ffff:100.100.100.200'],
  ['168.63.129.16'],
  ['fd00:ec2::254'],
  ['fd00:ec2:0:0::254'],
  ['fd20:ce::254'],
  ['fd00:c1::a9fe:a9fe'],
  ['0.0.0.0'],
  ['::'],
  ['::ffff:0.0.0.0'],
  ['255.255.255.255'],
  ['224.0.0.1'],
  ['fe80::1'],
  ['fe80::1%eth0'],
  ['ff02::1'],
  ['64:ff9b::a9fe:a9fe'],
  ['2002:7f00:1::'],
  ['2001:0:1::'],
  ['::ffff:0:127.0.0.1'],
  ['::ffff:0:a9fe:a9fe'],
  ['::1:127.0.0.1'],
  ['4000::1'],
  ['fbff::1'],
  ['localhost'],
  [''],
])('never reaches %s', (address) => {
  expect(isReachable(address, false)).toBe(false);
  expect(isReachable(address, true)).toBe(false);
});

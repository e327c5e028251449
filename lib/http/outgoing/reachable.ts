import { BlockList, isIP } from 'node:net';

/*
 * Where a request to an address that a person named may lead. The server stands within a network that the person who names an address may not be meant to
 * reach: what is not the public internet is refused, and of that only home networks and this machine can be allowed, by
 * the person who runs it. A cloud's own addresses (169.254.169.254) never are.
 */

const NEVER = blocked([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  // Addresses that carry another, which a gateway may unwrap.
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  // A cloud's own, in ranges that are a home's or the internet's elsewhere: Alibaba's, Azure's, Amazon's, Google's, Oracle's.
  '100.100.100.200/32',
  '168.63.129.16/32',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
  'fd00:c1::a9fe:a9fe/128',
]);

/** Of IPv6 nothing else is the public internet: what is not given out yet, or translated by a gateway, leads who knows where. */
const GIVEN_OUT = blocked(['2000::/3']);

const AT_HOME = blocked([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
]);

/** Whether an IP address may be spoken to. @param privateToo whether home networks and this machine may be, too. */
export function isReachable(address: string, privateToo: boolean): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const plain = mappedIn(address) ?? address;
  const family = isIP(plain) === 4 ? 'ipv4' : 'ipv6';
  if (NEVER.check(plain, family)) return false;
  if (AT_HOME.check(plain, family)) return privateToo;
  return family === 'ipv4' || GIVEN_OUT.check(plain, family);
}

/** The IPv4 address within an IPv6 one that stands for it (`::ffff:…`, or `::…` of old); null where there is none. */
function mappedIn(address: string): string | null {
  if (isIP(address) !== 6) return null;
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const [, high, low] = /^\[::(?:ffff:)?(?:([\da-f]{1,4}):)?([\da-f]{1,4})\]$/.exec(hostname) ?? [];
  if (low === undefined || hostname === '[::1]') return null;
  const bits = (Number.parseInt(high ?? '0', 16) << 16) | Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

function blocked(ranges: string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Stands for everyone behind a proxy on this machine that no setting names: their addresses are unknown. */
const UNTOLD_PROXY = 'behind an untold proxy';

/**
 * The network address a request comes from. Each proxy appends to `x-forwarded-for` whom it was asked by, so that only
 * the last ones, as many as stand in front, were written by a proxy to trust; what comes before, any client can make
 * up.
 * @param forwarded `x-forwarded-for` as it came.
 * @param peer the other end of the connection.
 * @param trustedProxies how many proxies stand in front.
 */
export function clientAddress(forwarded: string | undefined, peer: string | undefined, trustedProxies: number): string {
  const said = (forwarded ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (trustedProxies > 0) return network(said.at(-trustedProxies) ?? said[0] ?? peer ?? UNTOLD_PROXY);
  const address = network(peer ?? UNTOLD_PROXY);
  return isThisMachine(address) && said.length > 0 ? UNTOLD_PROXY : address;
}

/** A person at this machine can read its database anyway, and no other machine has such an address. */
export function isThisMachine(address: string): boolean {
  return address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);
}

/** The address that the server has put into a request's headers (`scripts/serve.ts`), whatever a client said. */
export function addressOf(headers: { get(name: string): string | null }): string {
  return network(headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown');
}

/** One name for each; of IPv6 the first 64 bits, since a client with one address there has all that begin so. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').toLowerCase();
  if (!plain.includes(':') || plain === '::1' || plain.endsWith('/64')) return plain;
  const [left = '', right] = plain.split('%')[0]?.split('::') ?? [];
  const start = left === '' ? [] : left.split(':');
  const end = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  const groups = [...start, ...Array<string>(zeros).fill('0'), ...end].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

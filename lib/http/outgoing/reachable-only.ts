import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isReachable } from '@/lib/http/outgoing/reachable';

/** All that a name stands for may not be spoken to. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** Resolves a name, as the connection is made, to those of its addresses that may be spoken to. */
export function reachableOnly(privateToo: boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const [first, ...others] = addresses.filter(({ address }) => isReachable(address, privateToo));
      if (!first) return done(new UnreachableError(`${hostname} leads to no address that may be spoken to`), '', 0);
      return options.all ? done(null, [first, ...others]) : done(null, first.address, first.family);
    });
  };
}

import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isThisMachine } from '../../lib/http/client-address.ts';

interface Asking {
  headers: IncomingHttpHeaders;
  /** The other end of the connection. */
  peer: string | undefined;
}

/** What a proxy adds, by which somebody from afar looks as if at this machine. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/**
 * Who may see the metrics: whoever has the token, where one is set; else who asks from this machine itself, by its own name. A
 * page of somebody's that a browser here was led to calls it by another.
 */
export function maySeeMetrics({ headers, peer = '' }: Asking, token: string | undefined): boolean {
  if (token !== undefined) return carries(headers, token);
  const isNear = isThisMachine(peer.replace(/^::ffff:/i, '')) && THIS_MACHINE.test(headers.host ?? '');
  return isNear && !FORWARDED.some((name) => headers[name] !== undefined);
}

/** As `Authorization: Bearer`. */
export function carries({ authorization = '' }: IncomingHttpHeaders, secret: string): boolean {
  const [said, known] = [Buffer.from(authorization), Buffer.from(`Bearer ${secret}`)];
  return said.length === known.length && timingSafeEqual(said, known);
}

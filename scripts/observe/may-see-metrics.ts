import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isThisMachine } from '../../lib/http/client-address.ts';

/** What a proxy adds, by which a client from afar looks as if at this machine. */
const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/**
 * Who may see the metrics: a client with the token, where one is set; else one on this machine itself, by its own name.
 * A stranger's page in a browser here calls it by another.
 * @param headers with the client's address as `scripts/answer.ts` puts it there, whatever was said.
 */
export function maySeeMetrics(headers: IncomingHttpHeaders, token: string | undefined): boolean {
  if (token !== undefined) return carries(headers, token);
  const isHere = isThisMachine(String(headers['x-forwarded-for'])) && THIS_MACHINE.test(headers.host ?? '');
  return isHere && !FORWARDED.some((name) => headers[name] !== undefined);
}

/** As `Authorization: Bearer`. */
export function carries({ authorization = '' }: IncomingHttpHeaders, secret: string): boolean {
  const [said, known] = [Buffer.from(authorization), Buffer.from(`Bearer ${secret}`)];
  return said.length === known.length && timingSafeEqual(said, known);
}

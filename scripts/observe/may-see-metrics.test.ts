import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../lib/http/client-address';
import { maySeeMetrics } from './may-see-metrics';

const token = 'a-long-enough-token';

/** As `answer.ts` leaves them. */
function headersOf(peer: string | undefined, host: string, said: Record<string, string> = {}, proxies = 0) {
  return { host, ...said, 'x-forwarded-for': clientAddress(said['x-forwarded-for'], peer, proxies) };
}

describe('who may see the metrics without a token', () => {
  it.each([
    { who: 'this machine', headers: headersOf('127.0.0.1', 'localhost:3000'), may: true },
    { who: 'this machine by IPv6', headers: headersOf('::1', '[::1]:3000'), may: true },
    { who: 'this machine, mapped', headers: headersOf('::ffff:127.0.0.1', '127.0.0.1:3000'), may: true },
    { who: 'another machine', headers: headersOf('192.168.1.20', 'localhost:3000'), may: false },
    { who: 'nobody knows who', headers: headersOf(undefined, 'localhost:3000'), may: false },
    { who: 'a page of another site', headers: headersOf('127.0.0.1', 'evil.example'), may: false },
    {
      who: 'somebody through a proxy that is known',
      headers: headersOf('127.0.0.1', 'localhost', { 'x-forwarded-for': '203.0.113.7' }, 1),
      may: false,
    },
    ...['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].map((name) => ({
      who: `somebody through a proxy here, ${name}`,
      headers: headersOf('127.0.0.1', 'localhost:3000', { [name]: '127.0.0.1' }),
      may: false,
    })),
  ])('$who: $may', ({ headers, may }) => expect(maySeeMetrics(headers, undefined)).toBe(may));
});

describe('with a token, from anywhere', () => {
  it.each([
    { authorization: `Bearer ${token}`, may: true },
    { authorization: `bearer ${token}x`, may: false },
    { authorization: token, may: false },
    { authorization: undefined, may: false },
  ])('$authorization: $may', ({ authorization, may }) => {
    for (const peer of ['127.0.0.1', '203.0.113.7']) {
      expect(maySeeMetrics({ ...headersOf(peer, 'x.org', { via: '1' }), authorization }, token)).toBe(may);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { maySeeMetrics } from './may-see-metrics';

const token = 'a-long-enough-token';

describe('who may see the metrics', () => {
  it.each([
    { who: 'this machine', peer: '127.0.0.1', headers: { host: 'localhost:3000' }, may: true },
    { who: 'this machine by IPv6', peer: '::1', headers: { host: '[::1]:3000' }, may: true },
    { who: 'this machine, mapped', peer: '::ffff:127.0.0.1', headers: { host: '127.0.0.1:3000' }, may: true },
    { who: 'another machine', peer: '192.168.1.20', headers: { host: 'localhost:3000' }, may: false },
    { who: 'nobody knows who', peer: undefined, headers: { host: 'localhost:3000' }, may: false },
    { who: 'a page of another site', peer: '127.0.0.1', headers: { host: 'evil.example' }, may: false },
    ...['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].map((name) => ({
      who: `somebody behind a proxy here, ${name}`,
      peer: '127.0.0.1',
      headers: { host: 'localhost:3000', [name]: '1' },
      may: false,
    })),
  ])('$who, without a token: $may', ({ peer, headers, may }) => {
    expect(maySeeMetrics({ headers, peer }, undefined)).toBe(may);
  });

  it.each([
    { authorization: `Bearer ${token}`, may: true },
    { authorization: `bearer ${token}x`, may: false },
    { authorization: token, may: false },
    { authorization: undefined, may: false },
  ])('with a token, from anywhere: $authorization', ({ authorization, may }) => {
    expect(maySeeMetrics({ headers: { authorization, host: 'localhost' }, peer: '127.0.0.1' }, token)).toBe(may);
    expect(maySeeMetrics({ headers: { authorization, host: 'x.org', via: '1' }, peer: '8.8.8.8' }, token)).toBe(may);
  });
});

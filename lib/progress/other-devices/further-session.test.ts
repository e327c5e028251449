import { expect, it } from 'vitest';
import { beforeTheEnd } from '@/lib/progress/other-devices/further-session';

const sessions = [2950, 1800, 900].map((position) => ({ position, deviceName: `at ${position}` }));

it.each<[string, number | undefined, number | null]>([
  ['the newest that did not come to the end', undefined, 1800],
  ['by the credits, where it is known when they begin', 1700, 900],
  ['none where all came there', 600, null],
])('%s', (_, creditsStart, position) => {
  expect(beforeTheEnd(sessions, { duration: 3000 }, creditsStart)?.position ?? null).toBe(position);
});

it('is none for a title without a place', () => expect(beforeTheEnd(sessions, null, undefined)).toBeNull());

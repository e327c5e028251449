import { expect, it } from 'vitest';
import { sinceOn } from '@/lib/history/take-back';
import { playback } from '@/lib/testing/playback';

const late = playback({ sessionId: 'late', startedAt: '2026-11-21T23:30:00.000Z' });
const phone = playback({ sessionId: 'phone', startedAt: '2026-11-21T22:00:00.000Z', deviceId: 'phone' });
const evening = playback({ sessionId: 'evening', startedAt: '2026-11-21T20:00:00.000Z' });
const others = playback({ sessionId: 'others', startedAt: '2026-11-21T21:00:00.000Z', profileId: 'q' });
const before = playback({ sessionId: 'before', startedAt: '2026-11-20T20:00:00.000Z' });
const all = [late, phone, others, evening, before];

it.each([
  ['the newest alone', late, ['late']],
  ['all since an earlier one, of that device and that person', evening, ['late', 'evening']],
  ['from the first on', before, ['late', 'evening', 'before']],
  ['another device’s', phone, ['phone']],
  ['nothing where the device is not known', { ...evening, deviceId: null }, []],
])('%s', (_, entry, expected) => {
  expect(sinceOn(all, entry).map(({ sessionId }) => sessionId)).toEqual(expected);
});

import { expect, it } from 'vitest';
import { freeForFilms, isNearlyFull, RESERVE_BYTES } from '@/lib/downloads/room';

it.each<[string, StorageEstimate, number | null]>([
  ['as much as is left but for the reserve', { quota: RESERVE_BYTES + 100, usage: 40 }, 60],
  ['nothing where only the reserve is left', { quota: RESERVE_BYTES + 100, usage: 100 }, 0],
  ['nothing where less is left', { quota: 100, usage: 40 }, 0],
  ['nothing where more is used than there may be', { quota: 40, usage: 100 }, 0],
  ['unknown without a quota', { usage: 40 }, null],
  ['unknown without a use', { quota: 40 }, null],
])('%s', (_, estimate, free) => {
  expect(freeForFilms(estimate)).toBe(free);
});

it.each<[StorageEstimate, boolean]>([
  [{ quota: RESERVE_BYTES, usage: RESERVE_BYTES / 2 }, false],
  [{ quota: RESERVE_BYTES, usage: RESERVE_BYTES / 2 + 1 }, true],
  [{ quota: 10, usage: 1000 }, true],
  [{}, false],
])('of %o a download has to stop: %s', (estimate, stops) => {
  expect(isNearlyFull(estimate)).toBe(stops);
});

import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { toReportArray } from '@/lib/progress/ledger/report-array';

const entry: LedgerEntry = {
  profileId: 'p',
  type: 'tv',
  tmdbId: 1,
  season: 2,
  episode: 3,
  episodeId: null,
  id: 's',
  kind: 'playback',
  event: 'start-over',
  sequence: 4,
  position: 1.5,
  duration: 1e-7,
  creditsStart: null,
  secondsPlayed: 0,
  observedMs: 5,
  sentMs: 6,
  receivedMs: 7,
  deviceId: 'd',
  deviceName: null,
  snapshot: null,
};

describe('toReportArray', () => {
  it('leaves out what is null and spells the rest plainly', () => {
    expect(toReportArray([entry])).toBe('{"(p,tv,1,2,3,s,playback,start-over,4,1.5,1e-7,,0,5,6,7,,d,,,,,,)"}');
  });

  it('quotes twice what a person may have written', () => {
    const named = { ...entry, deviceName: 'Ada\'s "TV", (big) \\ {it}', snapshot: { title: 'Show', episodeTitle: '' } };
    expect(toReportArray([named])).toContain(String.raw`d,\"Ada's \\\"TV\\\", (big) \\\\ {it}\",,Show,,,)"`);
  });

  it('is an empty array for nothing', () => {
    expect(toReportArray([])).toBe('{}');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSession } from '@/lib/progress/fold/session';
import { witnesses } from '@/lib/progress/fold/witnesses';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { deviceSession } from '@/lib/testing/device-stories';

it('tell all of a session that one device played, however few they are', () => {
  fc.assert(
    fc.property(deviceSession, (reports) => {
      expect(toSession(witnesses(reports))).toEqual(toSession(reports));
      expect(witnesses(reports).length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 2_000 },
  );
});

it('do so, too, when they are chosen anew with every report', () => {
  fc.assert(
    fc.property(deviceSession, (reports) => {
      let kept: LedgerEntry[] = [];
      for (const report of reports) kept = witnesses([...kept, report]);
      expect(toSession(kept)).toEqual(toSession(reports));
    }),
    { numRuns: 2_000 },
  );
});

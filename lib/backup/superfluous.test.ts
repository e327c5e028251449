import { describe, expect, it } from 'vitest';
import type { Backup, BackupReason } from './backup';
import { superfluous } from './superfluous';

const now = new Date('2026-11-28T12:00:00Z');

function made(daysAgo: number, reason: BackupReason = 'nightly'): Backup {
  const madeAt = new Date(now.getTime() - daysAgo * 86_400_000);
  return { file: `${reason} ${daysAgo}`, madeAt, reason, kind: 'folder', bytes: 1 };
}

describe('which backups may go', () => {
  it.each([
    { what: 'none of few', backups: [made(0.3), made(1.3)], goes: [] },
    { what: 'nightly ones beyond the count', backups: [made(1), made(2), made(3), made(4)], goes: ['nightly 4'] },
    {
      what: 'others do not count among the nights',
      backups: [made(0, 'by-hand'), made(1), made(2, 'before-upgrade'), made(3), made(4)],
      goes: [],
    },
    {
      what: 'all that are too old',
      backups: [made(1), made(31, 'by-hand'), made(31)],
      goes: ['by-hand 31', 'nightly 31'],
    },
    { what: 'never the newest, however old', backups: [made(400), made(401)], goes: ['nightly 401'] },
    { what: 'nothing of nothing', backups: [], goes: [] },
  ])('$what', ({ backups, goes }) => {
    expect(superfluous(backups, { keep: 3, days: 30 }, now).map(({ file }) => file)).toEqual(goes);
  });

  it('leaves one where none shall be kept', () => {
    expect(superfluous([made(1), made(2)], { keep: 0, days: 0 }, now).map(({ file }) => file)).toEqual(['nightly 2']);
  });
});

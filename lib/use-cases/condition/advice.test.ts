import { describe, expect, it } from 'vitest';
import { advice } from './advice';
import type { Condition } from './condition';

const now = new Date('2026-11-28T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

const backups = { folder: '/data/backups', at: '03:30', newest: null, failed: 0 };
const well: Condition = {
  version: '1.0.0',
  startedAt: daysAgo(1),
  database: { kind: 'embedded', trouble: null, bytes: 1, hearsOthers: true },
  replica: { trouble: null, behindSeconds: 0, reads: 1, passedOn: 1 },
  freeMegabytes: 20_000,
  backups,
  tmdb: { answered: 9, failed: 1 },
  queue: 3,
  streams: 2,
  restarts: 0,
};

describe('whoever runs Tonight', () => {
  it('has nothing to do when all is well', () => expect(advice(well, now)).toEqual([]));

  it.each([
    [
      'a database that stores nothing',
      { database: { ...well.database, trouble: 'The disk is full.' } },
      /disk is full/,
    ],
    [
      'a pooler without the server behind it',
      { database: { ...well.database, kind: 'own', hearsOthers: false } },
      /set DATABASE_DIRECT_URL/,
    ],
    [
      'a replica that is away',
      { replica: { trouble: 'connect ECONNREFUSED', behindSeconds: null, reads: 0, passedOn: 9 } },
      /not read from.*ECONNREFUSED/,
    ],
    ['a late replica', { replica: { trouble: null, behindSeconds: 61.5, reads: 0, passedOn: 9 } }, /for 61 seconds/],
    ['a disk with little room', { freeMegabytes: 512.7 }, /512 MB left/],
    ['backups that fail', { backups: { ...backups, failed: 1 } }, /could not be made/],
    ['no backups by night', { backups: { ...backups, at: null } }, /BACKUP_AT is off/],
    [
      'an old backup',
      { backups: { ...backups, newest: { madeAt: daysAgo(4.2), bytes: 1 } } },
      /newest backup is 4 days old/,
    ],
    [
      'backups on the same disk',
      { backups: { ...backups, newest: { madeAt: daysAgo(1), bytes: 1 } } },
      /Copy \/data\/backups/,
    ],
    ['TMDB away', { tmdb: { answered: 1, failed: 2 } }, /TMDB_ACCESS_TOKEN/],
    ['a long queue', { queue: 1001 }, /1001 reports wait/],
    ['pages that end', { restarts: 1 }, /ended once/],
    ['pages that end again', { restarts: 2 }, /ended 2 times/],
  ] as [string, Partial<Condition>, RegExp][])('is told of %s', (_, change, words) => {
    const said = advice({ ...well, ...change }, now);
    expect(said.some((sentence) => words.test(sentence))).toBe(true);
  });

  it('is told nothing of what others look after', () => {
    expect(advice({ ...well, replica: null, backups: null, freeMegabytes: null, tmdb: null }, now)).toEqual([]);
  });
});

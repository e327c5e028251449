import { describe, expect, it } from 'vitest';
import type { StoredImport } from '@/lib/imports/repository';
import { targetOf } from '@/lib/use-cases/imports/people-of';
import { summaryOf } from '@/lib/use-cases/imports/plan';

const began = Date.parse('2026-11-28T20:00:00Z');
const job = (changes: Partial<StoredImport>): StoredImport => ({
  id: 'i',
  profileId: 'ada',
  state: 'matching',
  files: [],
  people: {},
  dayOrder: null,
  rows: 10,
  stage: { of: 10, done: 4, at: new Date(began).toISOString() },
  waitsFor: null,
  madeAt: new Date(began).toISOString(),
  ...changes,
});

describe('how long an import still takes', () => {
  const stage = (done: number) => ({ of: 10, done, at: new Date(began).toISOString() });
  it.each([
    ['by its pace so far', {}, 8_000, 12],
    ['nothing more at its end', { stage: stage(10) }, 8_000, 0],
    ['is said of writing', { state: 'writing' as const }, 8_000, 12],
    ['is said of an undo', { state: 'undoing' as const }, 8_000, 12],
    ['is not said before anything is done', { stage: stage(0) }, 8_000, null],
    ['is not said in its first second', {}, 1_000, null],
    ['is not said while it waits', { waitsFor: 'catalog' as const }, 8_000, null],
    ['is not said of one that asks', { state: 'planned' as const }, 8_000, null],
  ])('%s', (_, changes, afterMs, seconds) => {
    expect(summaryOf(job(changes), began + afterMs).progress.secondsLeft).toBe(seconds);
  });
});

describe('whose a person’s rows are', () => {
  const people = { Ben: 'ben', Guest: null };
  it.each([
    ['the chosen profile’s', 'Ben', 'ben'],
    ['of no profile where none was chosen', 'Guest', null],
    ['of no profile where the person was not asked about', 'Cleo', null],
    ['the importing profile’s where no person is named', '', 'ada'],
  ])('%s', (_, person, profile) => expect(targetOf({ people, profileId: 'ada' }, person)).toBe(profile));

  it('are another’s where rows without a person were given away', () =>
    expect(targetOf({ people: { '': 'ben' }, profileId: 'ada' }, '')).toBe('ben'));
});

import { describe, expect, it } from 'vitest';
import { reportsOf } from './session.ts';

const NOW = Date.parse('2026-11-27T20:00:00Z');
const film = { type: 'movie', tmdbId: 550 } as const;

describe('a session', () => {
  it('begins as long before its end as was played', () => {
    const [begins, ends] = reportsOf(
      'ada',
      film,
      { from: '10:00', to: '25:00', ended: { days: 1 } },
      { now: NOW, length: null },
    );
    expect(begins).toMatchObject({ position: 600, secondsPlayed: 0, observedAt: '2026-11-26T19:45:00.000Z' });
    expect(ends).toMatchObject({ position: 1500, secondsPlayed: 900, observedAt: '2026-11-26T20:00:00.000Z' });
    expect(ends).toMatchObject({ event: 'pause', sentAt: '2026-11-27T20:00:00.000Z' });
    expect(ends?.sessionId).toBe(begins?.sessionId);
  });

  it('ends what was heard to its end', () => {
    const [, ends] = reportsOf('ada', film, { to: 3600, duration: 3600, finished: true }, { now: NOW, length: null });
    expect(ends).toMatchObject({ event: 'ended', position: 3600, duration: 3600 });
  });

  it('is of its stream, and leads no further', () => {
    const [, ends] = reportsOf('ada', film, { to: '31:00' }, { now: NOW, length: 3732 });
    expect(ends).toMatchObject({ position: 1860, duration: 3732 });
    expect(() => reportsOf('ada', film, { to: 3738 }, { now: NOW, length: 3732 })).toThrow('3732 s long');
  });

  it('is of something long enough', () => {
    const [, ends] = reportsOf('ada', film, { to: '2:00:00' }, { now: NOW, length: null });
    expect(Number(ends?.duration)).toBeGreaterThan(7200);
  });

  it('never ends before it begins', () => {
    expect(() => reportsOf('ada', film, { from: 60, to: 30 }, { now: NOW, length: null })).toThrow(
      'cannot end at 30 s',
    );
  });
});

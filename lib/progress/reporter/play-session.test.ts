import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, newPlaySession } from '@/lib/progress/reporter/play-session';
import type { Observation, PlaybackSignal, PlaybackSignalKind } from '@/lib/progress/reporter/playback-signal';

const DURATION = 1440;

/** A player in miniature: time passes, the picture moves when it plays, and every signal is written down. */
function rehearse() {
  let session = newPlaySession();
  let at = 1_000;
  let position = 0;
  let rate = 1;
  const observations: Observation[] = [];
  const signal = (kind: PlaybackSignalKind, changes: Partial<PlaybackSignal> = {}) => {
    const step = advance(session, { kind, position, duration: DURATION, rate, at, ...changes });
    session = step.session;
    if (step.observation) observations.push(step.observation);
  };
  return {
    observations,
    signal,
    get secondsPlayed() {
      return session.secondsPlayed;
    },
    begin(from = 0) {
      position = from;
      signal('frame');
      signal('playing');
    },
    play(seconds: number) {
      for (let step = 0; step < Math.round(seconds * 4); step++) {
        at += 250;
        position += 0.25 * rate;
        signal('time');
      }
    },
    stall(seconds: number) {
      signal('waiting');
      at += seconds * 1000;
      signal('playing');
    },
    seek(target: number) {
      position = target;
      signal('seeking');
      at += 80;
      signal('seeked');
      signal('playing');
    },
    idle(seconds: number) {
      at += seconds * 1000;
    },
    speed(now: number) {
      rate = now;
      signal('rate');
    },
  };
}

const sent = (observations: Observation[]) => observations.filter(({ reach }) => reach !== 'journal');

describe('when nothing has been shown', () => {
  it('says nothing, whatever the player does', () => {
    const player = rehearse();
    for (const kind of ['time', 'pause', 'seeking', 'seeked', 'hidden', 'leave', 'next', 'ended'] as const)
      player.signal(kind);
    expect(player.observations).toEqual([]);
  });

  it('keeps silent about a first frame that was never played, so that ?t= is not stored', () => {
    const player = rehearse();
    player.signal('frame', { position: 900 });
    player.signal('seeked', { position: 900 });
    player.signal('leave', { position: 900 });
    expect(player.observations).toEqual([]);
  });

  it('begins also when the frame comes after playing was announced', () => {
    const player = rehearse();
    player.signal('playing');
    player.signal('frame');
    player.play(1);
    expect(player.observations[0]).toMatchObject({ event: 'playing', sequence: 1 });
  });

  it.each([
    ['a hidden tab, or sound without a picture', 40, 40],
    ['a single look at the clock', 0, null],
  ])('takes playback that moves on for a sign of life: %s', (_, seconds, place) => {
    const player = rehearse();
    player.signal('playing');
    player.signal('time');
    player.play(seconds);
    player.signal('leave');
    expect(player.observations.at(-1)?.position ?? null).toBe(place);
    expect(player.secondsPlayed).toBe(seconds);
  });

  it('takes a stalled clock for none', () => {
    const player = rehearse();
    player.signal('playing');
    player.signal('waiting', { position: 10 });
    player.signal('time', { position: 20 });
    player.signal('leave', { position: 20 });
    expect(player.observations).toEqual([]);
  });

  it('tells a place in a stream that still grows, without a length', () => {
    const player = rehearse();
    player.begin(30);
    player.signal('pause', { duration: null });
    expect(player.observations.at(-1)).toMatchObject({ position: 30, duration: null, event: 'pause' });
  });

  it('says nothing while the duration is unknown', () => {
    const player = rehearse();
    player.begin();
    player.signal('pause', { duration: Number.NaN });
    expect(player.observations).toEqual([]);
  });
});

describe('when the player jumps over a missing piece by itself', () => {
  /** Played to 18 s, where nothing follows before 24 s. */
  function jumped() {
    const player = rehearse();
    player.begin(2);
    player.play(16);
    player.signal('waiting');
    player.signal('rescue', { position: 24 });
    player.signal('seeking', { position: 24 });
    return player;
  }

  it('says nothing of a seek', () => {
    const player = jumped();
    player.signal('seeked', { position: 24.05 });
    expect(player.observations.map(({ event }) => event)).not.toContain('seek');
  });

  it.each(['pause', 'leave', 'hidden', 'ended'] as const)('keeps the place that was shown on %s', (kind) => {
    const player = jumped();
    player.signal(kind, { position: 24 });
    expect(player.observations.at(-1)?.position).toBe(18);
  });

  it('keeps it when one jump follows the other', () => {
    const player = jumped();
    player.signal('rescue', { position: 30 });
    player.signal('seeking', { position: 30 });
    player.signal('pause', { position: 30 });
    expect(player.observations.at(-1)?.position).toBe(18);
  });

  it('goes on counting once it plays behind the piece', () => {
    const player = jumped();
    player.seek(24);
    player.play(10);
    player.signal('pause');
    expect(player.observations.at(-1)).toMatchObject({ position: 34, secondsPlayed: 26 });
  });

  it('takes a seek of the viewer meanwhile for what it is', () => {
    const player = jumped();
    player.seek(300);
    expect(player.observations.at(-1)).toMatchObject({ position: 300, event: 'seek' });
  });
});

describe('while playing', () => {
  it('sends every ten seconds and keeps every second', () => {
    const player = rehearse();
    player.begin(100);
    player.play(30.5);
    const times = sent(player.observations).map(({ position }) => Math.round(position));
    expect(times).toEqual([100, 110, 120, 130]);
    const gaps = player.observations.slice(1).map(({ at }, index) => at - (player.observations[index]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
  });

  it.each([
    ['pause', 'pause', 'send'],
    ['ended', 'ended', 'send'],
    ['next', 'next', 'send'],
    ['seeked', 'seek', 'send'],
    ['hidden', 'hidden', 'flush'],
    ['leave', 'hidden', 'flush'],
    ['start-over', 'start-over', 'send'],
  ] as const)('reports %s at once', (kind, event, reach) => {
    const player = rehearse();
    player.begin(50);
    player.play(3);
    player.signal(kind);
    expect(player.observations.at(-1)).toMatchObject({ event, reach });
  });

  it('flushes once when a closing tab is first hidden and then left', () => {
    const player = rehearse();
    player.begin();
    player.play(5);
    player.signal('hidden');
    player.signal('leave');
    expect(player.observations.filter(({ reach }) => reach === 'flush')).toHaveLength(1);
  });

  it.each([
    ['says so when the pause is fresh', 5, 'flush'],
    ['has nothing new to say long after the pause', 3600, 'send'],
  ])('%s', (_, seconds, lastReach) => {
    const player = rehearse();
    player.begin();
    player.play(5);
    player.signal('pause');
    player.idle(seconds);
    player.signal('leave');
    expect(player.observations.at(-1)?.reach).toBe(lastReach);
  });

  it('never reports a position past the end or before the beginning', () => {
    const player = rehearse();
    player.begin();
    player.play(1);
    player.signal('pause', { position: DURATION + 3 });
    expect(player.observations.at(-1)?.position).toBe(DURATION);
    player.signal('pause', { position: -1 });
    expect(player.observations.at(-1)?.position).toBe(0);
  });
});

describe('seconds played', () => {
  it('counts what was watched, not what was skipped, stalled or paused', () => {
    const player = rehearse();
    player.begin();
    player.play(20);
    player.seek(600);
    player.play(10);
    player.stall(30);
    player.play(5);
    player.signal('pause');
    player.idle(600);
    player.signal('playing');
    player.play(5);
    expect(player.secondsPlayed).toBeCloseTo(40, 1);
  });

  it('counts content seconds at any speed', () => {
    const player = rehearse();
    player.begin();
    player.speed(2);
    player.play(10);
    player.speed(0.5);
    player.play(10);
    expect(player.secondsPlayed).toBeCloseTo(25, 1);
  });

  it('equals the seconds played in any evening of playing, seeking, stalling and pausing', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('play' as const), amount: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constant('seek' as const), amount: fc.integer({ min: 0, max: DURATION }) }),
      fc.record({ kind: fc.constant('stall' as const), amount: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ kind: fc.constant('idle' as const), amount: fc.integer({ min: 1, max: 7200 }) }),
      fc.record({ kind: fc.constant('speed' as const), amount: fc.constantFrom(0.5, 1, 1.5, 2, 8) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const player = rehearse();
        player.begin();
        let rate = 1;
        let watched = 0;
        for (const { kind, amount } of acts) {
          if (kind === 'play') watched += amount * rate;
          if (kind === 'speed') rate = amount;
          if (kind === 'idle') player.signal('pause');
          player[kind](amount);
          if (kind === 'idle') player.signal('playing');
        }
        expect(player.secondsPlayed).toBeCloseTo(watched, 6);
        const sequences = player.observations.map(({ sequence }) => sequence);
        expect(sequences).toEqual(sequences.map((_, index) => index + 1));
        const seconds = player.observations.map(({ secondsPlayed }) => secondsPlayed);
        expect(seconds).toEqual([...seconds].sort((one, other) => one - other));
      }),
    );
  });
});

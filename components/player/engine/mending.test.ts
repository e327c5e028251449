import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamFault } from '@/components/player/engine/fault';
import { mend, newMending } from '@/components/player/engine/mending';
import type { Fault, Piece, StreamEffect, StreamEvent } from '@/components/player/engine/mending-terms';

const PIECE: Piece = { start: 18, end: 24, isLast: false };
const LAST: Piece = { start: 174, end: 180, isLast: true };

/** A stream in miniature: it takes every event and writes down every effect. */
function rehearse(startAt = 0) {
  let mending = newMending(startAt);
  let at = 1_000;
  let effects: StreamEffect[] = [];
  const tell = (event: StreamEvent) => {
    const step = mend(mending, event);
    mending = step.mending;
    effects.push(...step.effects);
  };
  return {
    tell,
    get now() {
      return mending;
    },
    /** What was done since this was asked last. */
    done() {
      const done = effects;
      effects = [];
      return done;
    },
    wait(ms: number) {
      at += ms;
    },
    play(position: number) {
      tell({ kind: 'buffered' });
      tell({ kind: 'shown', position });
      effects = [];
    },
    fault(fault: StreamFault, changes: Partial<Fault> & { position?: number; bufferedUpTo?: number } = {}) {
      const { position = mending.reached, bufferedUpTo = position, ...rest } = changes;
      const element = { position, bufferedUpTo, dry: true, playing: true };
      const facts = { fatal: true, beside: false, piece: null, element, quality: { level: 2, adapts: true }, ...rest };
      tell({ kind: 'fault', at, fault, ...facts });
    },
  };
}

const missing: StreamFault = { kind: 'fragment', httpStatus: 404 };
const refused: StreamFault = { kind: 'fragment', httpStatus: 403 };
const away: StreamFault = { kind: 'fragment', httpStatus: 503 };
const decode: StreamFault = { kind: 'decode' };
const showAll = (reached: number): StreamEffect[] => [{ do: 'stop-loading' }, { do: 'await-dry', reached }];

describe('a missing piece', () => {
  it('is stepped over once all before it is shown, by the player itself', () => {
    const stream = rehearse();
    stream.play(10);
    stream.fault(missing, { piece: PIECE });
    expect(stream.done()).toEqual(showAll(10));
    stream.tell({ kind: 'shown', position: 17.8 });
    stream.tell({ kind: 'dry', position: 17.9 });
    expect(stream.done()).toEqual([
      { do: 'rescue', to: 24.05 },
      { do: 'load', from: 24.05 },
    ]);
    expect(stream.now.reached).toBe(17.8);
  });

  it('never moves playback back', () => {
    const stream = rehearse();
    stream.play(30);
    stream.fault(missing, { piece: PIECE });
    stream.tell({ kind: 'dry', position: 30 });
    expect(stream.done()).toContainEqual({ do: 'rescue', to: 30 });
  });

  it('is come up to first, three times at most, where only sound or picture lacks it', () => {
    const stream = rehearse();
    stream.play(10);
    for (let time = 0; time < 3; time++) {
      stream.fault(missing, { piece: PIECE });
      stream.tell({ kind: 'dry', position: 12 });
      expect(stream.done()).toEqual([...showAll(10), { do: 'load', from: 12 }]);
    }
    stream.fault(missing, { piece: PIECE });
    stream.tell({ kind: 'dry', position: 12 });
    expect(stream.done()).toContainEqual({ do: 'rescue', to: 24.05 });
  });

  it('after three others in a row means that the stream has stopped, unless something was shown between', () => {
    const stream = rehearse();
    stream.play(17.9);
    const next = () => {
      stream.fault(missing, { piece: PIECE });
      stream.done();
      stream.tell({ kind: 'dry', position: 17.9 });
      return stream.done().map((effect) => effect.do);
    };
    expect([next(), next(), next()]).toEqual(Array(3).fill(['rescue', 'load']));
    expect(next()).toEqual(['stop-loading', 'tell-trouble']);
    stream.tell({ kind: 'shown', position: 30 });
    expect(next()).toEqual(['rescue', 'load']);
  });

  it('without a place, or without an element, is only loaded again', () => {
    const stream = rehearse(40);
    stream.fault({ kind: 'broken-fragment' });
    stream.tell({ kind: 'dry', position: 40 });
    stream.fault(missing, { piece: PIECE, element: null });
    stream.tell({ kind: 'dry', position: null });
    expect(stream.done()).toEqual([...showAll(40), { do: 'load', from: 40 }, ...showAll(40), { do: 'load', from: 40 }]);
  });

  it('at the very end ends the film as ended', () => {
    const stream = rehearse();
    stream.play(160);
    stream.fault(missing, { piece: LAST, bufferedUpTo: 174 });
    expect(stream.done()).toEqual([{ do: 'stop-loading' }, { do: 'forget-dry' }, { do: 'end-stream' }]);
    stream.tell({ kind: 'dry', position: 173.9 });
    expect(stream.done()).toEqual([]);
  });

  it('at the very end, with another hole before it, leads to just before the end', () => {
    const stream = rehearse();
    stream.play(160);
    stream.fault(missing, { piece: LAST, bufferedUpTo: 168 });
    stream.tell({ kind: 'dry', position: 168 });
    expect(stream.done()).toEqual([...showAll(160), { do: 'rescue', to: 173.5 }, { do: 'load', from: 173.5 }]);
  });
});

describe('while loading stands still', () => {
  const stopped = () => {
    const stream = rehearse();
    stream.play(10);
    stream.fault(missing, { piece: PIECE });
    stream.done();
    return stream;
  };

  it('a viewer who goes to where nothing is buffered gets a fresh try', () => {
    const stream = stopped();
    stream.tell({ kind: 'seeking', position: 60, bufferedUpTo: 60 });
    expect(stream.done()).toEqual([{ do: 'forget-dry' }, { do: 'load', from: 60 }]);
    expect(stream.now.history.skipped).toBe(0);
    stream.tell({ kind: 'seeking', position: 70, bufferedUpTo: 70 });
    expect(stream.done()).toEqual([]);
  });

  it('also behind the last piece', () => {
    const stream = rehearse();
    stream.play(173);
    stream.fault(missing, { piece: LAST, bufferedUpTo: 174 });
    stream.done();
    stream.tell({ kind: 'seeking', position: 60, bufferedUpTo: 60 });
    expect(stream.done()).toEqual([{ do: 'forget-dry' }, { do: 'load', from: 60 }]);
  });

  it('a seek within what is buffered changes nothing', () => {
    const stream = stopped();
    stream.tell({ kind: 'seeking', position: 4, bufferedUpTo: 18 });
    expect(stream.done()).toEqual([]);
    expect(stream.now.afterBuffered).toEqual({ act: 'skip', piece: PIECE });
  });

  it("the player's own step is no seek of the viewer", () => {
    const stream = stopped();
    stream.tell({ kind: 'dry', position: 17.9 });
    stream.fault(missing, { piece: { start: 24, end: 30, isLast: false } });
    stream.done();
    stream.tell({ kind: 'seeking', position: 24.05, bufferedUpTo: 24.05 });
    expect(stream.done()).toEqual([]);
  });
});

describe('when the server is away', () => {
  it('asks again after longer and longer waits, and at once when the device is back online', () => {
    const stream = rehearse();
    stream.play(10);
    stream.fault(away);
    expect(stream.done()).toEqual([
      { do: 'tell-waiting', waiting: true },
      { do: 'stop-loading' },
      { do: 'retry-later', attempts: 1 },
    ]);
    stream.tell({ kind: 'retry' });
    expect(stream.done()).toEqual([{ do: 'forget-retry' }, { do: 'load', from: 10 }]);
    stream.fault(away);
    expect(stream.done()).toEqual([{ do: 'stop-loading' }, { do: 'retry-later', attempts: 2 }]);
    stream.tell({ kind: 'retry' });
    stream.tell({ kind: 'buffered' });
    expect(stream.done()).toContainEqual({ do: 'tell-waiting', waiting: false });
    stream.fault(away);
    expect(stream.done()).toContainEqual({ do: 'retry-later', attempts: 1 });
  });

  it('says nothing while what is buffered plays on', () => {
    const stream = rehearse();
    stream.play(10);
    stream.fault(away, { element: { position: 10, bufferedUpTo: 18, dry: false, playing: true } });
    expect(stream.done().map((effect) => effect.do)).toEqual(['stop-loading', 'retry-later']);
    stream.tell({ kind: 'stalled' });
    expect(stream.done()).toEqual([{ do: 'tell-waiting', waiting: true }]);
  });

  it('leaves to hls.js what hls.js waits for', () => {
    const stream = rehearse();
    stream.play(10);
    stream.tell({ kind: 'offline', dry: false });
    stream.tell({ kind: 'retry' });
    expect(stream.done()).toEqual([]);
    stream.tell({ kind: 'stalled' });
    expect(stream.done()).toEqual([{ do: 'tell-waiting', waiting: true }]);
  });

  it('a stall for another reason says nothing of the connection', () => {
    const stream = rehearse();
    stream.play(10);
    stream.tell({ kind: 'stalled' });
    expect(stream.done()).toEqual([]);
  });
});

it.each<[string, StreamFault, 'network' | 'expired']>([
  ['an address that has expired', refused, 'expired'],
  ['something unheard of', { kind: 'other' }, 'network'],
])('gives up on %s once everything buffered is shown, with the place shown last', (_, fault, trouble) => {
  const stream = rehearse();
  stream.play(10);
  stream.fault(fault);
  expect(stream.done()).toEqual(showAll(10));
  stream.tell({ kind: 'shown', position: 17.9 });
  stream.tell({ kind: 'dry', position: 17.9 });
  expect(stream.done()).toEqual([{ do: 'stop-loading' }, { do: 'tell-trouble', trouble, position: 17.9 }]);
  expect(stream.now.trouble).toBe(trouble);
});

it('gives up at once on what no buffer helps with', () => {
  const stream = rehearse(5);
  stream.fault({ kind: 'unsupported' });
  expect(stream.done()).toEqual([{ do: 'stop-loading' }, { do: 'tell-trouble', trouble: 'unsupported', position: 5 }]);
});

describe('a decoder that stumbles', () => {
  const afresh: StreamEffect[] = [
    { do: 'hold-quality', level: 1 },
    { do: 'renew-decoder' },
    { do: 'load', from: 10 },
    { do: 'play' },
  ];

  it('is made anew one quality lower, where playback was, and adapts after its first piece', () => {
    const stream = rehearse();
    stream.play(10);
    stream.fault(decode);
    expect(stream.done()).toEqual(afresh);
    stream.fault(decode);
    expect(stream.done(), 'the old decoder is still heard of').toEqual([]);
    stream.tell({ kind: 'attached' });
    stream.tell({ kind: 'buffered' });
    expect(stream.done()).toEqual([{ do: 'adapt-quality' }]);
    stream.tell({ kind: 'buffered' });
    expect(stream.done()).toEqual([]);
  });

  it('keeps a quality that the viewer chose, and a pause; below the lowest there is none', () => {
    const stream = rehearse();
    stream.play(10);
    const element = { position: 10, bufferedUpTo: 10, dry: true, playing: false };
    stream.fault(decode, { element, quality: { level: 0, adapts: false } });
    expect(stream.done()).toEqual([{ do: 'hold-quality', level: 0 }, ...afresh.slice(1, 3)]);
    stream.tell({ kind: 'buffered' });
    expect(stream.done()).toEqual([]);
  });

  it.each([
    ['at once', 0, ['stop-loading', 'tell-trouble']],
    ['after a minute of peace', 60_001, afresh.map((effect) => effect.do)],
  ])('and stumbles again %s', (_, ms, done) => {
    const stream = rehearse();
    stream.play(10);
    stream.fault(decode);
    stream.tell({ kind: 'attached' });
    stream.play(10);
    stream.wait(ms);
    stream.fault(decode);
    expect(stream.done().map((effect) => effect.do)).toEqual(done);
  });
});

describe('what passes', () => {
  it.each([
    ['a fault that hls.js tries again', false, true, true],
    ['such a fault before the first picture', false, false, true],
    ['lost sound or captions, once the film plays', true, true, true],
    ['lost sound before there was any', true, false, false],
  ])('or not: %s', (_, beside, started, passes) => {
    const stream = rehearse();
    if (started) stream.play(10);
    stream.fault(missing, { fatal: false, beside });
    expect(stream.done().length === 0).toBe(passes);
  });

  it('loads on without captions that hls.js has stopped for', () => {
    const stream = rehearse();
    stream.play(10);
    stream.tell({ kind: 'left-out', fatal: false });
    expect(stream.done()).toEqual([]);
    stream.tell({ kind: 'left-out', fatal: true });
    expect(stream.done()).toEqual([{ do: 'load', from: 10 }]);
  });
});

describe('a stream shorter than the place', () => {
  it.each([
    ['past its end', 200, [{ do: 'start-at', position: 170 }]],
    ['in its last second', 179.5, [{ do: 'start-at', position: 170 }]],
    ['before its end', 178, []],
  ])('asked for a place %s', (_, startAt, done) => {
    const stream = rehearse(startAt);
    stream.tell({ kind: 'described', edge: 180 });
    stream.tell({ kind: 'buffered' });
    expect(stream.done()).toEqual(done);
    stream.tell({ kind: 'described', edge: 60 });
    stream.tell({ kind: 'buffered' });
    expect(stream.done(), 'only as it opens').toEqual([]);
  });
});

const position = fc.integer({ min: 0, max: 200 });
const anyEvent = fc.oneof(
  fc.record({ kind: fc.constant('shown' as const), position }),
  fc.record({ kind: fc.constant('seeking' as const), position, bufferedUpTo: position }),
  fc.record({ kind: fc.constant('dry' as const), position }),
  fc.constantFrom('attached', 'buffered', 'stalled', 'retry').map((kind) => ({ kind }) as StreamEvent),
);
const anyFault = fc.record({
  fault: fc.constantFrom(missing, refused, away, decode, { kind: 'other' } as const),
  piece: fc.constantFrom(null, PIECE, LAST),
});

it('only what was shown moves the place that is told, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyEvent, anyFault), { maxLength: 40 }), (events) => {
      const stream = rehearse(7);
      let shown = 7;
      for (const event of events) {
        if ('kind' in event && event.kind === 'shown' && stream.now.history.started) shown = event.position;
        if ('kind' in event) stream.tell(event);
        else stream.fault(event.fault, event);
        for (const effect of stream.done()) if (effect.do === 'tell-trouble') expect(effect.position).toBe(shown);
        expect(stream.now.reached).toBe(shown);
      }
    }),
  );
});

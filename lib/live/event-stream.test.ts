import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { currentId } from '@/lib/live/channel';
import { eventStream, type StreamTerms } from '@/lib/live/event-stream';
import { joinWire } from '@/lib/process/other-processes';
import { announceTitle } from '@/lib/progress/changes';
import { announceRights } from '@/lib/supabase/rights-changed';

const mine = '00000000-0000-4000-8000-000000000001';
const theirs = '00000000-0000-4000-8000-000000000002';

/** A stream about one profile, read to its end. */
function opened(terms: Partial<StreamTerms> = {}, profileId = mine) {
  const leaving = new AbortController();
  const onEnd = vi.fn();
  const askAgain = vi.fn<StreamTerms['askAgain']>(async () => new Set([mine]));
  const stream = eventStream(new Set([profileId]), {
    until: Date.now() + 60_000,
    signal: leaving.signal,
    after: currentId(),
    holdsNow: () => [],
    askAgain,
    onEnd,
    ...terms,
  });
  return { told: new Response(stream).text(), leave: () => leaving.abort(), askAgain, onEnd };
}

/** The stream has asked for the rights so many times, and has heard the answers. */
async function answered(askAgain: ReturnType<typeof opened>['askAgain'], times: number) {
  await vi.waitFor(() => expect(askAgain).toHaveBeenCalledTimes(times));
  await new Promise(setImmediate);
}
const happens = (profileId: string, tmdbId: number) => announceTitle(profileId, { type: 'movie', tmdbId });

afterEach(() => vi.useRealTimers());

it('tells what happens until the reader leaves', async () => {
  const { told, leave, onEnd } = opened();
  happens(mine, 7);
  leave();
  happens(mine, 8);
  expect(await told).toMatch(/^retry: 3000\n\nevent: change\nid: \S+\ndata: [^\n]*"tmdbId":7[^\n]*\n\n$/);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('ends at once for a reader who has left already', async () => {
  const { told, onEnd } = opened({ signal: AbortSignal.abort() });
  expect(await told).toBe('retry: 3000\n\n');
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('hears profiles made later', async () => {
  const { told, leave, askAgain } = opened();
  await answered(askAgain, 1);
  happens(theirs, 7);
  askAgain.mockResolvedValue(new Set([mine, theirs]));
  announceRights();
  await answered(askAgain, 2);
  happens(theirs, 8);
  happens(mine, 9);
  leave();
  expect((await told).match(/"tmdbId":\d/g)).toEqual(['"tmdbId":8', '"tmdbId":9']);
});

it.each([
  ['a profile is taken away', new Set<string>()],
  ['another takes its place', new Set([theirs])],
  ['the session ends', null],
])('ends at once when %s', async (_, now) => {
  const { told, askAgain, onEnd } = opened();
  await answered(askAgain, 1);
  askAgain.mockResolvedValue(now);
  announceRights();
  await answered(askAgain, 2);
  happens(mine, 7);
  expect(await told).toBe('retry: 3000\n\n');
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('asks what changed while it was opened', async () => {
  const { told } = opened({ askAgain: async () => null });
  expect(await told).toBe('retry: 3000\n\n');
});

it('asks again within fifteen seconds, whoever changed what', async () => {
  vi.useFakeTimers();
  const { told, askAgain } = opened();
  await vi.advanceTimersByTimeAsync(1);
  askAgain.mockResolvedValue(null);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await told).toBe('retry: 3000\n\n: still here\n\n');
});

it('goes on while rights cannot be asked for', async () => {
  const { told, leave, askAgain } = opened();
  await answered(askAgain, 1);
  askAgain.mockRejectedValue(new Error('away'));
  announceRights();
  await answered(askAgain, 2);
  happens(mine, 7);
  leave();
  expect(await told).toContain('"tmdbId":7');
});

it('begins with what was missed, and with what holds now', async () => {
  const before = currentId();
  const first = opened();
  happens(mine, 1);
  happens(theirs, 2);
  first.leave();
  const holdsNow = vi.fn<StreamTerms['holdsNow']>(() => [{ event: 'screen', data: 'television' }]);
  const again = opened({ after: before, holdsNow });
  again.leave();
  const told = await again.told;
  expect(told).toContain('"tmdbId":1');
  expect(told).not.toContain('"tmdbId":2');
  expect(told).not.toContain('missed');
  expect(told).toContain('event: screen\n');
  expect(holdsNow).toHaveBeenCalledWith(new Set([mine]));
});

it('says that something was missed to who comes from long ago, or from another process', async () => {
  const { told, leave } = opened({ after: '00000000-3' });
  leave();
  expect(await told).toContain('event: missed\n');
});

/** Other servers, which know within 300 ms what is heard here. */
function besideOthers() {
  const { leave } = joinWire({ wants: () => true, send: () => undefined });
  onTestFinished(leave);
  return ['1', '2'].map((digit) => `${crypto.randomUUID().slice(0, -1)}${digit}`) as [string, string];
}

it('says that something was missed once others know who listens, and gives no id before', async () => {
  vi.useFakeTimers();
  const [profile] = besideOthers();
  const terms = {
    askAgain: async () => new Set([profile]),
    after: null,
    holdsNow: () => [{ event: 'screen' as const, data: 1 }],
  };
  const { told, leave } = opened(terms, profile);
  happens(profile, 7);
  await vi.advanceTimersByTimeAsync(299);
  happens(profile, 8);
  await vi.advanceTimersByTimeAsync(2);
  happens(profile, 9);
  leave();
  const events = (await told).split('\n\n').slice(1, -1);
  const kinds = events.map((event) => /tmdbId":(\d)|event: (\w+)/g.exec(event)?.[2]);
  expect(kinds).toEqual(['screen', 'change', 'change', 'missed', 'change']);
  expect(events.map((event) => event.includes('\nid: '))).toEqual([false, false, false, true, true]);
});

it('says so, too, where it hears of another profile from now on', async () => {
  vi.useFakeTimers();
  const [profile, other] = besideOthers();
  const askAgain = vi.fn<StreamTerms['askAgain']>(async () => new Set([profile]));
  const { told, leave } = opened({ askAgain, after: null }, profile);
  await vi.advanceTimersByTimeAsync(400);
  askAgain.mockResolvedValue(new Set([profile, other]));
  announceRights();
  await vi.advanceTimersByTimeAsync(10);
  happens(other, 7);
  await vi.advanceTimersByTimeAsync(300);
  leave();
  const events = (await told).split('\n\n').slice(1, -1);
  expect(events.map((event) => [/event: (\w+)/.exec(event)?.[1], event.includes('\nid: ')])).toEqual([
    ['missed', true],
    ['change', false],
    ['missed', true],
  ]);
});

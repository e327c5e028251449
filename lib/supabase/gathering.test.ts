import { afterEach, expect, it, vi } from 'vitest';
import { gathering } from '@/lib/supabase/gathering';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open() {
  vi.useFakeTimers();
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const sent: string[][] = [];
  const way = { isAway: false };
  const messages = gathering(1000, async (all) => {
    if (way.isAway) throw new Error('connection refused');
    sent.push(all.map(({ topic }) => topic));
  });
  const tell = async (topic: string) => {
    messages.add({ topic, said: null });
    await vi.advanceTimersByTimeAsync(1);
  };
  return { messages, tell, sent, way, complaint };
}

it('tells others that they missed something, until it could', async () => {
  const { tell, sent, way, complaint } = open();
  await tell('heard');
  way.isAway = true;
  await tell('lost');
  await tell('lost, too');
  await vi.advanceTimersByTimeAsync(5000);
  way.isAway = false;
  await tell('heard again');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toEqual([['heard'], ['heard again'], ['profiles-changed', 'sessions-ended', 'live-lost']]);
  expect(complaint).toHaveBeenCalledTimes(3);
});

it('says nothing any more once it is to be closed', async () => {
  const { messages, tell, way, complaint } = open();
  way.isAway = true;
  await tell('lost');
  await messages.settled();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(complaint).toHaveBeenCalledTimes(1);
});

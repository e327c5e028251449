import { describe, expect, it } from 'vitest';
import { everyRow } from '@/lib/supabase/every-row';

/** Answers with a thousand at most, as a hosted Supabase does. */
const storeOf = (count: number) => async (from: number, to: number) => ({
  data: Array.from({ length: count }, (_, row) => row).slice(from, Math.min(to + 1, from + 1000)),
  error: null,
});

describe('everyRow', () => {
  it.each([0, 1, 999, 1000, 1001, 3200])('reads all of %s rows, each once', async (count) => {
    const { data } = await everyRow(storeOf(count));
    expect(data).toEqual(Array.from({ length: count }, (_, row) => row));
  });

  it('passes a failure on, whichever page it comes with', async () => {
    const failing = async (from: number, to: number) =>
      from === 0 ? storeOf(2000)(from, to) : { data: null, error: 'away' as const };
    expect(await everyRow<number, 'away'>(failing)).toEqual({ data: null, error: 'away' });
  });
});

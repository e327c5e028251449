import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from '@/lib/progress/thresholds';
import { DATABASE_KINDS, sharedSupabase } from './test-supabase';

describe.each(DATABASE_KINDS)('the thresholds (%s)', (kind) => {
  it('are the same in lib/progress/thresholds.ts and 0102_thresholds.sql, each by its name', async () => {
    const { supabase } = await sharedSupabase(kind);
    const [inDatabase = {}] = await supabase.run('select (public.thresholds()).*');
    expect(inDatabase).toEqual(
      Object.fromEntries(Object.entries(THRESHOLDS).map(([name, value]) => [snakeCase(name), value])),
    );
  });
});

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from '@/lib/progress/thresholds';
import { DATABASE_KINDS, sharedSupabase } from './test-supabase';

/** These the database needs alone. */
const IN_THE_DATABASE_ALONE = ['most_speed', 'rounding_seconds', 'spare_seconds'];

describe.each(DATABASE_KINDS)('the thresholds (%s)', (kind) => {
  it('are the same in lib/progress/thresholds.ts and 0102_thresholds.sql, each by its name', async () => {
    const { supabase } = await sharedSupabase(kind);
    const [inDatabase = {}] = await supabase.run('select (public.thresholds()).*');
    for (const name of IN_THE_DATABASE_ALONE) expect(inDatabase[name], name).toBeGreaterThan(0);
    const shared = Object.entries(inDatabase).filter(([name]) => !IN_THE_DATABASE_ALONE.includes(name));
    expect(Object.fromEntries(shared)).toEqual(
      Object.fromEntries(Object.entries(THRESHOLDS).map(([name, value]) => [snakeCase(name), value])),
    );
  });
});

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverEnvironment } from '@/lib/env/server';
import { openedSupabase } from '@/lib/supabase/connection';
import { begin } from '@/lib/use-cases/begin';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What happens before a server answers its first request. */

const HOUR_MS = 3600_000;
const environment = serverEnvironment();
const { mediaManifest } = environment;

class Ended extends Error {}

describe('a server begins', () => {
  let test: TestSupabase;
  let said: string[];

  beforeEach(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    said = [];
    vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')));
    vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Ended();
    });
    // Its housekeeping would go on in this process.
    vi.useFakeTimers({ toFake: ['setInterval'] });
  });
  afterEach(() => {
    serveFrom(test);
    environment.mediaManifest = mediaManifest;
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** A visitor's household of the demo, made so many hours ago. */
  async function visitor(hours: number): Promise<string> {
    const { householdId } = await test.signUp();
    await test.supabase.run(`insert into public.demo_households (household_id, made_at)
      values ('${householdId}', '${new Date(Date.now() - hours * HOUR_MS).toISOString()}')`);
    return householdId;
  }
  const isThere = async (id: string) =>
    (await test.admin.from('households').select('id').eq('id', id).throwOnError()).data.length > 0;
  const isGone = (id: string) => vi.waitFor(async () => expect(await isThere(id)).toBe(false), { timeout: 10_000 });

  it('deletes what visitors of the demo had a day ago, now and every hour', async () => {
    const before = await visitor(25);
    await begin();
    await isGone(before);
    const [today, yesterday] = [await visitor(23), await visitor(25)];
    vi.advanceTimersByTime(HOUR_MS);
    await isGone(yesterday);
    expect(await isThere(today)).toBe(true);
    expect(said).toEqual([]);
  });

  it('does not, and says why, with a manifest that cannot be used', async () => {
    environment.mediaManifest = '/nowhere/media.json';
    await expect(begin()).rejects.toThrow(Ended);
    expect(said.join()).toMatch(/^Tonight could not start\. .*media\.json/);
  });

  it('does not, and says why, without a database', async () => {
    const broken = Promise.reject(new Error('The folder cannot be written.'));
    broken.catch(() => undefined);
    openedSupabase.put(broken);
    await expect(begin()).rejects.toThrow(Ended);
    expect(said).toEqual(['Tonight could not start: The folder cannot be written.']);
  });
});

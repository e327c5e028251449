import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Episode } from '@/lib/catalog/catalog';
import { episodeKey } from '@/lib/catalog/title-key';
import { getProgress } from '@/lib/progress/service';
import { ownProfileId } from '@/lib/supabase/own-profile';
import { loadWelcome } from '@/lib/use-cases/watch/load-welcome';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* What a player offers to who was away from a show for long, by what the store has of them. */

const SHOW = 9_100_001;
const LAST_PLAYED = Date.UTC(2024, 2, 1, 20);
const DAY_MS = 86_400_000;

function episode(number: number, season = 1): Episode {
  const unsaid = { airDate: null, airedBy: null, runtimeMinutes: null, still: null, kind: null };
  return { ...unsaid, id: number, season, number, name: `Part ${number}`, overview: `What happens in ${number}` };
}

const SEASON = [episode(1), episode(2), episode(3)];
const told = (...numbers: number[]) => numbers.map((number) => expect.objectContaining({ number }));

describe('welcome back', () => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });
  beforeEach(async () => {
    ours = await test.signUp();
  });

  /** Plays so many of an episode's fifty minutes. */
  async function play(number: number, minutes: number, season = 1): Promise<void> {
    const at = LAST_PLAYED + number * 60_000;
    const key = `tv,${SHOW},${season},${number}`;
    const where = ['', 1, minutes * 60, 3000, '', minutes * 60, at, at, at];
    const report = [ours.profileId, key, randomUUID(), 'playback', ...where].join(',');
    const reports = `{"(${report},,,,\\"Part\\",\\"A show\\",,,)"}`;
    await test.admin.rpc('record_progress', { reports }).throwOnError();
  }

  async function welcome(playing: Episode, days: number, before: readonly Episode[] | null = SEASON) {
    const profileId = ownProfileId(ours.profileId);
    const place = await getProgress(
      profileId,
      episodeKey({ type: 'tv', tmdbId: SHOW, season: playing.season, episode: playing.number }),
    );
    const now = new Date(LAST_PLAYED + days * DAY_MS);
    const asked = { showId: SHOW, episode: playing, profileId, place, now, timeZone: 'UTC' };
    return loadWelcome({ ...asked, before: async () => before });
  }

  it('waits until the profile was away for three weeks', async () => {
    await play(1, 50);
    expect(await welcome(episode(2), 20)).toBeNull();
    expect(await welcome(episode(2), 21)).toEqual({ daysAway: 21, story: told(1), hasLastMinute: false });
  });

  it('is nothing to who never played the show, to strangers, and before a special', async () => {
    expect(await welcome(episode(2), 30)).toBeNull();
    await play(1, 50);
    await play(2, 20, 0);
    expect(await welcome(episode(2, 0), 30)).toBeNull();
    const asked = { showId: SHOW, episode: episode(2), place: null, now: new Date(LAST_PLAYED + 30 * DAY_MS) };
    expect(await loadWelcome({ ...asked, profileId: null, timeZone: 'UTC', before: async () => SEASON })).toBeNull();
  });

  it('tells the episode that was left only where it was seen', async () => {
    await play(1, 50);
    await play(2, 20);
    expect(await welcome(episode(3), 30)).toMatchObject({ story: told(1) });
    await play(2, 50);
    expect(await welcome(episode(3), 30)).toMatchObject({ story: told(2, 1) });
  });

  it('offers the last minute of what was begun, and does not tell it', async () => {
    await play(1, 50);
    await play(2, 20);
    expect(await welcome(episode(2), 30)).toEqual({ daysAway: 30, story: told(1), hasLastMinute: true });
    expect(await welcome(episode(2), 30, null)).toEqual({ daysAway: 30, story: [], hasLastMinute: true });
  });

  it('has no last minute of what is finished, and offers nothing where nothing is left to offer', async () => {
    await play(1, 50);
    expect(await welcome(episode(1), 30)).toBeNull();
    expect(await welcome(episode(1), 30, null)).toBeNull();
  });
});

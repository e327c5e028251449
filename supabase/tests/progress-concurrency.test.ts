import { beforeAll, describe, expect, it } from 'vitest';
import { foldPlace } from '@/lib/progress/fold/place';
import { foldThread } from '@/lib/progress/fold/thread';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { idOf, STORY_BEGINS } from '@/lib/testing/progress-arbitraries';
import { storedPlace, storedTitle } from '@/lib/testing/progress-reading';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const WRITERS = 10;
const ROUNDS = 30;
const EPISODES = 6;
const SHOW = 4242;

/** Where locks are real: many connections write the same few rows, in batches of different order. */
describe('many writers on PostgreSQL', () => {
  let test: TestSupabase;
  let household: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('postgres');
    household = await test.signUp();
  });

  function batch(writer: number, round: number, profileId: string): LedgerEntry[] {
    const at = STORY_BEGINS + round * 10_000 + writer;
    const entries = Array.from({ length: EPISODES }, (_, index): LedgerEntry => {
      const position = round * 10 + index;
      return {
        profileId,
        type: 'tv',
        tmdbId: SHOW,
        season: 1,
        episode: index + 1,
        episodeId: null,
        // Every other writer is another connection carrying the same session.
        id: idOf(`${writer >> 1}${index}`),
        kind: 'playback',
        event: 'playing',
        sequence: round * 2 + (writer & 1),
        position,
        duration: 400,
        creditsStart: null,
        secondsPlayed: round * 10,
        observedMs: at,
        sentMs: at,
        receivedMs: at,
        deviceId: null,
        deviceName: null,
        snapshot: { title: `Writer ${writer}`, showTitle: `Show ${writer}` },
      };
    });
    // Unsorted, two of these would wait for each other.
    return writer % 2 ? entries : entries.reverse();
  }

  it('neither deadlock nor lose an update', async () => {
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      const told: LedgerEntry[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        const entries = batch(writer, round, household.profileId);
        await recordProgress(test.admin, entries);
        told.push(...entries);
      }
      return told;
    });
    const told = (await Promise.all(writers)).flat();
    const places = [];
    for (let episode = 1; episode <= EPISODES; episode += 1) {
      const ofEpisode = told.filter((entry) => entry.episode === episode);
      const [first] = ofEpisode;
      const expected = foldPlace(ofEpisode);
      if (!first || !expected) throw new Error('nothing was told');
      expect(await storedPlace(test.admin, first), `episode ${episode}`).toEqual(expected);
      places.push({ season: 1, episode, place: expected });
    }
    const { thread } = await storedTitle(test.admin, { profileId: household.profileId, type: 'tv', tmdbId: SHOW });
    expect(thread).toEqual(
      foldThread(places.map(({ place, ...numbers }) => ({ ...numbers, playedAt: place.playedAt }))),
    );
  });

  it('keep profiles apart that are named in opposite orders', async () => {
    const other = await test.signUp();
    const both = (writer: number, round: number) => {
      const profiles = [household.profileId, other.profileId];
      const entries = profiles.flatMap((profileId) => batch(writer, round, profileId));
      return writer % 2 ? entries : entries.reverse();
    };
    const all = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let round = 1; round <= 10; round += 1) await recordProgress(test.admin, both(writer, round));
    });
    await expect(Promise.all(all)).resolves.toHaveLength(WRITERS);
  });
});

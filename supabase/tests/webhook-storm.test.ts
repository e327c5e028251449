import { beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '@/lib/history/repository';
import { insertToken } from '@/lib/household/tokens/repository';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { WITHIN_CAP } from './access/beginning';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** A hundred thousand for the record (`npm run test:soak`), fewer in every run. */
const EVENTS = Number(process.env.STORM_EVENTS ?? 2_000);
const TICKS = 10_000_000;
const HOUR_MS = 3600_000;
const FILM = { id: WITHIN_CAP.movie, title: 'Big Buck Bunny', seconds: 596 };
const SHOW = { title: 'Saltmarsh Radio', seconds: 1500 };
const ITEMS = 8;
const PLAYERS = ['living-room', 'attic'];
/** The two players and a third of their own kind send at once. */
const AT_ONCE = 12;

/** The same every time: a storm that fails can be looked at again. */
function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

describe.each(DATABASE_KINDS)('a storm of webhooks (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let secret: string;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
    secret = newPersonalToken();
    const { householdId, userId, profileId } = ours;
    const hash = hashOfSecret(secret);
    await insertToken({
      householdId,
      userId,
      profileId,
      purpose: 'hook',
      name: 'Storm',
      mayWrite: true,
      onlyUser: null,
      hash,
    });
  });

  const jellyfin = (player: string, item: number, type: string, position: number, at: number, seconds: number) => ({
    NotificationType: type,
    NotificationUsername: 'ada',
    ...(item === 0
      ? { ItemType: 'Movie', Name: FILM.title, Provider_tmdb: String(FILM.id) }
      : { ItemType: 'Episode', Name: 'Any', SeriesName: SHOW.title, SeasonNumber: 1, EpisodeNumber: item }),
    RunTimeTicks: seconds * TICKS,
    PlaybackPositionTicks: Math.round(position * TICKS),
    DeviceId: player,
    DeviceName: player,
    UtcTimestamp: new Date(at).toISOString(),
  });

  it(`${EVENTS} events, shuffled, doubled and late, of two players, are one play each`, async () => {
    const { POST } = await import('@/app/api/hooks/[secret]/route');
    // Every title is played by both players, on each of some days, half a day apart from the other's.
    const days = 6;
    const playbacks = PLAYERS.flatMap((player, index) =>
      Array.from({ length: ITEMS }, (_, item) => item).flatMap((item) =>
        Array.from({ length: days }, (_, day) => ({
          player,
          item,
          at: Date.now() - (day * 24 + 2 + index * 12) * HOUR_MS - item * 60_000,
          seconds: item === 0 ? FILM.seconds : SHOW.seconds,
        })),
      ),
    );
    const each = Math.max(4, Math.round(EVENTS / 2 / playbacks.length));
    const events = playbacks.flatMap(({ player, item, at, seconds }) =>
      Array.from({ length: each }, (_, index) => {
        const position = (seconds * index) / (each - 1);
        const type = index === 0 ? 'PlaybackStart' : index === each - 1 ? 'PlaybackStop' : 'PlaybackProgress';
        return JSON.stringify(jellyfin(player, item, type, position, at - (seconds - position) * 1000, seconds));
      }),
    );
    const random = lottery(7);
    const storm = shuffled([...events, ...events], random);
    const outcomes = new Map<string, number>();
    const send = async () => {
      for (let body = storm.pop(); body !== undefined; body = storm.pop()) {
        const request = new Request(`http://tonight.localhost/api/hooks/${secret}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        });
        const answer = await POST(request, { params: Promise.resolve({ secret }) });
        const outcome = answer.status === 202 ? (await answer.json()).outcome : String(answer.status);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    expect(Object.fromEntries(outcomes)).toEqual({ taken: 2 * events.length });
    const { entries } = await readHistory(test.admin, [ours.profileId], { limit: 10_000 });
    const plays = entries.map(({ deviceName, type, episode, endedAt, watched }) =>
      [deviceName, type, episode, endedAt.slice(0, 16), watched].join(' '),
    );
    const expected = playbacks.map(({ player, item, at }) =>
      [player, item === 0 ? 'movie' : 'tv', item, new Date(at).toISOString().slice(0, 16), true].join(' '),
    );
    expect(plays.toSorted()).toEqual(expected.toSorted());
  }, 3600_000);
});

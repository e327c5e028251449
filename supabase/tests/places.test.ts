import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { entryFromAct, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { readPlace } from '@/lib/progress/repository';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/*
 * Every line of the table in docs/places.md, which says the rule in words.
 */

const EVENING = Date.UTC(2025, 9, 1, 20);

type Fields = Partial<LedgerEntry>;

/** What happened, step by step; `at` is where the evening's clock stands, in seconds. */
class Evening {
  readonly told: LedgerEntry[] = [];
  #at = 0;
  readonly #item: { profileId: string; tmdbId: number };

  constructor(item: { profileId: string; tmdbId: number }) {
    this.#item = item;
  }

  /** One report of a session, `after` seconds since the last. */
  say(id: string, sequence: number, after: number, fields: Fields): this {
    this.#at += after;
    const at = EVENING + this.#at * 1000;
    this.told.push({
      ...entryFromAct({
        kind: 'set',
        key: episodeKey({ type: 'movie', tmdbId: this.#item.tmdbId }),
        ...ITEM,
        at,
        ...this.#item,
      }),
      kind: 'playback',
      event: 'playing',
      id,
      sequence,
      ...fields,
    });
    return this;
  }

  /** A session from its first frame, that reports at its beginning and its end. */
  play(from: number, to: number, fields: Fields = {}): this {
    const id = randomUUID();
    return this.say(id, 1, 60, { ...fields, position: from, secondsPlayed: 0 }).say(id, 2, to - from, {
      ...fields,
      position: to,
      secondsPlayed: to - from,
    });
  }

  /** A session that came by a jump: all it says is where it was, after so many seconds. */
  look(at: number, seconds: number, fields: Fields = {}): this {
    const duration = fields.duration ?? ITEM.duration;
    const position = Math.min(duration, at + seconds);
    return this.say(randomUUID(), 1, 60 + seconds, { position, secondsPlayed: seconds, ...fields });
  }

  /** A session that plays, and then jumps to the end. */
  playThenJumpToTheEnd(to: number): this {
    const id = randomUUID();
    const ended = { position: 7200, secondsPlayed: to, event: 'ended' };
    return this.say(id, 1, 60, { position: 0, secondsPlayed: 0 })
      .say(id, 2, to, { position: to, secondsPlayed: to })
      .say(id, 3, 1, ended);
  }

  act(kind: 'set' | 'mark-watched', position: number, duration: number): this {
    return this.say(randomUUID(), 0, 60, { kind, event: null, position, duration });
  }

  /** A client that does not count the seconds it plays. */
  at(position: number): this {
    return this.say(randomUUID(), 1, 60, { position });
  }
}

const ITEM = { position: 0, duration: 7200 };

const EXAMPLES: Record<string, (evening: Evening) => Evening> = {
  'played 0 to 1200': (on) => on.play(0, 1200),
  'played 0 to 1200, jumped to 7199 for 1 s': (on) => on.play(0, 1200).look(7199, 1),
  'played 0 to 1200, jumped to 7199 for 1 s, 5 s at 1200': (on) => on.play(0, 1200).look(7199, 1).look(1200, 5),
  'played 0 to 1200, jumped to 7199 for 1 s, 10 s at 1200': (on) => on.play(0, 1200).look(7199, 1).look(1200, 10),
  'played 0 to 1200, 4 s at 20': (on) => on.play(0, 1200).look(20, 4),
  'played 0 to 1200, 10 s at 20': (on) => on.play(0, 1200).look(20, 10),
  '4 s at 3000': (on) => on.look(3000, 4),
  '10 s at 3000': (on) => on.look(3000, 10),
  'played 0 to 7150': (on) => on.play(0, 7150),
  'played 0 to 7150, 4 s at 0': (on) => on.play(0, 7150).look(0, 4),
  'played 0 to 7150, 4 s at 7190': (on) => on.play(0, 7150).look(7190, 4),
  'played 0 to 7150, 10 s at 0': (on) => on.play(0, 7150).look(0, 10),
  'marked watched, 4 s at 0': (on) => on.act('mark-watched', 0, 0).look(0, 4),
  'marked watched, 10 s at 0': (on) => on.act('mark-watched', 0, 0).look(0, 10),
  'played 0 to 600, jumped to 7200 for 1 s and it ended': (on) => on.play(0, 600).look(7200, 1, { event: 'ended' }),
  'jumped to 7200 for 1 s and it ended': (on) => on.look(7200, 1, { event: 'ended' }),
  'played 0 to 3600 and jumped to the end, where it ended': (on) => on.playThenJumpToTheEnd(3600),
  'played 0 to 3500 and jumped to the end, where it ended': (on) => on.playThenJumpToTheEnd(3500),
  'played 0 to 1200, 2 s at 3000 and Next': (on) => on.play(0, 1200).look(3000, 2, { event: 'next' }),
  'played 0 to 3000, started over': (on) => on.play(0, 3000).look(0, 0, { event: 'start-over' }),
  'played 0 to 3000, went on from 900': (on) => on.play(0, 3000).look(900, 0, { event: 'go-on' }),
  'played 0 to 1200, set to 300': (on) => on.play(0, 1200).act('set', 300, 7200),
  'at 7150 it says that it played 9 999 999 s': (on) => on.look(7150, 0, { secondsPlayed: 9_999_999 }),
  'says 10 s at 10, and 7000 s at 7150 ten seconds later': (on) => {
    const id = randomUUID();
    return on
      .say(id, 1, 60, { position: 10, secondsPlayed: 10 })
      .say(id, 2, 10, { position: 7150, secondsPlayed: 7000 });
  },
  'plays 0 to 600 without counting, then counts from 0 to 5': (on) => {
    const id = randomUUID();
    return on
      .say(id, 1, 60, { position: 0 })
      .say(id, 2, 600, { position: 600 })
      .say(id, 3, 5, { position: 605, secondsPlayed: 5 });
  },
  'does not count, at 600; another, at 900': (on) => on.at(600).at(900),
  'does not count, at 600; another, at 300': (on) => on.at(600).at(300),
  'played 0 to 7000 with credits marked at 6900': (on) => on.play(0, 7000, { creditsStart: 6900 }),
  'played 0 to 7000 with credits marked at 9000': (on) => on.play(0, 7000, { creditsStart: 9000 }),
  'played 0 to 7190 with credits marked at 7200': (on) => on.play(0, 7190, { creditsStart: 7200 }),
  'of a clip of 20 s 3 s at 0': (on) => on.look(0, 3, { duration: 20 }),
  'of a clip of 20 s 4 s at 0, 1 s at 15': (on) => on.look(0, 4, { duration: 20 }).look(15, 1, { duration: 20 }),
};

/** The rows of the page's table: what happened, and what is then stored. */
const rows = readFileSync('docs/places.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what = '', position, finished, watched]) => ({
    what,
    position: Number(position),
    finished: finished === 'yes',
    watched: watched === 'yes',
  }));

it('every line of the page is tried, and every example is on the page', () => {
  expect(rows.map(({ what }) => what)).toEqual(Object.keys(EXAMPLES));
});

describe.each(DATABASE_KINDS)('where a profile stands (%s)', (kind) => {
  let test: TestSupabase;
  let household: TestHousehold;
  let lastId = 0;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    household = await test.signUp();
  });

  it.each(rows)('$what: $position', async ({ what, ...expected }) => {
    lastId += 1;
    const { profileId } = household;
    const evening = EXAMPLES[what]?.(new Evening({ profileId, tmdbId: lastId }));
    for (const entry of evening?.told ?? []) await recordProgress(test.admin, [entry]);
    const place = await readPlace(test.admin, profileId, episodeKey({ type: 'movie', tmdbId: lastId }));
    const stored = {
      position: place?.position,
      finished: place?.finishedAt != null,
      watched: place?.watchedAt != null,
    };
    expect(stored).toEqual(expected);
  });

  it('does not lose the seconds of a session that began to count late', async () => {
    lastId += 1;
    const item = { profileId: household.profileId, tmdbId: lastId };
    const late = EXAMPLES['plays 0 to 600 without counting, then counts from 0 to 5']?.(new Evening(item));
    const [place] = await recordProgress(test.admin, late?.told ?? []);
    expect(place?.secondsPlayed).toBe(605);
  });

  it('believes no more seconds than the clock between reports allows', async () => {
    lastId += 1;
    const item = { profileId: household.profileId, tmdbId: lastId };
    const hasty = EXAMPLES['says 10 s at 10, and 7000 s at 7150 ten seconds later']?.(new Evening(item));
    const [place] = await recordProgress(test.admin, hasty?.told ?? []);
    expect(place?.secondsPlayed).toBe(51);
  });

  it('leaves the thread of a show where it was marked, whoever looks into the last one', async () => {
    lastId += 1;
    const { profileId } = household;
    const episodes = [1, 2, 3, 4, 5].map((episode, index) => {
      const key = { type: 'tv' as const, tmdbId: lastId, season: 1, episode };
      return entryFromAct({ kind: 'mark-watched', profileId, key, position: 0, duration: 0, at: EVENING + index });
    });
    await recordProgress(test.admin, episodes);
    const peek = new Evening({ profileId, tmdbId: lastId }).look(0, 2).told;
    const [place] = await recordProgress(
      test.admin,
      peek.map((entry) => ({ ...entry, type: 'tv' as const, season: 1, episode: 5 })),
    );
    expect(place?.finishedAt).not.toBeNull();
  });
});

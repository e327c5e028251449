import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, type Evening, type Person, rankTonight, type TonightThread } from '@/lib/tonight/ranking';

const now = Date.parse('2026-11-21T20:00:00Z');
const HOUR = 3_600_000;

const person = (id: string, also: Partial<Person> = {}): Person => ({
  id,
  ratingCap: null,
  region: 'US',
  neverAgain: new Set(),
  lastPickedAt: null,
  ...also,
});
const show = (key: string, also: Partial<Candidate> = {}): Candidate => ({
  key,
  type: 'tv',
  ages: { US: 0 },
  minutes: 50,
  more: 9,
  plays: false,
  ...also,
});
const movie = (key: string, minutes: number | null = 90): Candidate => show(key, { type: 'movie', minutes, more: 0 });
const thread = (profileId: string, key: string, also: Partial<TonightThread> = {}): TonightThread => ({
  profileId,
  key,
  season: 1,
  episode: 2,
  minutesLeft: 50,
  position: 0,
  watchedAt: '2026-11-20T20:00:00Z',
  ...also,
});
const evening = (also: Partial<Evening>): Evening => ({
  present: [person('maya'), person('jonas')],
  guests: [],
  viewer: { ratingCap: null, region: 'US' },
  now,
  doneBy: null,
  candidates: [],
  threads: [],
  shared: [],
  wanted: [],
  votes: [],
  thumbs: [],
  vetoed: new Set(),
  ...also,
});
const keys = (given: Evening) => rankTonight(given).map(({ key }) => key);

test('tiers come in order: together, solo, wanted, discover', () => {
  const given = evening({
    candidates: [movie('new'), movie('wanted'), show('solo'), show('shared')],
    threads: [thread('jonas', 'shared'), thread('maya', 'shared'), thread('maya', 'solo')],
    wanted: [{ profileId: 'maya', key: 'wanted' }],
  });
  expect(rankTonight(given).map(({ key, tier }) => [key, tier])).toEqual([
    ['shared', 'together'],
    ['solo', 'solo'],
    ['wanted', 'wanted'],
    ['new', 'discover'],
  ]);
});

test('what somebody absent watches, wants or votes for does not count', () => {
  const given = evening({
    candidates: [show('theirs')],
    threads: [thread('otto', 'theirs')],
    wanted: [{ profileId: 'otto', key: 'theirs' }],
    votes: [{ profileId: 'otto', key: 'theirs' }],
  });
  expect(rankTonight(given)).toMatchObject([{ tier: 'discover', votes: [], reasons: [{ kind: 'discover' }] }]);
});

describe('out is', () => {
  const rated = (age: number | null) => ({ ...movie('film'), ages: { US: age, DE: 0 } });
  const child = person('lina', { ratingCap: 6 });
  test.each<[string, Partial<Evening>]>([
    ['what is above the youngest’s cap', { candidates: [rated(7)], present: [person('maya'), child] }],
    ['what is not rated, under any cap', { candidates: [rated(null)], present: [person('maya'), child] }],
    ['what is above the cap of who holds the device', { candidates: [rated(7)], viewer: child }],
    [
      'what is above a cap in that person’s own region',
      {
        candidates: [{ ...movie('film'), ages: { US: 0 } }],
        present: [person('lina', { ratingCap: 6, region: 'DE' })],
      },
    ],
    [
      'what anyone never wants again',
      { candidates: [rated(0)], present: [person('maya'), person('jonas', { neverAgain: new Set(['film']) })] },
    ],
    ['what was vetoed', { candidates: [rated(0)], vetoed: new Set(['film']) }],
    ['what takes too long', { candidates: [rated(0)], doneBy: now + HOUR }],
  ])('%s', (_, given) => {
    expect(keys(evening(given))).toEqual([]);
  });

  test('none of it without a reason', () => {
    expect(keys(evening({ candidates: [rated(6)], present: [person('maya'), child], doneBy: now + 2 * HOUR }))).toEqual(
      ['film'],
    );
  });
});

describe('within a tier comes first', () => {
  const three = [person('maya'), person('jonas'), person('otto')];
  const wants = (key: string, ...profileIds: string[]) => profileIds.map((profileId) => ({ profileId, key }));
  test.each<[string, Partial<Evening>, string[]]>([
    [
      'what more people share',
      {
        present: three,
        candidates: [show('two'), show('three')],
        threads: [
          ...['maya', 'jonas'].map((id) => thread(id, 'two')),
          ...['maya', 'jonas', 'otto'].map((id) => thread(id, 'three')),
        ],
      },
      ['three', 'two'],
    ],
    [
      'what was voted for',
      { candidates: [movie('a'), movie('b')], votes: [{ profileId: 'jonas', key: 'b' }] },
      ['b', 'a'],
    ],
    [
      'what fills the time better',
      { candidates: [movie('short', 15), movie('long', 110)], doneBy: now + 2 * HOUR },
      ['long', 'short'],
    ],
    [
      'what is known to fit',
      { candidates: [movie('unknown', null), movie('known', 60)], doneBy: now + 2 * HOUR },
      ['known', 'unknown'],
    ],
    [
      'what the one whose turn it is wants',
      {
        present: [person('maya', { lastPickedAt: '2026-11-20T20:00:00Z' }), person('jonas')],
        candidates: [movie('a'), movie('b')],
        wanted: [...wants('a', 'maya'), ...wants('b', 'jonas')],
      },
      ['b', 'a'],
    ],
    [
      'what was watched last, of equals',
      {
        present: [person('maya')],
        candidates: [show('older'), show('newer')],
        threads: [thread('maya', 'older', { watchedAt: '2026-11-01T20:00:00Z' }), thread('maya', 'newer')],
      },
      ['newer', 'older'],
    ],
    [
      'what plays here, of equals',
      { candidates: [movie('elsewhere'), { ...movie('here'), plays: true }] },
      ['here', 'elsewhere'],
    ],
    [
      'what they want more, wherever it plays',
      {
        candidates: [{ ...movie('here'), plays: true }, movie('elsewhere')],
        wanted: [...wants('here', 'maya'), ...wants('elsewhere', 'maya', 'jonas')],
      },
      ['elsewhere', 'here'],
    ],
    ['what the catalog lists first, of equals', { candidates: [movie('b'), movie('a')] }, ['b', 'a']],
  ])('%s', (_, given, expected) => {
    expect(keys(evening(given))).toEqual(expected);
  });
});

test('goes on where whoever is furthest behind is, and says who is ahead', () => {
  const given = evening({
    candidates: [show('shared')],
    threads: [
      thread('maya', 'shared', { season: 2, episode: 4 }),
      thread('jonas', 'shared', { season: 1, episode: 6 }),
    ],
  });
  expect(rankTonight(given)[0]).toMatchObject({
    thread: { profileId: 'jonas', season: 1, episode: 6 },
    reasons: [
      { kind: 'together', profileIds: ['maya', 'jonas'] },
      { kind: 'ahead', profileIds: ['maya'] },
      { kind: 'turn', profileId: 'maya' },
    ],
  });
});

test('in the same episode nobody is ahead, and the earlier minute counts', () => {
  const given = evening({
    candidates: [show('shared')],
    threads: [
      thread('maya', 'shared', { position: 1800, minutesLeft: 20 }),
      thread('jonas', 'shared', { position: 600, minutesLeft: 40 }),
    ],
  });
  const [card] = rankTonight(given);
  expect(card?.reasons.map(({ kind }) => kind)).toEqual(['together', 'turn']);
  expect(card?.fit).toMatchObject({ endsAt: now + 40 * 60_000 });
});

test('says how many episodes end in time', () => {
  const given = evening({
    candidates: [show('solo')],
    threads: [thread('maya', 'solo', { minutesLeft: 12 })],
    doneBy: now + 2 * HOUR,
  });
  expect(rankTonight(given)[0]?.fit).toMatchObject({ kind: 'fits', count: 3, endsAt: now + 112 * 60_000 });
});

test('nobody here: only what the catalog suggests', () => {
  expect(keys(evening({ present: [], candidates: [movie('a')], threads: [thread('maya', 'a')] }))).toEqual(['a']);
});

describe('what a group keeps together', () => {
  const shared = [thread('both', 'tv-2', { episode: 4, position: 600, minutesLeft: 40 })];
  const candidates = [show('tv-1'), show('tv-2')];

  test('comes before what each is in the middle of alone, at its own place', () => {
    const threads = [thread('maya', 'tv-1'), thread('jonas', 'tv-1'), thread('maya', 'tv-2', { episode: 7 })];
    const [first, second] = rankTonight(evening({ candidates, threads, shared }));
    expect(first).toMatchObject({
      key: 'tv-2',
      tier: 'together',
      thread: { profileId: 'both', episode: 4, position: 600 },
      reasons: expect.arrayContaining([
        { kind: 'shared', profileIds: ['maya', 'jonas'] },
        { kind: 'ahead', profileIds: ['maya'] },
      ]),
    });
    expect(second).toMatchObject({ key: 'tv-1', tier: 'together' });
  });

  test('is offered though nobody has begun it alone', () => {
    const [first] = rankTonight(evening({ candidates, shared }));
    expect(first).toMatchObject({ key: 'tv-2', tier: 'together' });
    expect(first?.reasons).toContainEqual({ kind: 'shared', profileIds: ['maya', 'jonas'] });
  });

  test('bows to a veto and to the time there is, as all else', () => {
    expect(rankTonight(evening({ candidates, shared, vetoed: new Set(['tv-2']) }))).toMatchObject([{ key: 'tv-1' }]);
    const doneBy = now + 0.5 * HOUR;
    expect(rankTonight(evening({ candidates: [show('tv-2')], shared, doneBy }))).toEqual([]);
  });
});

describe('thumbs', () => {
  const thumb = (profileId: string, key: string, given: 'down' | 'up' | 'love') => ({ profileId, key, thumb: given });
  const films = ['a', 'b', 'c', 'd'].map((key) => movie(key));

  test('love beats up beats none, whatever the catalog’s order', () => {
    const thumbs = [thumb('maya', 'c', 'up'), thumb('maya', 'd', 'love')];
    expect(keys(evening({ candidates: films, thumbs }))).toEqual(['d', 'c', 'a', 'b']);
  });

  test('down comes after everything that nobody is against, however far they are in it', () => {
    const given = evening({
      candidates: films,
      threads: [thread('maya', 'a'), thread('jonas', 'a')],
      thumbs: [thumb('jonas', 'a', 'down')],
    });
    expect(keys(given)).toEqual(['b', 'c', 'd', 'a']);
    expect(rankTonight(given).at(-1)).toMatchObject({ tier: 'discover' });
  });

  test.each([
    ['a vote of tonight is newer than a thumb of old', [{ profileId: 'jonas', key: 'a' }], ['a', 'b', 'c', 'd']],
    ['somebody else’s vote does not lift it', [{ profileId: 'maya', key: 'a' }], ['b', 'c', 'd', 'a']],
  ])('%s', (_, votes, expected) => {
    expect(keys(evening({ candidates: films, votes, thumbs: [thumb('jonas', 'a', 'down')] }))).toEqual(expected);
  });

  test('of somebody absent they do not count', () => {
    const thumbs = [thumb('otto', 'a', 'down'), thumb('otto', 'd', 'love')];
    expect(keys(evening({ candidates: films, thumbs }))).toEqual(['a', 'b', 'c', 'd']);
  });

  const KEYS = ['a', 'b', 'c', 'd', 'e'];
  const PEOPLE = ['maya', 'jonas', 'otto'];
  const of = <Extra extends object>(extra: fc.Arbitrary<Extra>) =>
    fc.array(
      fc
        .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...KEYS), extra)
        .map(([profileId, key, more]) => ({ profileId, key, ...more })),
      { maxLength: 12 },
    );
  const none = fc.constant({});
  const anyEvening = fc
    .record({
      threads: of(none).map((all) => unique(all).map(({ profileId, key }) => thread(profileId, key))),
      wanted: of(none).map(unique),
      votes: of(none).map(unique),
      thumbs: of(fc.record({ thumb: fc.constantFrom('down' as const, 'up' as const, 'love' as const) })).map(unique),
    })
    .map((facts) => evening({ ...facts, candidates: KEYS.map((key) => movie(key)) }));

  function unique<Item extends { profileId: string; key: string }>(items: Item[]): Item[] {
    return [...new Map(items.map((item) => [`${item.profileId} ${item.key}`, item])).values()];
  }
  const isDown = ({ thumbs, votes, present }: Evening, key: string) =>
    thumbs.some(
      (one) =>
        one.key === key &&
        one.thumb === 'down' &&
        present.some(({ id }) => id === one.profileId) &&
        !votes.some((vote) => vote.key === key && vote.profileId === one.profileId),
    );

  test('what somebody is against never stands before what nobody is, and the order is the same again', () => {
    fc.assert(
      fc.property(anyEvening, (given) => {
        const order = keys(given);
        const firstDown = order.findIndex((key) => isDown(given, key));
        if (firstDown >= 0) expect(order.slice(firstDown).every((key) => isDown(given, key))).toBe(true);
        expect(keys(given)).toEqual(order);
        expect(keys({ ...given, thumbs: given.thumbs.toReversed() })).toEqual(order);
      }),
    );
  });

  test('a better thumb never puts a title further back', () => {
    fc.assert(
      fc.property(anyEvening, fc.constantFrom(...KEYS), (given, key) => {
        const others = given.thumbs.filter((one) => one.profileId !== 'maya' || one.key !== key);
        const place = (thumbs: Evening['thumbs']) => keys({ ...given, thumbs }).indexOf(key);
        const places = [
          place([...others, thumb('maya', key, 'love')]),
          place([...others, thumb('maya', key, 'up')]),
          place(others),
          place([...others, thumb('maya', key, 'down')]),
        ];
        expect(places.toSorted((one, other) => one - other)).toEqual(places);
      }),
    );
  });
});

describe('a guest', () => {
  const candidates = [movie('one'), movie('two')];
  const votes = [{ profileId: 'kim', key: 'two' }];
  test.each([
    ['counts as one more who is here', ['kim'], ['two', 'one'], ['kim']],
    ['counts for nothing once they are gone', [], ['one', 'two'], []],
  ])('%s', (_, guests, order, counted) => {
    const ranked = rankTonight(evening({ candidates, votes, guests }));
    expect(ranked.map(({ key }) => key)).toEqual(order);
    expect(ranked.find(({ key }) => key === 'two')?.votes).toEqual(counted);
  });

  test('and a member weigh the same', () => {
    const score = (profileId: string) =>
      rankTonight(evening({ candidates, guests: ['kim'], votes: [{ profileId, key: 'two' }] }))[0]?.score;
    expect(score('kim')).toBe(score('jonas'));
  });
});

import { expect, it } from 'vitest';
import { pacedSource } from '@/lib/tmdb/paced-source';
import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';

const PACE = { perSecond: 10, atOnce: 2 };

function clocked() {
  let clock = 0;
  return {
    now: () => clock,
    wait: async (ms: number) => {
      clock += ms;
    },
  };
}

it('asks at its pace, and a few at once', async () => {
  const clock = clocked();
  let open = 0;
  let most = 0;
  const askedAt: number[] = [];
  const source = pacedSource(
    {
      get: async () => {
        askedAt.push(clock.now());
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        open -= 1;
        return null;
      },
    },
    { ...PACE, ...clock },
  );
  await Promise.all(Array.from({ length: 21 }, () => source.get('/movie/1', {})));
  expect(askedAt).toHaveLength(21);
  expect(clock.now()).toBeGreaterThanOrEqual(2000);
  expect(most).toBeLessThanOrEqual(2);
});

/** A show of seasons 0 to 29 and what was asked of it. @param parts which seasons come as parts of the show. */
function show(parts: (number: number) => boolean = () => true) {
  const asked: string[] = [];
  const exists = (number: number) => number < 30;
  const season = (number: number, { language }: TmdbParams) => ({ season_number: number, language });
  const source: TmdbSource = {
    async get(path, params) {
      const { append_to_response: appended, ...rest } = params;
      asked.push(appended === undefined ? path : `${path} with ${appended}`);
      const alone = /\/season\/(\d+)$/.exec(path)?.[1];
      if (alone !== undefined) return exists(Number(alone)) ? season(Number(alone), rest) : null;
      const numbers = (appended ?? '').split(',').map((part) => Number(part.replace('season/', '')));
      const given = numbers.filter((number) => exists(number) && parts(number));
      return { id: 7, ...Object.fromEntries(given.map((number) => [`season/${number}`, season(number, rest)])) };
    },
  };
  return { asked, source: pacedSource(source, { ...PACE, atOnce: 1, ...clocked() }) };
}

const ask = (source: TmdbSource, numbers: number[], language = 'de-DE') =>
  Promise.all(numbers.map((number) => source.get(`/tv/7/season/${number}`, { language })));

it('asks for a season alone where no other waits', async () => {
  const { asked, source } = show();
  expect(await ask(source, [4])).toEqual([{ season_number: 4, language: 'de-DE' }]);
  expect(asked).toEqual(['/tv/7/season/4']);
});

it('asks for seasons of a show that wait together in one question, ten at most', async () => {
  const { asked, source } = show();
  const numbers = Array.from({ length: 23 }, (_, number) => number);
  expect(await ask(source, numbers)).toEqual(numbers.map((number) => ({ season_number: number, language: 'de-DE' })));
  expect(asked.map((each) => each.split(',').length)).toEqual([10, 10, 3]);
});

it('asks once for a season that two wait for', async () => {
  const { asked, source } = show();
  expect(await ask(source, [2, 2])).toHaveLength(2);
  expect(asked).toEqual(['/tv/7/season/2']);
});

it('keeps languages and shows apart', async () => {
  const { source } = show();
  const [german, french, other] = await Promise.all([
    ask(source, [1, 2]),
    ask(source, [1, 2], 'fr-FR'),
    source.get('/tv/8/season/1', { language: 'de-DE' }),
  ]);
  expect(german).toEqual([1, 2].map((number) => ({ season_number: number, language: 'de-DE' })));
  expect(french).toEqual([1, 2].map((number) => ({ season_number: number, language: 'fr-FR' })));
  expect(other).toEqual({ season_number: 1, language: 'de-DE' });
});

it('asks alone for a season that did not come with its show', async () => {
  const { asked, source } = show((number) => number !== 2);
  expect(await ask(source, [1, 2, 99])).toEqual([
    { season_number: 1, language: 'de-DE' },
    { season_number: 2, language: 'de-DE' },
    null,
  ]);
  expect(asked).toEqual(['/tv/7 with season/1,season/2,season/99', '/tv/7/season/2', '/tv/7/season/99']);
});

it('says to all who waited that TMDB is away, and asks anew after it', async () => {
  let isAway = true;
  const source = pacedSource(
    {
      get: async () => {
        if (isAway) throw new Error('away');
        return { 'season/1': { season_number: 1 }, 'season/2': { season_number: 2 } };
      },
    },
    { ...PACE, ...clocked() },
  );
  const said = await Promise.allSettled([1, 2].map((number) => ask(source, [number])));
  expect(said.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isAway = false;
  expect(await ask(source, [1, 2])).toEqual([{ season_number: 1 }, { season_number: 2 }]);
});

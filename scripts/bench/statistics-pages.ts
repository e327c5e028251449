import { type Figure, median } from '@/scripts/bench/figure';
import type { World } from '@/scripts/bench/progress-world';

const QUICK_ENOUGH = '<100';

/** A genre of forty titles among 2 200. */
const GENRE = Array.from({ length: 20 }, (_, index) => [`movie/${5 + index * 100}`, `tv/${1000 + index * 10}`]).flat();

/** What a page asks of the database, and what would have to be read where nothing is summed. */
interface Question {
  name: string;
  asks: string;
  fromLedger: string;
}

export function questionsOf(profileIds: readonly string[]): Question[] {
  const [first = '', ...others] = profileIds;
  const people = (ids: readonly string[]) => `'{${ids.join(',')}}'::uuid[]`;
  const one = people([first]);
  const household = people(profileIds.slice(0, 12));
  const year = new Date().getUTCFullYear() - 1;
  const sums = (ids: string, where = 'true') => `
    select began::date, media_type, tmdb_id, device_name, extract(hour from began), sum(seconds), count(*)
    from (
      select *, started_at at time zone 'UTC' as began, public.session_seconds(played) as seconds
      from public.playback_sessions as played where profile_id = any (${ids}) and kind = 'playback' and ${where}
    ) as told group by grouping sets ((1), (2, 3), (4), (5))`;
  const ofYear = `started_at >= '${year}-01-01' and started_at < '${year + 1}-01-01'`;
  const history = (which: object) =>
    `select * from public.watch_history(${one}, now(), 50, '${JSON.stringify(which)}', 'UTC')`;
  const ofHistory = (where: string) => `
    select *, public.session_seconds(played) from public.playback_sessions as played
    where profile_id = '${first}' and kind = 'playback' and ${where} order by observed_at desc limit 50`;
  const film = `media_type = 'movie' and tmdb_id = 1 and season_number = 0 and episode_number = 0`;
  return [
    {
      name: 'profile_ever',
      asks: `select public.watch_statistics(${one})`,
      fromLedger: sums(one),
    },
    {
      name: 'household_ever',
      asks: `select public.watch_statistics(${household})`,
      fromLedger: sums(household),
    },
    {
      name: 'year_in_review',
      asks: `select public.watch_statistics(${one}, ${year})`,
      fromLedger: sums(one, ofYear),
    },
    {
      name: 'year_of_household',
      asks: `select public.watch_statistics(${household}, ${year})`,
      fromLedger: sums(household, ofYear),
    },
    {
      name: 'history_behind_a_month',
      asks: history({ first: `${year}-03-01`, last: `${year}-03-31` }),
      fromLedger: ofHistory(`(started_at at time zone 'UTC')::date between '${year}-03-01' and '${year}-03-31'`),
    },
    {
      name: 'history_behind_a_title',
      asks: history({ media: 'tv', tmdb: 1001 }),
      fromLedger: ofHistory(`media_type = 'tv' and tmdb_id + 0 = 1001`),
    },
    // What no playback answers is the worst of a filter: all of twenty years is looked through.
    {
      name: 'history_behind_a_genre',
      asks: history({ titles: GENRE }),
      fromLedger: ofHistory(`media_type || '/' || tmdb_id in (${GENRE.map((key) => `'${key}'`).join(', ')})`),
    },
    {
      name: 'history_behind_titles_not_seen',
      asks: history({ titles: ['movie/9999', 'tv/9999'] }),
      fromLedger: ofHistory(`media_type || '/' || tmdb_id in ('movie/9999', 'tv/9999')`),
    },
    {
      name: 'history_behind_what_ended_on_a_screen_unknown',
      asks: history({ ended: true, device: 'Screen 9' }),
      fromLedger: ofHistory(`crossed_at is not null and device_name = 'Screen 9'`),
    },
    {
      name: 'history_behind_an_hour',
      asks: history({ weekday: 3, hour: 4 }),
      fromLedger: ofHistory(`extract(isodow from started_at) = 3 and extract(hour from started_at) = 4`),
    },
    {
      name: 'history_behind_a_group_not_met',
      asks: history({ together: others.at(-1) }),
      fromLedger: ofHistory(`id in (select id from public.playback_sessions where profile_id = '${others.at(-1)}')`),
    },
    {
      name: 'history_of_words_not_found',
      asks: history({ words: ['zzz'], found: [] }),
      fromLedger: ofHistory(`exists (
        select from public.watch_progress as place where place.profile_id = played.profile_id
          and place.tmdb_id = played.tmdb_id and place.media_type = played.media_type
          and place.season_number = played.season_number and place.episode_number = played.episode_number
          and title ilike '%zzz%')`),
    },
    {
      name: 'operator_titles',
      asks: `select * from public.operator_items where viewers >= 3 order by viewers desc, starts desc, tmdb_id limit 200`,
      fromLedger: `
        select media_type, tmdb_id, season_number, episode_number, count(distinct profile_id) as viewers, count(*)
        from public.playback_sessions where kind = 'playback'
        group by 1, 2, 3, 4 having count(distinct profile_id) >= 3 order by viewers desc limit 200`,
    },
    {
      name: 'operator_title',
      asks: `select * from public.operator_items where ${film}`,
      fromLedger: `
        select count(distinct profile_id), count(*), sum(public.session_seconds(played))
        from public.playback_sessions as played where kind = 'playback' and ${film}`,
    },
  ];
}

/** Each page's question, in turn with what the ledger alone would take. @param showPlan says the plan on standard error. */
export async function* pageFigures(world: World, showPlan: boolean): AsyncGenerator<Figure> {
  for (const { name, asks, fromLedger } of questionsOf(world.profileIds)) {
    const [ours, ledger]: [number[], number[]] = [[], []];
    await world.run(asks);
    for (let turn = 0; turn < 5; turn += 1) {
      ours.push(await timeOf(world, asks));
      if (turn < 3) ledger.push(await timeOf(world, fromLedger));
    }
    if (showPlan) console.error(`${name}\n${await planOf(world, asks)}\n`);
    yield {
      figure: `statistics.${name}`,
      value: median(ours),
      baseline: median(ledger),
      unit: 'ms',
      target: QUICK_ENOUGH,
    };
  }
}

async function timeOf({ run }: World, sql: string): Promise<number> {
  const begun = performance.now();
  await run(sql);
  return performance.now() - begun;
}

/** A function is one line of a plan: what it read for its answer are the buffers beside it. */
async function planOf({ run }: World, sql: string): Promise<string> {
  const rows = await run(`explain (analyze, buffers, costs off) ${sql}`);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}

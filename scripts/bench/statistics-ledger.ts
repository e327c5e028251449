import type { World } from '@/scripts/bench/progress-world';

/** Of one profile, and of all together: twenty years of evenings, in a household of many. */
export interface Size {
  oneProfile: number;
  others: number;
}

const ROWS_AT_ONCE = 20_000;

/** Fills the ledger with playbacks of the last twenty years, and sums them as the product does. */
export async function fillLedger({ run, profileIds }: World, { oneProfile, others }: Size): Promise<void> {
  const [first = '', ...rest] = profileIds;
  await fill(run, first, oneProfile);
  for (const profileId of rest) await fill(run, profileId, Math.floor(others / rest.length));
  await name(run, first);
  await run('analyze');
  for (const profileId of profileIds) await run(`select public.refresh_statistics_of(array['${profileId}'::uuid])`);
  let after = 'null';
  do {
    const [row] = await run(`select public.refresh_operator(4, ${after}) as last`);
    after = row?.last ? `'${row.last}'` : 'null';
  } while (after !== 'null');
  for (let summed = 1; summed > 0; ) {
    const [row] = await run('select public.sum_operator(200) as summed');
    summed = Number(row?.summed);
  }
  await run('vacuum analyze');
}

/** What the first profile watched has names, by which its history is searched. */
async function name(run: World['run'], profileId: string): Promise<void> {
  await run(`
    insert into public.watch_progress (
      profile_id, media_type, tmdb_id, season_number, episode_number, session_id, observed_at, observed_on, position, duration,
      seconds_played, title
    )
    select distinct on (media_type, tmdb_id, season_number, episode_number)
      profile_id, media_type, tmdb_id, season_number, episode_number, id, observed_at, observed_at::date, position, duration, 2700,
      'The Long Night of ' || tmdb_id || ', part ' || episode_number
    from public.playback_sessions where profile_id = '${profileId}';
    insert into public.show_progress (profile_id, tmdb_id, title)
    select distinct profile_id, tmdb_id, 'Saltmarsh ' || tmdb_id
    from public.watch_progress where profile_id = '${profileId}' and media_type = 'tv'`);
}

/** Four in five are episodes of 200 shows, the others films; most are seen to the end. */
async function fill(run: World['run'], profileId: string, rows: number): Promise<void> {
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const until = Math.min(rows, from + ROWS_AT_ONCE);
    await run(`
      insert into public.playback_sessions (
        profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit, observed_at, clock_offset_ms,
        started_at, crossed_at, crossed_needs, sequence, first_sequence, position, position_from, position_least,
        position_furthest, duration, seconds_played, seconds_first, device_name
      )
      select '${profileId}', case when is_film then 'movie' else 'tv' end::public.media_type,
        case when is_film then 1 + n % 2000 else 1000 + n / 100 % 200 end,
        case when is_film then 0 else 1 + n / 10 % 10 end, case when is_film then 0 else 1 + n % 10 end,
        gen_random_uuid(), 'playback', false, began + interval '45 minutes', 0, began,
        case when n % 7 > 0 then began + interval '40 minutes' end, 0, 100, 0, reached, 0, 0, reached, 2700, reached, 0,
        'Screen ' || n % 4
      from generate_series(${from}, ${until - 1}) as n
      cross join lateral (
        select n % 5 = 0 as is_film, case when n % 7 > 0 then 2700 else 900 end as reached,
          now() - interval '1 day' - n * (interval '20 years' / ${rows}) as began
      ) as told`);
  }
}

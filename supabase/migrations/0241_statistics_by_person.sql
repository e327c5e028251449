-- The days and shows of late are read one person at a time, by the index that begins with the person. For several people at once the
-- planner read all that everyone ever watched instead: 290 ms for twelve people among a million playbacks.
create or replace function public.watch_statistics(
  people uuid[], only_year integer default null, at timestamptz default clock_timestamp()
) returns text
language plpgsql volatile set search_path = ''
set work_mem = '32MB' set jit = off
as $$
declare
  in_order uuid[] := array(select distinct person from unnest(people) as person order by 1);
  first_year smallint := coalesce(only_year, -32768);
  last_year smallint := coalesce(only_year, 32767);
  audience uuid;
begin
  perform public.refresh_statistics_of(in_order);
  audience := public.statistics_audience(in_order);
  return (
    with asked as not materialized (
      select * from public.statistics_audience_sums where audience_id = audience and year = coalesce(only_year, 0)
    ),
    days as materialized (
      select key::date as day, year, milliseconds, plays
      from public.statistics_audience_sums where audience_id = audience and kind = 'day'
    ),
    zones as materialized (
      select profile_id, now_here::date as today, date_trunc('week', now_here)::date as week,
        date_trunc('month', now_here)::date as month, date_trunc('year', now_here)::date as year
      from public.statistics_zones
      cross join lateral (select at at time zone time_zone as now_here) as clock
      where profile_id = any (people)
    ),
    -- The day it is for those who watched anything.
    clock as materialized (
      select max(today) as newest from zones
      join public.statistics_audience_sums as sums
        on sums.audience_id = audience and sums.kind = 'profile' and sums.year = 0 and sums.key = zones.profile_id::text
    ),
    -- Today and this week are each one's own.
    lately as materialized (
      select zones.*, sums.key::date as day, sums.milliseconds
      from zones
      cross join lateral (
        select key, milliseconds from public.statistics_sums
        where profile_id = zones.profile_id and kind = 'day'
          and statistics_sums.year between extract(year from zones.week)::smallint and extract(year from zones.today)::smallint
          and key >= least(zones.week, zones.year)::text and together <> all (people)
        offset 0
      ) as sums
    ),
    -- Days in a row have one difference between the day and its number.
    streaks as (
      select count(*)::integer as length, min(day) as since, max(day) as until
      from (select day, day - (row_number() over (order by day))::integer as run from days) as numbered
      group by run
    ),
    titles as materialized (
      select key, milliseconds, plays, watched, rewatched from asked where kind = 'title'
    )
    select json_build_object(
      'today', (select coalesce(sum(milliseconds) filter (where day = today), 0) from lately),
      'week', (select coalesce(sum(milliseconds) filter (where day between week and today), 0) from lately),
      'month', (select coalesce(sum(milliseconds) filter (where day between month and today), 0) from lately),
      'year', (select coalesce(sum(milliseconds) filter (where day between year and today), 0) from lately),
      'ever', coalesce(sum(milliseconds), 0),
      'plays', coalesce(sum(plays) filter (where days.year between first_year and last_year), 0),
      'todayIs', newest,
      'streak', (
        select json_build_object('days', length, 'since', since, 'until', until)
        -- A streak lives until a whole day has passed without anything.
        from streaks where until >= newest - 1 and since <= newest order by until desc limit 1
      ),
      'longestStreak', (
        select json_build_object('days', length, 'since', since, 'until', until)
        from streaks order by length desc, until desc limit 1
      ),
      'byYear', (
        select coalesce(json_agg(json_build_object('year', each.year, 'milliseconds', each.total) order by each.year), '[]')
        from (select days.year, sum(milliseconds) as total from days group by days.year) as each
      ),
      'byMonth', (
        select coalesce(json_agg(json_build_object('month', month, 'milliseconds', total) order by month), '[]')
        from (
          select to_char(month_of, 'YYYY-MM') as month, total
          from (
            select date_trunc('month', day::timestamp) as month_of, sum(milliseconds) as total
            from days where days.year between first_year and last_year group by 1 order by 1 desc limit 24
          ) as newest
        ) as each
      ),
      'byHour', (
        select coalesce(json_agg(json_build_object(
          'weekday', split_part(key, '-', 1)::integer, 'hour', split_part(key, '-', 2)::integer, 'milliseconds', total
        ) order by key), '[]')
        from (select key, milliseconds as total from asked where kind = 'hour') as each
      ),
      'byDevice', (
        select coalesce(json_agg(
          json_build_object('device', nullif(key, ''), 'milliseconds', total) order by total desc, key
        ), '[]')
        from (
          select key, milliseconds as total from asked where kind = 'device' order by total desc, key limit 20
        ) as each
      ),
      'byProfile', (
        select coalesce(json_agg(json_build_object('profileId', key, 'milliseconds', milliseconds) order by milliseconds desc), '[]')
        from asked where kind = 'profile'
      ),
      'together', (
        select coalesce(json_agg(json_build_object('groupId', key, 'milliseconds', milliseconds) order by milliseconds desc), '[]')
        from asked where kind = 'together'
      ),
      'watched', (
        select json_build_object(
          'movies', coalesce(sum(watched - rewatched) filter (where key like 'movie/%'), 0),
          'episodes', coalesce(sum(watched - rewatched) filter (where key like 'tv/%'), 0),
          'again', coalesce(sum(rewatched), 0)
        )
        from titles
      ),
      'titleCount', (select count(*) from titles),
      'titles', (
        select coalesce(json_agg(json_build_object(
          'key', best.key, 'milliseconds', best.milliseconds, 'plays', best.plays, 'watched', best.watched,
          'rewatched', best.rewatched, 'name', coalesce(
            (select max(title) from public.show_progress
              where best.key like 'tv/%' and profile_id = any (people) and tmdb_id = split_part(best.key, '/', 2)::integer),
            (select max(title) from public.watch_progress
              where best.key like 'movie/%' and profile_id = any (people) and media_type = 'movie'
                and tmdb_id = split_part(best.key, '/', 2)::integer)
          )
        ) order by best.milliseconds desc, best.key), '[]')
        from (select * from titles order by milliseconds desc, key limit 200) as best
      ),
      'dropped', (
        select coalesce(json_agg(distinct tmdb_id), '[]') from public.show_progress
        where profile_id = any (people) and dropped_at is not null
          and (only_year is null or extract(year from dropped_at) = only_year)
      ),
      'lately', (
        select coalesce(json_agg(json_build_object(
          'tmdbId', tmdb_id, 'milliseconds', total, 'episodes', episodes
        ) order by total desc), '[]')
        from (
          select plays.tmdb_id, sum(plays.milliseconds) as total, sum(plays.watched - plays.rewatched) as episodes
          from zones
          cross join lateral (
            select * from public.statistics_plays
            where profile_id = zones.profile_id and day > zones.today - 28
              and media_type = 'tv' and together <> all (people)
            offset 0
          ) as plays
          group by plays.tmdb_id
          order by total desc limit 12
        ) as each
      )
    )::text
    from clock left join days on true group by newest
  );
end;
$$;

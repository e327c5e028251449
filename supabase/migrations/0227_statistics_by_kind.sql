-- Statistics read each kind of sums by itself, once: as before, they copied all of a profile's sums twice, whatever year was asked
-- for, and found the beginning of the week, the month and the year for every single day.

create or replace function public.watch_statistics(
  people uuid[], only_year integer default null, at timestamptz default clock_timestamp()
) returns text
language plpgsql volatile set search_path = ''
-- So much is sorted in memory; and no plan for machine code is made for what takes some milliseconds.
set work_mem = '32MB' set jit = off
as $$
declare
  first_year smallint := coalesce(only_year, -32768);
  last_year smallint := coalesce(only_year, 32767);
begin
  perform public.refresh_statistics_of(people);
  return (
    with zones as materialized (
      select profile_id, now_here::date as today, date_trunc('week', now_here)::date as week,
        date_trunc('month', now_here)::date as month, date_trunc('year', now_here)::date as year
      from public.statistics_zones
      cross join lateral (select at at time zone time_zone as now_here) as clock
      where profile_id = any (people)
    ),
    days as materialized (
      select sums.key::date as day, sums.year, sums.milliseconds, sums.plays, sums.profile_id, sums.together,
        zones.today, zones.week as this_week, zones.month as this_month, zones.year as this_year
      from zones
      join public.statistics_sums as sums on sums.profile_id = zones.profile_id and sums.kind = 'day'
      where sums.together <> all (people)
    ),
    -- Each list reads its own kind by the index, and of one year that year alone.
    asked as not materialized (
      select * from public.statistics_sums
      where profile_id = any (people) and together <> all (people) and year between first_year and last_year
    ),
    -- Days in a row have one difference between the day and its number.
    streaks as (
      select count(*)::integer as length, min(day) as since, max(day) as until, max(today) as today
      from (
        select day, max(today) as today, day - (row_number() over (order by day))::integer as run from days group by day
      ) as numbered
      group by run
    ),
    titles as materialized (
      select key, sum(milliseconds)::bigint as milliseconds, sum(plays) as plays, sum(watched) as watched,
        sum(rewatched) as rewatched
      from asked where kind = 'title' group by key
    )
    select json_build_object(
      'today', coalesce(sum(milliseconds) filter (where day = today), 0),
      'week', coalesce(sum(milliseconds) filter (where day between this_week and today), 0),
      'month', coalesce(sum(milliseconds) filter (where day between this_month and today), 0),
      'year', coalesce(sum(milliseconds) filter (where day between this_year and today), 0),
      'ever', coalesce(sum(milliseconds), 0),
      'plays', coalesce(sum(plays) filter (where days.year between first_year and last_year), 0),
      'todayIs', max(today),
      'streak', (
        select json_build_object('days', length, 'since', since, 'until', until)
        -- A streak lives until a whole day has passed without anything.
        from streaks where until >= today - 1 and since <= today order by until desc limit 1
      ),
      'longestStreak', (
        select json_build_object('days', length, 'since', since, 'until', until)
        from streaks order by length desc, until desc limit 1
      ),
      'byYear', (
        select coalesce(json_agg(json_build_object('year', each.year, 'milliseconds', each.total) order by each.year), '[]')
        from (select year, sum(milliseconds) as total from days group by year) as each
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
        from (select key, sum(milliseconds) as total from asked where kind = 'hour' group by key) as each
      ),
      'byDevice', (
        select coalesce(json_agg(
          json_build_object('device', nullif(key, ''), 'milliseconds', total) order by total desc, key
        ), '[]')
        from (
          select key, sum(milliseconds) as total from asked where kind = 'device' group by key
          order by total desc, key limit 20
        ) as each
      ),
      'byProfile', (
        select coalesce(json_agg(json_build_object('profileId', profile_id, 'milliseconds', total) order by total desc), '[]')
        from (
          select profile_id, sum(milliseconds) as total from days
          where days.year between first_year and last_year group by profile_id
        ) as each
      ),
      'together', (
        select coalesce(json_agg(json_build_object('groupId', together, 'milliseconds', total) order by total desc), '[]')
        from (
          select together, sum(milliseconds) as total from days
          where days.year between first_year and last_year and together <> '00000000-0000-0000-0000-000000000000' group by together
        ) as each
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
          from public.statistics_plays as plays
          join public.statistics_zones as zones on zones.profile_id = plays.profile_id
          where plays.profile_id = any (people) and plays.together <> all (people) and plays.media_type = 'tv'
            and plays.day > (at at time zone zones.time_zone)::date - 28
          group by plays.tmdb_id
          order by total desc limit 12
        ) as each
      )
    )::text
    from days
  );
end;
$$;

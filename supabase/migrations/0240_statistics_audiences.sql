-- Statistics of several people at once are sums of their own. Of a household they were added up from all that each of its members
-- ever watched, whenever somebody looked.

-- Who was asked for together: a person alone, or whoever of a household may be looked at in some browser. It refers to no profile, as
-- the other sums do not.
create table public.statistics_audiences (
  id uuid primary key default gen_random_uuid(),
  -- In order, each once.
  people uuid[] not null unique,
  made_at timestamptz not null default now()
);
create index statistics_audiences_by_person on public.statistics_audiences using gin (people);

-- What they watched, by one thing each: as in `statistics_sums`, and by `profile` and `together` (their ids). The year 0 is all years,
-- of each kind but `day`. What is credited to a person from a group of these people counts once.
create table public.statistics_audience_sums (
  audience_id uuid not null references public.statistics_audiences (id) on delete cascade,
  kind text not null,
  year smallint not null,
  key text not null,
  milliseconds bigint not null,
  plays integer not null,
  watched integer not null,
  rewatched integer not null,
  primary key (audience_id, kind, year, key)
);
create index statistics_audience_sums_empty on public.statistics_audience_sums (audience_id) where plays = 0;

alter table public.statistics_audiences enable row level security;
alter table public.statistics_audience_sums enable row level security;
revoke all on public.statistics_audiences, public.statistics_audience_sums from anon, authenticated;
grant all on public.statistics_audiences, public.statistics_audience_sums to service_role;

-- To which sums of an audience one of a profile belongs.
create function public.audience_keys(of_kind text, of_year smallint, of_key text, profile uuid, together uuid)
returns table (kind text, year smallint, key text)
language sql immutable set search_path = ''
as $$
  select each.kind, each.year, each.key
  from (
    values
      (of_kind, of_year, of_key, true),
      (of_kind, 0::smallint, of_key, of_kind <> 'day'),
      ('profile', of_year, profile::text, of_kind = 'day'),
      ('profile', 0::smallint, profile::text, of_kind = 'day'),
      ('together', of_year, together::text, of_kind = 'day' and together <> '00000000-0000-0000-0000-000000000000'),
      ('together', 0::smallint, together::text, of_kind = 'day' and together <> '00000000-0000-0000-0000-000000000000')
  ) as each (kind, year, key, is_kept)
  where each.is_kept;
$$;

-- As before, and into the sums of each audience that the profile is one of.
create or replace function public.add_to_statistics(profile uuid, rows public.statistics_plays[], sign integer) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  with brought as materialized (
    select
      each.kind, extract(year from part.day)::smallint as year, each.key, part.together,
      sign * sum(part.milliseconds) as milliseconds, sign * sum(part.plays) as plays,
      sign * sum(part.watched) as watched, sign * sum(part.rewatched) as rewatched
    from unnest(rows) as part
    cross join lateral (
      values
        ('day', part.day::text),
        ('hour', extract(isodow from part.day)::text || '-' || part.hour::text),
        ('device', part.device_name),
        ('title', part.media_type::text || '/' || part.tmdb_id::text)
    ) as each (kind, key)
    group by each.kind, extract(year from part.day), each.key, part.together
  ),
  of_the_profile as (
    insert into public.statistics_sums
    select profile, kind, year, key, together, milliseconds, plays, watched, rewatched from brought
    on conflict (profile_id, kind, year, key, together) do update set
      milliseconds = statistics_sums.milliseconds + excluded.milliseconds,
      plays = statistics_sums.plays + excluded.plays,
      watched = statistics_sums.watched + excluded.watched,
      rewatched = statistics_sums.rewatched + excluded.rewatched
  )
  insert into public.statistics_audience_sums
  select audience.id, each.kind, each.year, each.key,
    sum(part.milliseconds), sum(part.plays), sum(part.watched), sum(part.rewatched)
  from public.statistics_audiences as audience
  join brought as part on part.together <> all (audience.people)
  cross join lateral public.audience_keys(part.kind, part.year, part.key, profile, part.together) as each
  where audience.people @> array[profile]
  group by audience.id, each.kind, each.year, each.key
  on conflict (audience_id, kind, year, key) do update set
    milliseconds = statistics_audience_sums.milliseconds + excluded.milliseconds,
    plays = statistics_audience_sums.plays + excluded.plays,
    watched = statistics_audience_sums.watched + excluded.watched,
    rewatched = statistics_audience_sums.rewatched + excluded.rewatched;
  delete from public.statistics_audience_sums
  where plays = 0
    and audience_id = any (array(select id from public.statistics_audiences where people @> array[profile]));
end;
$$;

-- As before. Audiences are locked before the ledger's writers are, everywhere.
create or replace function public.refresh_statistics_of(people uuid[]) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  stale uuid[] := array(
    select profile.id from public.profiles as profile
    left join public.statistics_zones as zones on zones.profile_id = profile.id
    where profile.id = any (people) and (
      zones.time_zone is distinct from profile.time_zone
      or exists (select from public.statistics_stale as stale where stale.profile_id = profile.id)
    )
    order by profile.id
  );
  person uuid;
begin
  perform from public.statistics_audiences as audience where audience.people && stale order by id for update;
  foreach person in array stale loop
    perform public.refresh_statistics(person);
  end loop;
end;
$$;

-- Sums of another time zone are none. What a profile's are is summed anew; an audience's, when it is asked for again.
create function public.drop_audiences() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  delete from public.statistics_audiences where people @> array[old.profile_id];
  return null;
end;
$$;

create trigger drop_audiences after update or delete on public.statistics_zones
for each row execute function public.drop_audiences();

-- The audience of these people, in order. Its sums are made when it is asked for first, and are added to from then on. Of those whose
-- members are among others the newest four stay: with each PIN that is given, a household has one more.
create function public.statistics_audience(of_people uuid[]) returns uuid
language plpgsql volatile set search_path = ''
as $$
declare
  -- It stays while it is read.
  found_id uuid := (select id from public.statistics_audiences where people = of_people for key share);
begin
  if found_id is not null then
    return found_id;
  end if;
  perform from public.statistics_audiences as audience where audience.people && of_people order by id for update;
  -- Nobody adds to the members' sums while they are added up.
  perform public.lock_progress(of_people);
  insert into public.statistics_audiences (people) values (of_people) on conflict do nothing returning id into found_id;
  if found_id is null then
    return (select id from public.statistics_audiences where people = of_people for key share);
  end if;
  insert into public.statistics_audience_sums
  select found_id, each.kind, each.year, each.key,
    sum(sums.milliseconds), sum(sums.plays), sum(sums.watched), sum(sums.rewatched)
  from public.statistics_sums as sums
  cross join lateral public.audience_keys(sums.kind, sums.year, sums.key, sums.profile_id, sums.together) as each
  where sums.profile_id = any (of_people) and sums.together <> all (of_people)
  group by each.kind, each.year, each.key;
  delete from public.statistics_audiences
  where id in (
    select id from public.statistics_audiences
    where people && of_people and cardinality(people) > 1
    order by id = found_id desc, made_at desc offset 4
  );
  return found_id;
end;
$$;

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
      join public.statistics_sums as sums
        on sums.profile_id = zones.profile_id and sums.kind = 'day'
        and sums.year in (extract(year from zones.week)::smallint, extract(year from zones.today)::smallint)
        and sums.key >= least(zones.week, zones.year)::text
      where sums.together <> all (people)
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
          from public.statistics_plays as plays
          join public.statistics_zones as zones on zones.profile_id = plays.profile_id
          where plays.profile_id = any (people) and plays.together <> all (people) and plays.media_type = 'tv'
            and plays.day > (at at time zone zones.time_zone)::date - 28
          group by plays.tmdb_id
          order by total desc limit 12
        ) as each
      )
    )::text
    from clock left join days on true group by newest
  );
end;
$$;

revoke execute on function
  public.audience_keys, public.drop_audiences, public.statistics_audience
from public, anon, authenticated;
grant execute on function public.audience_keys, public.statistics_audience to service_role;

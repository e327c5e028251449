-- What a profile really watched, summed, so that statistics never read the whole ledger. An item whose ledger rows changed is
-- noted here; whoever asks next sums the noted items anew, and no other. See docs/statistics.md.
--
-- These tables refer to no profile: the copy of a demo household notes its items by the trigger below, and would bring the
-- same rows a second time. `drop_statistics` lets them go with their profile.

-- Items whose sums may be out of date. -1 and -1: all of a show.
create table public.statistics_stale (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  primary key (profile_id, media_type, tmdb_id, season_number, episode_number)
);

-- In whose days the sums of a profile are.
create table public.statistics_zones (
  profile_id uuid primary key,
  time_zone text not null
);

-- What began in one hour of one day, by the profile's clock, on one device: what an item brings to the sums below.
create table public.statistics_plays (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  day date not null,
  hour smallint not null,
  device_name text not null,
  -- The group whose session it was, which is credited to each of its members. The nil UUID: alone.
  together uuid not null,
  milliseconds bigint not null,
  plays integer not null,
  -- How often it was watched, and how many of these times it had been watched before.
  watched integer not null,
  rewatched integer not null,
  primary key (
    profile_id, media_type, tmdb_id, season_number, episode_number, day, hour, device_name, together
  )
);
create index statistics_plays_by_day on public.statistics_plays (profile_id, day);

-- The same by one thing each, a year at a time: `day` (2026-11-21), `hour` (weekday from Monday, and hour: 6-20), `device`
-- (its name, or nothing) and `title` (tv/900001).
create table public.statistics_sums (
  profile_id uuid not null,
  kind text not null,
  year smallint not null,
  key text not null,
  together uuid not null,
  milliseconds bigint not null,
  plays integer not null,
  watched integer not null,
  rewatched integer not null,
  primary key (profile_id, kind, year, key, together)
);
-- What nothing is left of goes at once.
create index statistics_sums_empty on public.statistics_sums (profile_id) where plays = 0;

alter table public.statistics_stale enable row level security;
alter table public.statistics_zones enable row level security;
alter table public.statistics_plays enable row level security;
alter table public.statistics_sums enable row level security;
revoke all on public.statistics_stale, public.statistics_zones, public.statistics_plays, public.statistics_sums
from anon, authenticated;
grant all on public.statistics_stale, public.statistics_zones, public.statistics_plays, public.statistics_sums
to service_role;

-- Whose sums a ledger row is part of: its profile's and, since what a group watched is told as such, the group's members'.
-- A profile that goes takes its ledger along, and is not there any more.
create function public.note_stale_rows() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.statistics_stale
  select distinct person, changed.media_type, changed.tmdb_id, changed.season_number, changed.episode_number
  from changed
  join public.profiles as profile on profile.id = changed.profile_id
  cross join lateral unnest(profile.members || profile.id) as person
  order by 1, 2, 3, 4, 5
  on conflict do nothing;
  return null;
end;
$$;

create trigger note_stale_new after insert on public.playback_sessions
referencing new table as changed for each statement execute function public.note_stale_rows();
create trigger note_stale_gone after delete on public.playback_sessions
referencing old table as changed for each statement execute function public.note_stale_rows();

create function public.note_stale_row() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.statistics_stale
  select distinct person, changed.media_type, changed.tmdb_id, changed.season_number, changed.episode_number
  from unnest(array[old, new]) as changed
  join public.profiles as profile on profile.id = changed.profile_id
  cross join lateral unnest(profile.members || profile.id) as person
  order by 1, 2, 3, 4, 5
  on conflict do nothing;
  return null;
end;
$$;

-- An item stays noted while it has a session of the last hour, so that only an older session needs a note again, and nearly
-- every report costs this comparison alone. The half hour between the two is more than any transaction waits.
create trigger note_stale_late after update on public.playback_sessions
for each row when (
  old.observed_at < now() - interval '30 minutes' or old.tmdb_id <> new.tmdb_id
  or old.season_number <> new.season_number or old.episode_number <> new.episode_number
)
execute function public.note_stale_row();

create function public.drop_statistics() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  delete from public.statistics_stale where profile_id = old.id;
  delete from public.statistics_zones where profile_id = old.id;
  delete from public.statistics_plays where profile_id = old.id;
  delete from public.statistics_sums where profile_id = old.id;
  return null;
end;
$$;

create trigger drop_statistics after delete on public.profiles
for each row execute function public.drop_statistics();

-- Adds (1) or takes away (-1) what these rows bring to the sums.
create function public.add_to_statistics(profile uuid, rows public.statistics_plays[], sign integer) returns void
language sql volatile set search_path = ''
as $$
  insert into public.statistics_sums
  select
    profile, each.kind, extract(year from part.day), each.key, part.together,
    sign * sum(part.milliseconds), sign * sum(part.plays), sign * sum(part.watched), sign * sum(part.rewatched)
  from unnest(rows) as part
  cross join lateral (
    values
      ('day', part.day::text),
      ('hour', extract(isodow from part.day)::text || '-' || part.hour::text),
      ('device', part.device_name),
      ('title', part.media_type::text || '/' || part.tmdb_id::text)
  ) as each (kind, key)
  group by each.kind, extract(year from part.day), each.key, part.together
  on conflict (profile_id, kind, year, key, together) do update set
    milliseconds = statistics_sums.milliseconds + excluded.milliseconds,
    plays = statistics_sums.plays + excluded.plays,
    watched = statistics_sums.watched + excluded.watched,
    rewatched = statistics_sums.rewatched + excluded.rewatched;
$$;

-- Sums anew what changed since the last time. What counts is what `watch_history` shows. Sums of another time zone go, and
-- all that the profile watched is summed anew.
create function public.refresh_statistics(profile uuid) returns void
language plpgsql volatile set search_path = ''
-- As in `fold_progress`.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  zone text := (select time_zone from public.profiles where id = profile);
  groups uuid[] := array(select id from public.profiles where members @> array[profile]);
  old_rows public.statistics_plays[];
  new_rows public.statistics_plays[];
begin
  -- The groups' writers note items for this profile, too.
  perform public.lock_progress(profile || groups);
  if zone is distinct from (select time_zone from public.statistics_zones where profile_id = profile) then
    delete from public.statistics_plays where profile_id = profile;
    delete from public.statistics_sums where profile_id = profile;
    insert into public.statistics_stale
    select distinct profile_id, media_type, tmdb_id, season_number, episode_number
    from public.playback_sessions where profile_id = profile
    on conflict do nothing;
    insert into public.statistics_zones values (profile, zone)
    on conflict (profile_id) do update set time_zone = excluded.time_zone;
  end if;
  insert into public.statistics_stale
  select distinct session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number
  from public.statistics_stale as stale
  join public.playback_sessions as session
    on session.profile_id = stale.profile_id and session.media_type = stale.media_type
    and session.tmdb_id = stale.tmdb_id
  where stale.profile_id = profile and stale.season_number = -1
  on conflict do nothing;

  with gone as (
    delete from public.statistics_plays as part using public.statistics_stale as stale
    where stale.profile_id = profile and part.profile_id = profile and part.media_type = stale.media_type
      and part.tmdb_id = stale.tmdb_id and part.season_number = stale.season_number
      and part.episode_number = stale.episode_number
    returning part
  )
  select array_agg(part) into old_rows from gone;
  perform public.add_to_statistics(profile, old_rows, -1);

  with ledger as (
    select
      session.*,
      public.session_seconds(session) as seconds,
      max(session.observed_at) filter (where session.kind = 'forget') over item as forgotten_at,
      (
        select max(show.observed_at) from public.playback_sessions as show
        where show.profile_id = profile and show.media_type = session.media_type and show.tmdb_id = session.tmdb_id
          and show.season_number = -1 and show.kind = 'forget'
      ) as show_forgotten_at
    from public.statistics_stale as stale
    join public.playback_sessions as session
      on session.profile_id = stale.profile_id and session.media_type = stale.media_type
      and session.tmdb_id = stale.tmdb_id and session.season_number = stale.season_number
      and session.episode_number = stale.episode_number
    where stale.profile_id = profile
    window item as (
      partition by session.media_type, session.tmdb_id, session.season_number, session.episode_number
    )
  ),
  played as materialized (
    select
      media_type, tmdb_id, season_number, episode_number, started_at, id,
      started_at at time zone zone as began, coalesce(device_name, '') as device_name,
      round(seconds * 1000)::bigint as milliseconds,
      (crossed_at is not null and crossed_needs <= seconds) is true as watched,
      coalesce((
        select shared.profile_id from public.playback_sessions as shared
        where shared.profile_id = any (groups) and shared.media_type = ledger.media_type
          and shared.tmdb_id = ledger.tmdb_id and shared.season_number = ledger.season_number
          and shared.episode_number = ledger.episode_number and shared.id = ledger.id
        limit 1
      ), '00000000-0000-0000-0000-000000000000') as together
    from ledger
    where kind = 'playback' and seconds >= (public.thresholds()).really_played_seconds
      and (forgotten_at >= observed_at) is not true and (show_forgotten_at >= observed_at) is not true
  ),
  told as (
    select *, watched and row_number() over (
      partition by media_type, tmdb_id, season_number, episode_number, watched order by started_at, id
    ) > 1 as rewatched
    from played
  ),
  fresh as (
    insert into public.statistics_plays as part
    select
      profile, media_type, tmdb_id, season_number, episode_number, began::date, extract(hour from began), device_name,
      together, sum(milliseconds), count(*), count(*) filter (where watched), count(*) filter (where rewatched)
    from told
    group by
      media_type, tmdb_id, season_number, episode_number, began::date, extract(hour from began), device_name, together
    returning part
  )
  select array_agg(part) into new_rows from fresh;
  perform public.add_to_statistics(profile, new_rows, 1);
  delete from public.statistics_sums where profile_id = profile and plays = 0;

  delete from public.statistics_stale as stale
  where stale.profile_id = profile and not exists (
    select from public.playback_sessions as session
    where session.profile_id = profile and session.media_type = stale.media_type and session.tmdb_id = stale.tmdb_id
      and session.season_number = stale.season_number and session.episode_number = stale.episode_number
      and session.observed_at > now() - interval '1 hour'
  );
end;
$$;

-- Brings the sums of these profiles up to date, where anything changed since the last time.
create function public.refresh_statistics_of(people uuid[]) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  person uuid;
begin
  for person in
    select profile.id from public.profiles as profile
    left join public.statistics_zones as zones on zones.profile_id = profile.id
    where profile.id = any (people) and (
      zones.time_zone is distinct from profile.time_zone
      or exists (select from public.statistics_stale as stale where stale.profile_id = profile.id)
    )
    order by profile.id
  loop
    perform public.refresh_statistics(person);
  end loop;
end;
$$;

-- Answers what these profiles watched, together, as a JSON object. Each one's days are by its own clock; weeks begin on
-- Monday. What is credited to a person from a group counts once where the group is asked for, too. Lists are of one year, or
-- of all.
create function public.watch_statistics(
  people uuid[], only_year integer default null, at timestamptz default clock_timestamp()
) returns text
language plpgsql volatile set search_path = ''
as $$
begin
  perform public.refresh_statistics_of(people);
  return (
    with sums as materialized (
      select sums.*, (at at time zone zones.time_zone)::date as today
      from public.statistics_sums as sums
      join public.statistics_zones as zones on zones.profile_id = sums.profile_id
      where sums.profile_id = any (people) and sums.together <> all (people)
    ),
    days as materialized (
      select key::date as day, today, year, milliseconds, plays from sums where kind = 'day'
    ),
    asked as materialized (select * from sums where only_year is null or year = only_year),
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
      'week', coalesce(sum(milliseconds) filter (where day between date_trunc('week', today)::date and today), 0),
      'month', coalesce(sum(milliseconds) filter (where day between date_trunc('month', today)::date and today), 0),
      'year', coalesce(sum(milliseconds) filter (where day between date_trunc('year', today)::date and today), 0),
      'ever', coalesce(sum(milliseconds), 0),
      'plays', coalesce(sum(plays) filter (where only_year is null or days.year = only_year), 0),
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
          select left(key, 7) as month, sum(milliseconds) as total from asked where kind = 'day' group by left(key, 7)
          order by month desc limit 24
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
          select profile_id, sum(milliseconds) as total from asked where kind = 'day' group by profile_id
        ) as each
      ),
      'together', (
        select coalesce(json_agg(json_build_object('groupId', together, 'milliseconds', total) order by total desc), '[]')
        from (
          select together, sum(milliseconds) as total from asked
          where kind = 'day' and together <> '00000000-0000-0000-0000-000000000000' group by together
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

revoke execute on function
  public.note_stale_rows, public.note_stale_row, public.drop_statistics, public.add_to_statistics,
  public.refresh_statistics, public.refresh_statistics_of, public.watch_statistics
from public, anon, authenticated;
grant execute on function
  public.add_to_statistics, public.refresh_statistics, public.refresh_statistics_of, public.watch_statistics
to service_role;

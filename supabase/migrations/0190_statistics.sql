-- What a profile really watched, summed by title, day, hour and device, so that statistics never read the whole ledger. A
-- title whose ledger rows changed is noted here, and summed anew when somebody asks. See docs/statistics.md.
--
-- These tables refer to no profile: the copy of a demo household notes its titles by the trigger below, and would bring
-- the same rows a second time. `drop_statistics` lets them go with their profile.

create table public.statistics_stale (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  primary key (profile_id, media_type, tmdb_id)
);

-- In whose days the sums of a profile are.
create table public.statistics_zones (
  profile_id uuid primary key,
  time_zone text not null
);

-- What began in one hour of one day, by the profile's clock.
create table public.statistics_hours (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  day date not null,
  hour smallint not null,
  device_name text not null,
  milliseconds bigint not null,
  plays integer not null,
  primary key (profile_id, media_type, tmdb_id, day, hour, device_name)
);
create index statistics_hours_by_day on public.statistics_hours (profile_id, day) include (hour, milliseconds, plays);

create table public.statistics_titles (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  milliseconds bigint not null,
  plays integer not null,
  -- How often a film or an episode was watched, and how many of these times it had been watched before.
  watched integer not null,
  rewatched integer not null,
  last_at timestamptz not null,
  primary key (profile_id, media_type, tmdb_id)
);

alter table public.statistics_stale enable row level security;
alter table public.statistics_zones enable row level security;
alter table public.statistics_hours enable row level security;
alter table public.statistics_titles enable row level security;
revoke all on public.statistics_stale, public.statistics_zones, public.statistics_hours, public.statistics_titles
from anon, authenticated;
grant all on public.statistics_stale, public.statistics_zones, public.statistics_hours, public.statistics_titles
to service_role;

create function public.note_stale_statistics() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  changed public.playback_sessions := case when tg_op = 'DELETE' then old else new end;
begin
  -- A profile that goes takes its ledger along, and is not there any more.
  insert into public.statistics_stale
  select changed.profile_id, changed.media_type, changed.tmdb_id
  where exists (select from public.profiles where id = changed.profile_id)
  on conflict do nothing;
  return null;
end;
$$;

create trigger note_stale_statistics after insert or delete on public.playback_sessions
for each row execute function public.note_stale_statistics();

-- A title stays noted while it has a session of the last hour, so that only a session older than that needs a note again.
-- The half hour between the two is more than any transaction waits. So nearly every report costs this comparison alone.
create trigger note_stale_statistics_late after update on public.playback_sessions
for each row when (old.observed_at < now() - interval '30 minutes')
execute function public.note_stale_statistics();

create function public.drop_statistics() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  delete from public.statistics_stale where profile_id = old.id;
  delete from public.statistics_zones where profile_id = old.id;
  delete from public.statistics_hours where profile_id = old.id;
  delete from public.statistics_titles where profile_id = old.id;
  return null;
end;
$$;

create trigger drop_statistics after delete on public.profiles
for each row execute function public.drop_statistics();

insert into public.statistics_stale
select distinct profile_id, media_type, tmdb_id from public.playback_sessions;

-- Sums anew what changed since the last time. What counts is what `watch_history` shows.
create function public.refresh_statistics(profile uuid, zone text) returns void
language plpgsql volatile set search_path = ''
-- As in `fold_progress`.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  perform public.lock_progress(array[profile]);
  if zone is distinct from (select time_zone from public.statistics_zones where profile_id = profile) then
    insert into public.statistics_stale
    select distinct profile_id, media_type, tmdb_id from public.playback_sessions where profile_id = profile
    on conflict do nothing;
    delete from public.statistics_hours where profile_id = profile;
    delete from public.statistics_titles where profile_id = profile;
    insert into public.statistics_zones values (profile, zone)
    on conflict (profile_id) do update set time_zone = excluded.time_zone;
  end if;

  delete from public.statistics_hours as hours using public.statistics_stale as stale
  where stale.profile_id = profile and hours.profile_id = profile
    and hours.media_type = stale.media_type and hours.tmdb_id = stale.tmdb_id;
  delete from public.statistics_titles as titles using public.statistics_stale as stale
  where stale.profile_id = profile and titles.profile_id = profile
    and titles.media_type = stale.media_type and titles.tmdb_id = stale.tmdb_id;

  with ledger as (
    select
      session.*,
      public.session_seconds(session) as seconds,
      greatest(
        max(session.observed_at) filter (where session.kind = 'forget' and session.season_number = -1) over (
          partition by session.media_type, session.tmdb_id
        ),
        max(session.observed_at) filter (where session.kind = 'forget') over (
          partition by session.media_type, session.tmdb_id, session.season_number, session.episode_number
        )
      ) as forgotten_at
    from public.statistics_stale as stale
    join public.playback_sessions as session
      on session.profile_id = stale.profile_id and session.media_type = stale.media_type
      and session.tmdb_id = stale.tmdb_id
    where stale.profile_id = profile
  ),
  played as materialized (
    select
      media_type, tmdb_id, season_number, episode_number, observed_at, coalesce(device_name, '') as device_name,
      started_at at time zone zone as began, round(seconds * 1000)::bigint as milliseconds,
      (crossed_at is not null and crossed_needs <= seconds) is true as watched
    from ledger
    where kind = 'playback' and seconds >= (public.thresholds()).really_played_seconds
      and (forgotten_at is null or forgotten_at < observed_at)
  ),
  hours as (
    insert into public.statistics_hours
    select profile, media_type, tmdb_id, began::date, extract(hour from began), device_name, sum(milliseconds), count(*)
    from played group by media_type, tmdb_id, began::date, extract(hour from began), device_name
  )
  insert into public.statistics_titles
  select
    profile, media_type, tmdb_id, sum(milliseconds), count(*), count(*) filter (where watched),
    count(*) filter (where watched)
      - count(distinct (season_number, episode_number)) filter (where watched),
    max(observed_at)
  from played group by media_type, tmdb_id;

  delete from public.statistics_stale as stale
  where stale.profile_id = profile and not exists (
    select from public.playback_sessions as session
    where session.profile_id = profile and session.media_type = stale.media_type and session.tmdb_id = stale.tmdb_id
      and session.observed_at > now() - interval '1 hour'
  );
end;
$$;

-- Answers a profile's statistics as a JSON object, as of `today` by the profile's clock; weeks begin on Monday.
create function public.watch_statistics(
  profile uuid, zone text, at timestamptz default clock_timestamp()
) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  today date := (at at time zone zone)::date;
begin
  if zone is distinct from (select time_zone from public.statistics_zones where profile_id = profile)
    or exists (select from public.statistics_stale where profile_id = profile)
  then
    perform public.refresh_statistics(profile, zone);
  end if;
  return (
    with hours as materialized (
      select day, hour, sum(milliseconds)::bigint as milliseconds, sum(plays)::integer as plays
      from public.statistics_hours where profile_id = profile group by day, hour
    ),
    days as (select distinct day from hours where day <= today),
    -- Days in a row have one difference between the day and its number.
    streaks as (
      select count(*)::integer as length, max(day) as until
      from (select day, day - (row_number() over (order by day))::integer as run from days) as numbered group by run
    )
    select json_build_object(
      'today', coalesce(sum(milliseconds) filter (where day = today), 0),
      'week', coalesce(sum(milliseconds) filter (where day between date_trunc('week', today)::date and today), 0),
      'month', coalesce(sum(milliseconds) filter (where day between date_trunc('month', today)::date and today), 0),
      'year', coalesce(sum(milliseconds) filter (where day between date_trunc('year', today)::date and today), 0),
      'ever', coalesce(sum(milliseconds), 0),
      'plays', coalesce(sum(plays), 0),
      'longestStreak', coalesce((select max(length) from streaks), 0),
      -- A streak lives until a whole day has passed without anything.
      'streak', coalesce((select length from streaks where until >= today - 1), 0),
      'byHour', (select coalesce(json_agg(json_build_object('hour', hour, 'milliseconds', total) order by hour), '[]')
        from (select hour, sum(milliseconds) as total from hours group by hour) as each),
      'byWeekday', (
        select coalesce(json_agg(json_build_object('weekday', weekday, 'milliseconds', total) order by weekday), '[]')
        from (
          select extract(isodow from day)::integer as weekday, sum(milliseconds) as total from hours group by 1
        ) as each
      ),
      'byYear', (select coalesce(json_agg(json_build_object('year', year, 'milliseconds', total) order by year), '[]')
        from (
          select extract(year from day)::integer as year, sum(milliseconds) as total from hours group by 1
        ) as each),
      'byDevice', (
        select coalesce(json_agg(
          json_build_object('device', nullif(device_name, ''), 'milliseconds', total) order by total desc, device_name
        ), '[]')
        from (
          select device_name, sum(milliseconds) as total from public.statistics_hours
          where profile_id = profile group by device_name order by total desc, device_name limit 20
        ) as each
      ),
      'titles', (
        select coalesce(json_agg(json_build_object(
          'type', best.media_type, 'tmdbId', best.tmdb_id, 'milliseconds', best.milliseconds, 'plays', best.plays,
          'watched', best.watched, 'rewatched', best.rewatched, 'title', coalesce(show.title, film.title)
        ) order by best.milliseconds desc, best.media_type, best.tmdb_id), '[]')
        from (
          select * from public.statistics_titles where profile_id = profile
          order by milliseconds desc, media_type, tmdb_id limit 50
        ) as best
        left join public.show_progress as show
          on best.media_type = 'tv' and show.profile_id = profile and show.tmdb_id = best.tmdb_id
        left join public.watch_progress as film
          on best.media_type = 'movie' and film.profile_id = profile and film.media_type = 'movie'
          and film.tmdb_id = best.tmdb_id and film.season_number = 0 and film.episode_number = 0
      )
    )::text
    from hours
  );
end;
$$;

revoke execute on function
  public.note_stale_statistics, public.drop_statistics, public.refresh_statistics, public.watch_statistics
from public, anon, authenticated;
grant execute on function public.refresh_statistics, public.watch_statistics to service_role;

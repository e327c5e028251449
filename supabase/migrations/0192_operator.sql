-- What a title did to people, for who runs the catalog: sums over everybody, never a person. Whoever asks reads
-- `operator_items` alone; a worker brings it up to date from what triggers noted. See decision 70.

-- Items whose sums may be out of date, by who changed them. -1 and -1: all of a show.
create table public.operator_stale (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  primary key (profile_id, media_type, tmdb_id, season_number, episode_number)
);

-- What one profile brings to the sums of an item. Like the statistics' tables it refers to no profile, and goes by a trigger.
create table public.operator_viewers (
  profile_id uuid not null,
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  starts integer not null,
  watched boolean not null,
  -- Of what there is, in thousandths, how much was really played.
  share integer not null,
  seconds integer not null,
  -- How many playbacks went over the middle of each minute.
  minutes integer[] not null,
  -- The last such minute, from 1; 0 where there is none.
  reached integer not null,
  -- In which tenths they stopped for the night.
  stops integer[] not null,
  primary key (media_type, tmdb_id, season_number, episode_number, profile_id)
);
create index operator_viewers_of_profile on public.operator_viewers (profile_id);

create table public.operator_items (
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  viewers integer not null,
  starts integer not null,
  completed integer not null,
  share integer not null,
  seconds integer not null,
  -- By minutes: how many people saw it, saw it more than once, and came at least so far.
  heat integer[] not null,
  again integer[] not null,
  reached integer[] not null,
  -- By tenths: how many stopped there for the night.
  stops integer[] not null,
  primary key (media_type, tmdb_id, season_number, episode_number)
);
create index operator_items_most on public.operator_items (viewers desc);

-- Items of which a viewer changed since they were summed.
create table public.operator_dirty (
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  primary key (media_type, tmdb_id, season_number, episode_number)
);

alter table public.operator_dirty enable row level security;
alter table public.operator_stale enable row level security;
alter table public.operator_viewers enable row level security;
alter table public.operator_items enable row level security;
revoke all on public.operator_stale, public.operator_dirty, public.operator_viewers, public.operator_items
from anon, authenticated;
grant all on public.operator_stale, public.operator_dirty, public.operator_viewers, public.operator_items
to service_role;

-- A ledger that is there already is summed from its beginning.
insert into public.operator_stale
select distinct profile_id, media_type, tmdb_id, season_number, episode_number
from public.playback_sessions where kind = 'playback';

create function public.note_for_operator() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.operator_stale
  select distinct profile_id, media_type, tmdb_id, season_number, episode_number from changed
  -- A profile that goes takes its sessions along, and leaves nothing here.
  where exists (select from public.profiles as profile where profile.id = changed.profile_id)
  order by 1, 2, 3, 4, 5
  on conflict do nothing;
  return null;
end;
$$;
create trigger note_for_operator_new after insert on public.playback_sessions
referencing new table as changed for each statement execute function public.note_for_operator();
create trigger note_for_operator_gone after delete on public.playback_sessions
referencing old table as changed for each statement execute function public.note_for_operator();

create function public.note_row_for_operator() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.operator_stale
  select distinct profile_id, media_type, tmdb_id, season_number, episode_number from unnest(array[old, new])
  order by 1, 2, 3, 4, 5
  on conflict do nothing;
  return null;
end;
$$;
-- As for the statistics: an item stays noted while it has a session of the last hour.
create trigger note_for_operator_late after update on public.playback_sessions
for each row when (
  old.observed_at < now() - interval '30 minutes' or old.tmdb_id <> new.tmdb_id
  or old.season_number <> new.season_number or old.episode_number <> new.episode_number
)
execute function public.note_row_for_operator();

-- A profile that goes takes what it brought along at once; what it was part of is summed anew.
create function public.forget_viewer_for_operator() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  delete from public.operator_stale where profile_id = old.id;
  with gone as (
    delete from public.operator_viewers where profile_id = old.id
    returning media_type, tmdb_id, season_number, episode_number
  )
  insert into public.operator_dirty select * from gone order by 1, 2, 3, 4 on conflict do nothing;
  return null;
end;
$$;
create trigger forget_viewer_for_operator after delete on public.profiles
for each row execute function public.forget_viewer_for_operator();

-- Another time zone has other nights.
create function public.note_profile_for_operator() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.operator_stale
  select profile_id, media_type, tmdb_id, season_number, episode_number
  from public.operator_viewers where profile_id = new.id
  order by 1, 2, 3, 4, 5
  on conflict do nothing;
  return null;
end;
$$;
create trigger note_profile_for_operator after update of time_zone on public.profiles
for each row when (old.time_zone <> new.time_zone) execute function public.note_profile_for_operator();

-- What a profile brings to an item. A playback counts as it does in the history. Its minutes count only where it was played
-- as far as it came: one in which somebody jumped says nothing of single minutes. Who stopped for the night did not come to
-- the end, between nine in the evening and four, and began it no more within four hours.
create function public.operator_view(
  person uuid, media public.media_type, tmdb integer, season integer, episode integer
) returns setof public.operator_viewers
language sql stable set search_path = ''
as $$
  with played as materialized (
    select session.started_at, session.observed_at, session.duration::double precision as duration,
      session.position::double precision as position,
      session.position_least::double precision as least, session.position_furthest::double precision as furthest,
      public.session_seconds(session)::double precision as seconds,
      session.crossed_at is not null and session.crossed_needs <= public.session_seconds(session) as watched
    from public.playback_sessions as session
    where session.profile_id = person and session.media_type = media and session.tmdb_id = tmdb
      and session.season_number = season and session.episode_number = episode and session.kind = 'playback'
      and public.session_seconds(session) >= (public.thresholds()).really_played_seconds
      and not exists (
        select from public.playback_sessions as act
        where act.profile_id = person and act.media_type = media and act.tmdb_id = tmdb and act.kind = 'forget'
          and act.observed_at >= session.observed_at and (
            act.season_number = -1 or (act.season_number = season and act.episode_number = episode)
          )
      )
  ),
  whole as (
    select count(*)::integer as starts, bool_or(watched) as watched, max(duration) as duration,
      sum(floor(1000 * seconds))::bigint as milliseconds
    from played
  ),
  minutes as (
    select minute, (
      select count(*)::integer from played
      where furthest - least <= seconds + 15 and least <= 60 * minute + 30 and furthest >= 60 * minute + 30
    ) as times
    from whole, generate_series(0, least(600, ceil(duration / 60)::integer) - 1) as minute
  ),
  stops as (
    select distinct least(9, floor(stopped.position * 10 / stopped.duration))::integer as tenth
    from played as stopped
    join public.profiles as profile on profile.id = person
    where stopped.duration > 0 and not stopped.watched
      and (extract(hour from stopped.observed_at at time zone profile.time_zone) >= 21
        or extract(hour from stopped.observed_at at time zone profile.time_zone) < 4)
      and not exists (
        select from played as later
        where later.started_at > stopped.observed_at and later.started_at < stopped.observed_at + interval '4 hours'
      )
  )
  select person, media, tmdb, season::smallint, episode, whole.starts, coalesce(whole.watched, false),
    least(1000, 1000 * whole.milliseconds / floor(1000 * whole.duration)::bigint)::integer,
    floor(whole.duration)::integer,
    coalesce((select array_agg(times order by minute) from minutes), '{}'),
    coalesce((select max(minute) + 1 from minutes where times > 0), 0),
    coalesce((select array_agg(tenth order by tenth) from stops), '{}')
  from whole
  where whole.starts > 0 and whole.duration >= 1
    and exists (
      -- Neither a group, whose members are credited, nor the demo.
      select from public.profiles as profile
      where profile.id = person and profile.members is null
        and profile.household_id not in (select household_id from public.demo_households)
    );
$$;

-- Sums an item over its viewers.
create function public.sum_operator_item(
  media public.media_type, tmdb integer, season integer, episode integer
) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  delete from public.operator_items
  where media_type = media and tmdb_id = tmdb and season_number = season and episode_number = episode;
  insert into public.operator_items
  with viewers as materialized (
    select * from public.operator_viewers
    where media_type = media and tmdb_id = tmdb and season_number = season and episode_number = episode
  ),
  long as (select max(cardinality(minutes)) as minutes from viewers),
  seen as (
    select minute.number, count(*) filter (where minute.times > 0)::integer as heat,
      count(*) filter (where minute.times > 1)::integer as again
    from viewers cross join lateral unnest(minutes) with ordinality as minute (times, number)
    group by minute.number
  ),
  tenths as (select tenth, count(*)::integer as people from viewers cross join lateral unnest(stops) as tenth group by tenth)
  select media, tmdb, season::smallint, episode, count(*)::integer, sum(starts)::integer,
    (count(*) filter (where watched))::integer, (sum(share) / count(*))::integer, max(seconds),
    coalesce((select array_agg(heat order by number) from seen), '{}'),
    coalesce((select array_agg(again order by number) from seen), '{}'),
    coalesce((
      select array_agg((select count(*)::integer from viewers where viewers.reached >= minute) order by minute)
      from long, generate_series(1, long.minutes) as minute
    ), '{}'),
    (select array_agg(coalesce(people, 0) order by number) from generate_series(0, 9) as number
      left join tenths on tenths.tenth = number)
  from viewers
  having count(*) > 0;
end;
$$;

-- Sums some of the items anew of which a viewer changed. Answers how many there were.
create function public.sum_operator(most integer) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  item public.operator_dirty;
  summed integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('operator', 0));
  for item in delete from public.operator_dirty where ctid = any (array(
    select ctid from public.operator_dirty limit most
  )) returning * loop
    perform public.sum_operator_item(item.media_type, item.tmdb_id, item.season_number, item.episode_number);
    summed := summed + 1;
  end loop;
  return summed;
end;
$$;

-- Brings the viewers up to date for some profiles of which anything changed, those behind `after` in the order of ids. Answers
-- the last of them, or nothing where none is left. Their writers wait meanwhile, so that few are taken at once.
create function public.refresh_operator(most integer, after uuid default null) returns uuid
language plpgsql volatile set search_path = ''
as $$
declare
  people uuid[] := array(
    select distinct profile_id from public.operator_stale
    where after is null or profile_id > after order by profile_id limit most
  );
begin
  if people = '{}' then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('operator', 0));
  perform public.lock_progress(people);
  -- Nobody is deleted meanwhile: what would be written then, nothing would take away.
  perform 1 from public.profiles where id = any (people) order by id for key share;
  insert into public.operator_stale
  select distinct session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number
  from public.operator_stale as stale
  join public.playback_sessions as session
    on session.profile_id = stale.profile_id and session.media_type = stale.media_type and session.tmdb_id = stale.tmdb_id
  where stale.profile_id = any (people) and stale.season_number = -1
  on conflict do nothing;
  delete from public.operator_viewers as viewer using public.operator_stale as stale
  where stale.profile_id = any (people) and viewer.profile_id = stale.profile_id
    and viewer.media_type = stale.media_type and viewer.tmdb_id = stale.tmdb_id
    and viewer.season_number = stale.season_number and viewer.episode_number = stale.episode_number;
  insert into public.operator_viewers
  select view.* from public.operator_stale as stale
  cross join lateral public.operator_view(
    stale.profile_id, stale.media_type, stale.tmdb_id, stale.season_number, stale.episode_number
  ) as view
  where stale.profile_id = any (people);
  insert into public.operator_dirty
  select distinct media_type, tmdb_id, season_number, episode_number
  from public.operator_stale where profile_id = any (people) and season_number >= 0
  on conflict do nothing;
  delete from public.operator_stale as stale
  where stale.profile_id = any (people) and not exists (
    select from public.playback_sessions as session
    where session.profile_id = stale.profile_id and session.media_type = stale.media_type
      and session.tmdb_id = stale.tmdb_id and session.season_number = stale.season_number
      and session.episode_number = stale.episode_number and session.observed_at > now() - interval '1 hour'
  );
  return people[cardinality(people)];
end;
$$;

revoke execute on function
  public.note_for_operator, public.note_row_for_operator, public.note_profile_for_operator,
  public.forget_viewer_for_operator, public.operator_view,
  public.sum_operator_item, public.sum_operator, public.refresh_operator
from public, anon, authenticated;
grant execute on function
  public.operator_view, public.sum_operator_item, public.sum_operator, public.refresh_operator
to service_role;

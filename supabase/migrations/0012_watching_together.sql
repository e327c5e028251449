-- People who watch together keep a place of their own, apart from each one's. A group is a profile nobody picks: it
-- has members, and everything that keeps a profile's place keeps the group's. What it finishes is credited to each
-- member, by the rule in `credit_group`.

alter table public.profiles
  add column members uuid[] check (cardinality(members) between 2 and 12);

create unique index profiles_members on public.profiles (household_id, members) where members is not null;

-- Groups are made by `group_of` alone, and are nobody's to change.
create policy profiles_no_made_up_group on public.profiles as restrictive for insert to authenticated
  with check (members is null);
create policy profiles_group_stays on public.profiles as restrictive for update to authenticated
  using (members is null) with check (members is null);

-- The group of these people, made where there is none yet; null unless they are several of the caller's household.
create function public.group_of(people uuid[]) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  sorted uuid[] := array(select distinct person from unnest(people) as person order by person);
  first public.profiles;
  watch_group uuid;
begin
  select * into first from public.profiles where id = sorted[1] and public.is_household_member(household_id);
  if first.id is null or cardinality(sorted) < 2 or cardinality(sorted) <> (
    select count(*) from public.profiles
    where id = any(sorted) and household_id = first.household_id and members is null
  ) then
    return null;
  end if;
  insert into public.profiles (household_id, name, sort_order, language, region, time_zone, members)
  values (first.household_id, 'Together', 32767, first.language, first.region, first.time_zone, sorted)
  on conflict (household_id, members) where members is not null do nothing;
  select id into watch_group from public.profiles where household_id = first.household_id and members = sorted;
  return watch_group;
end;
$$;

-- A group without one of its members is another one.
create function public.dissolve_groups() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.profiles where household_id = old.household_id and members @> array[old.id];
  return null;
end;
$$;

create trigger profiles_dissolve_groups after delete on public.profiles
  for each row when (old.members is null) execute function public.dissolve_groups();

-- Credits everyone of a group with an item it has finished, once. Answers the places that changed, as record_progress
-- spells them; nothing for a profile that is no group, or an item it has not finished.
--
-- Whom the episode takes along: whoever would have been offered this very one next, alone. That is who is on it, who has
-- finished the one before it (`previous`, from the catalog: null where it is the first), or who has not begun the show
-- and it is the first. Their place comes to its end, and their thread to this episode. For everybody else, ahead or
-- behind, it counts as watched where the group really watched it, and their own place and thread stay as they are. So
-- nobody's place is ever lowered, and nobody behind loses the episodes in between.
create function public.credit_group(
  watch_group uuid, media public.media_type, tmdb integer, season integer, episode integer,
  previous_season integer default null, previous_episode integer default null
) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  people uuid[];
  done public.watch_progress;
  played public.playback_sessions;
  items public.progress_item[];
begin
  select array_agg(person.id) into people
  from public.profiles as group_profile
  join public.profiles as person on person.id = any(group_profile.members)
  where group_profile.id = watch_group;
  if people is null then
    return '[]';
  end if;
  perform public.lock_progress(people || watch_group);
  select * into done from public.watch_progress
  where profile_id = watch_group and media_type = media and tmdb_id = tmdb and season_number = season
    and episode_number = episode and finished_at is not null and forgotten_at is null;
  if not found then
    return '[]';
  end if;
  select * into played from public.playback_sessions
  where profile_id = watch_group and media_type = media and tmdb_id = tmdb and season_number = season
    and episode_number = episode and id = done.session_id;

  with standing as (
    select
      person,
      coalesce(own.position, 0) as own_position,
      coalesce(own.duration, 0) as own_duration,
      (
        media = 'movie' or season = 0
        or (thread.season_number is null and previous_season is null)
        or (thread.season_number = season and thread.episode_number = episode)
        or (
          thread.season_number = previous_season and thread.episode_number = previous_episode
          and before.finished_at is not null
        )
      ) is true as along
    from unnest(people) as person
    left join public.show_progress as thread
      on media = 'tv' and thread.profile_id = person and thread.tmdb_id = tmdb
    left join public.watch_progress as before
      on before.profile_id = person and before.media_type = 'tv' and before.tmdb_id = tmdb
      and before.season_number = thread.season_number and before.episode_number = thread.episode_number
    left join public.watch_progress as own
      on own.profile_id = person and own.media_type = media and own.tmdb_id = tmdb
      and own.season_number = season and own.episode_number = episode
  ),
  credit as (
    select
      *,
      case when along then greatest(done.position, own_position) else 0 end as reached,
      case when along then greatest(done.duration, own_duration) else done.duration end as whole,
      case when along then public.session_seconds(played) else 0 end as seconds
    from standing
    where along or done.watched_at is not null
  ),
  credited as (
    insert into public.playback_sessions (
      profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit, observed_at, clock_offset_ms,
      started_at, crossed_at, crossed_needs, sequence, first_sequence, position, position_from, position_least,
      position_furthest, duration, seconds_played, seconds_first, passed_position, episode_id, device_id, device_name
    )
    select
      person, media, tmdb, season, episode, done.session_id, played.kind, along, done.finished_at, 0,
      least(played.started_at, done.finished_at), done.watched_at,
      case when done.watched_at is not null then 0 end, 0, 0, reached, reached, reached,
      reached, whole, seconds, seconds, case when along then reached end, done.episode_id, done.device_id, done.device_name
    from credit
    order by person
    on conflict do nothing
    returning profile_id, media_type, tmdb_id, season_number, episode_number
  )
  select array_agg((profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item)
  into items from credited;
  if items is null then
    return '[]';
  end if;
  perform public.fold_progress(items);
  perform public.follow_threads(items);

  -- How it looked, for whoever sees it on a card for the first time.
  update public.watch_progress as place
  set snapshot_at = done.snapshot_at, title = done.title, poster = done.poster, still = done.still,
    backdrop = done.backdrop
  from unnest(items) as item
  where (place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number)
      = (item.profile_id, item.media_type, item.tmdb_id, item.season_number, item.episode_number)
    and place.snapshot_at is null;
  update public.show_progress as show
  set snapshot_at = shared.snapshot_at, title = shared.title, poster = shared.poster, backdrop = shared.backdrop
  from public.show_progress as shared
  where media = 'tv' and shared.profile_id = watch_group and shared.tmdb_id = tmdb
    and show.profile_id = any(people) and show.tmdb_id = tmdb and show.snapshot_at is null;

  return (
    select coalesce(json_agg(stored), '[]')::text
    from (
      select
        profile_id, media_type, tmdb_id, season_number, episode_number, episode_id, position, duration, percentage,
        seconds_played, watched_at, finished_at, observed_at, session_id, device_id, device_name
      from unnest(items) as item
      join public.watch_progress as place using (profile_id, media_type, tmdb_id, season_number, episode_number)
      where place.forgotten_at is null
    ) as stored
  );
end;
$$;

revoke execute on function
  public.group_of(uuid[]),
  public.dissolve_groups(),
  public.credit_group(uuid, public.media_type, integer, integer, integer, integer, integer)
from public, anon, authenticated;
grant execute on function public.group_of(uuid[]) to authenticated, service_role;
grant execute on function
  public.credit_group(uuid, public.media_type, integer, integer, integer, integer, integer)
to service_role;

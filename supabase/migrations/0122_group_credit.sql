-- What people who watch together finish is credited to each of them.

-- Credits everyone of a group with an item that the group has finished, once. Answers the places that changed as a JSON
-- array; none for a profile that is no group, or for an item that the group has not finished.
--
-- The episode takes along whoever would have been offered this very one next, alone: who is on it, who has finished the one
-- before it (`previous`, from the catalog; null where it is the first), or who has not begun the show while it is the first.
-- Their place comes to its end, and their thread to this episode. For everybody else, ahead or behind, it counts as watched
-- where the group really watched it, and their own place and thread stay as they are. So the credit lowers nobody's place,
-- and nobody behind loses the episodes in between.
create function public.credit_group(
  watch_group uuid, media public.media_type, tmdb integer, season integer, episode integer,
  previous_season integer default null, previous_episode integer default null
) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  people uuid[];
  shared public.progress_item := row(watch_group, media, tmdb, season, episode)::public.progress_item;
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
  select place.* into done from public.watch_progress as place
  where public.same_item(public.place_item(place), shared)
    and place.finished_at is not null and place.forgotten_at is null;
  if not found then
    return '[]';
  end if;
  select session.* into played from public.playback_sessions as session
  where public.same_item(public.session_item(session), shared) and session.id = done.session_id;

  -- Each person with their own place, and whether the episode takes them along.
  with follower as (
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
  -- What each of them is credited with.
  credit as (
    select
      *,
      case when along then greatest(done.position, own_position) else 0 end as reached,
      case when along then greatest(done.duration, own_duration) else done.duration end as whole,
      case when along then public.session_seconds(played) else 0 end as seconds
    from follower
    where along or done.watched_at is not null
  ),
  -- A row of their own ledger each, by the id of the group's session, so that nobody is credited twice.
  credited as (
    insert into public.playback_sessions as own (
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
    returning public.session_item(own) as item
  )
  select array_agg(item) into items from credited;
  if items is null then
    return '[]';
  end if;
  perform public.fold_progress(items);
  perform public.follow_threads(items);

  -- How the title looked, for those whose card shows it for the first time.
  update public.watch_progress as place
  set snapshot_at = done.snapshot_at, title = done.title, poster = done.poster, still = done.still,
    backdrop = done.backdrop
  from unnest(items) as item
  where public.same_item(public.place_item(place), item) and place.snapshot_at is null;
  update public.show_progress as show
  set snapshot_at = of_group.snapshot_at, title = of_group.title, poster = of_group.poster, backdrop = of_group.backdrop
  from public.show_progress as of_group
  where media = 'tv' and of_group.profile_id = watch_group and of_group.tmdb_id = tmdb
    and show.profile_id = any(people) and show.tmdb_id = tmdb and show.snapshot_at is null;

  return public.places_as_json(items);
end;
$$;

revoke execute on function public.credit_group from public, anon, authenticated;
grant execute on function public.credit_group to service_role;

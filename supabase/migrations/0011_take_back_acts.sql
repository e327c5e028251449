-- Whatever a person did to their progress on purpose can be taken back as if it had never been done: a mark over a whole
-- season, a place set by hand. Each is one row per item in the ledger under the act's own id; without them the items
-- fold to what they were, whatever was reported meanwhile included.

-- Answers the places as they are then, as a JSON array; null when there is no such act (any more).
create function public.take_back_act(profile uuid, media public.media_type, tmdb integer, act uuid) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
begin
  perform public.lock_progress(array[profile]);
  with gone as (
    delete from public.playback_sessions as session
    where session.profile_id = profile and session.media_type = media and session.tmdb_id = tmdb and session.id = act
      and session.kind in ('set', 'mark-watched', 'mark-unwatched')
    returning session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number
  )
  select array_agg((profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item)
  into items from gone;
  if items is null then
    return null;
  end if;
  -- What was only marked is left without a row in the ledger: it becomes a stone, as in the history.
  perform public.refold_removal(items);
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

revoke execute on function public.take_back_act(uuid, public.media_type, integer, uuid)
from public, anon, authenticated;
grant execute on function public.take_back_act(uuid, public.media_type, integer, uuid) to service_role;

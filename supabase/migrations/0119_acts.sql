-- What a person does to their progress on purpose, beyond a report: forgetting, taking back, hiding and dropping.

-- Answers everything stored of a film, of an episode, or (with -1 and -1) of a whole show.
create function public.progress_items_of(
  profile uuid, media public.media_type, tmdb integer, season integer, episode integer
) returns public.progress_item[]
language sql stable set search_path = ''
as $$
  select coalesce(array_agg(public.place_item(place)), '{}')
  from public.watch_progress as place
  where profile_id = profile and media_type = media and tmdb_id = tmdb
    and (season = -1 or (season_number = season and episode_number = episode));
$$;

-- Forgets what was observed until then, and everything that is stored. The act is a row of the ledger like any other, so
-- that a late report of what was forgotten changes nothing, and taking the act away takes the forgetting back. Answers
-- whether there was anything to forget.
create function public.forget_progress(
  profile uuid, media public.media_type, tmdb integer, season integer, episode integer, forget_id uuid,
  at timestamptz default clock_timestamp()
) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
  after_all timestamptz;
begin
  perform public.lock_progress(array[profile]);
  items := public.progress_items_of(profile, media, tmdb, season, episode);
  if not exists (
    select from unnest(items) as item
    join public.watch_progress as place on public.same_item(public.place_item(place), item)
    where place.forgotten_at is null
  ) then
    return false;
  end if;
  select greatest(at, max(session.observed_at) + interval '1 ms') into after_all
  from unnest(items) as item
  join public.playback_sessions as session on public.same_item(public.session_item(session), item);
  insert into public.playback_sessions (
    profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit, observed_at, clock_offset_ms,
    started_at, sequence, first_sequence, position, position_from, position_least, position_furthest, duration
  ) values (
    profile, media, tmdb, season, episode, forget_id, 'forget', true, after_all, 0,
    after_all, 0, 0, 0, 0, 0, 0, 0
  )
  on conflict do nothing;
  perform public.fold_progress(items);
  perform public.follow_threads(items);
  return true;
end;
$$;

-- Takes a forgetting back: the rows are what they were, and what devices reported meanwhile counts, too. Answers the places
-- that are back as a JSON array; null when there is no such act (any more).
create function public.take_back_forget(
  profile uuid, media public.media_type, tmdb integer, season integer, episode integer, forget_id uuid
) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
begin
  perform public.lock_progress(array[profile]);
  delete from public.playback_sessions
  where profile_id = profile and media_type = media and tmdb_id = tmdb and season_number = season
    and episode_number = episode and id = forget_id and kind = 'forget';
  if not found then
    return null;
  end if;
  items := public.progress_items_of(profile, media, tmdb, season, episode);
  perform public.fold_progress(items);
  perform public.follow_threads(items);
  return public.places_as_json(items);
end;
$$;

-- Takes an act back as if the viewer had never done it: a mark over a whole season, a place set by hand. The act is one row
-- of the ledger per item, all under the act's own id. Without them the items fold to what they were, with what devices
-- reported meanwhile. Answers the places as they are then, as a JSON array; null when there is no such act (any more).
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
    returning public.session_item(session) as item
  )
  select array_agg(item) into items from gone;
  if items is null then
    return null;
  end if;
  -- An item that the viewer only marked is left without a row in the ledger, and becomes a stone.
  perform public.refold_removal(items);
  return public.places_as_json(items);
end;
$$;

-- Deletes what was forgotten so long ago that nobody takes it back. Answers how many ledger rows it deleted.
create function public.purge_forgotten(before timestamptz) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  purged integer;
begin
  with gone as (
    delete from public.watch_progress as place where forgotten_at < before
    returning public.place_item(place) as item
  )
  delete from public.playback_sessions as session
  using gone
  where public.same_item(public.session_item(session), gone.item) and session.kind <> 'forget';
  get diagnostics purged = row_count;
  return purged;
end;
$$;

-- Answers until when a show was played, or `at` if that is later. A show that is hidden or dropped from then on stays so
-- until somebody plays it again.
create function public.after_playing(profile uuid, tmdb integer, at timestamptz) returns timestamptz
language sql stable set search_path = ''
as $$
  select greatest(at, max(played_at)) from public.watch_progress
  where profile_id = profile and media_type = 'tv' and tmdb_id = tmdb;
$$;

-- Hides a film or a show from Continue Watching until somebody plays it again, or (with false) shows it again. Answers
-- whether anything of it is stored.
create function public.hide_progress(
  profile uuid, media public.media_type, tmdb integer, hidden boolean, at timestamptz default clock_timestamp()
) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  if media = 'movie' then
    update public.watch_progress set hidden_at = case when hidden then greatest(at, observed_at) end
    where profile_id = profile and media_type = 'movie' and tmdb_id = tmdb and forgotten_at is null;
  else
    update public.show_progress
    set hidden_at = case when hidden then public.after_playing(profile, tmdb, at) end
    where profile_id = profile and tmdb_id = tmdb;
  end if;
  return found;
end;
$$;

-- Drops a show, or (with false) takes it up again. Answers whether anything of it is stored.
create function public.drop_show(
  profile uuid, tmdb integer, dropped boolean, at timestamptz default clock_timestamp()
) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  update public.show_progress
  set dropped_at = case when dropped then public.after_playing(profile, tmdb, at) end
  where profile_id = profile and tmdb_id = tmdb;
  return found;
end;
$$;

revoke execute on function
  public.progress_items_of, public.forget_progress, public.take_back_forget, public.take_back_act,
  public.purge_forgotten, public.after_playing, public.hide_progress, public.drop_show
from public, anon, authenticated;
grant execute on function
  public.progress_items_of, public.forget_progress, public.take_back_forget, public.take_back_act,
  public.purge_forgotten, public.after_playing, public.hide_progress, public.drop_show
to service_role;

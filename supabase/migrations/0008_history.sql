-- History is the ledger read backwards. Removing from it sets ledger rows aside and folds their items again, as if they
-- had never been; undoing puts them back and folds again.

create table public.removed_sessions (
  like public.playback_sessions,
  -- Made by who removes: what goes together comes back together.
  removal_id uuid not null,
  removed_at timestamptz not null default now(),
  foreign key (profile_id) references public.profiles (id) on delete cascade,
  primary key (profile_id, removal_id, media_type, tmdb_id, season_number, episode_number, id)
);

-- What a profile really watched, newest first. A peek of less than ten seconds is no history, nor is what was forgotten.
create function public.watch_history(profile uuid, before timestamptz, most integer)
returns table (
  session_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer,
  started_at timestamptz, ended_at timestamptz, seconds real, "position" real, duration real, watched boolean,
  device_id uuid, device_name text, title text, show_title text, poster text, still text, backdrop text
)
language sql stable set search_path = ''
as $$
  select
    session.id, session.media_type, session.tmdb_id, session.season_number, session.episode_number,
    session.started_at, session.observed_at, session.seconds, session.position, session.duration,
    session.crossed_at is not null and session.crossed_needs <= session.seconds,
    session.device_id, session.device_name,
    place.title, show.title, coalesce(show.poster, place.poster), place.still, coalesce(show.backdrop, place.backdrop)
  from (
    select *, public.session_seconds(played) as seconds
    from public.playback_sessions as played
    where profile_id = profile and kind = 'playback' and observed_at < before
  ) as session
  left join public.watch_progress as place
    using (profile_id, media_type, tmdb_id, season_number, episode_number)
  left join public.show_progress as show
    on session.media_type = 'tv' and show.profile_id = session.profile_id and show.tmdb_id = session.tmdb_id
  where session.seconds >= 10
    and not exists (
      select from public.playback_sessions as act
      where act.profile_id = session.profile_id and act.media_type = session.media_type
        and act.tmdb_id = session.tmdb_id and act.kind = 'forget' and act.observed_at >= session.observed_at
        and (act.season_number = -1
          or (act.season_number = session.season_number and act.episode_number = session.episode_number))
    )
  order by session.observed_at desc, session.id
  limit most;
$$;

-- Folds again what a removal is about. An item of which nothing is left becomes a stone, as a forgotten one does, and so
-- keeps how it looked for the undo.
create function public.refold_removal(items public.progress_item[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update public.watch_progress as place
  set position = 0, duration = 0, seconds_played = 0, played_at = null, watched_at = null, finished_at = null,
    device_id = null, device_name = null, forgotten_at = clock_timestamp()
  from unnest(items) as item
  where (place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number)
      = (item.profile_id, item.media_type, item.tmdb_id, item.season_number, item.episode_number)
    and not exists (
      select from public.playback_sessions as session
      where (session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number)
        = (item.profile_id, item.media_type, item.tmdb_id, item.season_number, item.episode_number)
    );
  perform public.fold_progress(items);
  perform public.follow_threads(items);
end;
$$;

create function public.items_of_removal(profile uuid, removal uuid) returns public.progress_item[]
language sql stable set search_path = ''
as $$
  select coalesce(array_agg(distinct
    (profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item), '{}')
  from public.removed_sessions where profile_id = profile and removal_id = removal;
$$;

-- Removes one playback (`session`), or everything one device began to play since a time. Answers the titles concerned.
create function public.remove_history(
  profile uuid, removal uuid, session uuid default null, device uuid default null, since timestamptz default null
) returns table (media_type public.media_type, tmdb_id integer)
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
begin
  perform public.lock_progress(array[profile]);
  -- Nobody takes back after a month.
  delete from public.removed_sessions as old
  where old.profile_id = profile and old.removed_at < clock_timestamp() - interval '30 days';
  with gone as (
    delete from public.playback_sessions as played
    where played.profile_id = profile and played.kind = 'playback'
      and (played.id = session or (played.device_id = device and played.started_at >= since))
    returning played.*
  )
  insert into public.removed_sessions select gone.*, removal, clock_timestamp() from gone;
  items := public.items_of_removal(profile, removal);
  perform public.refold_removal(items);
  return query select distinct item.media_type, item.tmdb_id from unnest(items) as item;
end;
$$;

-- Puts back what was removed. Answers the titles concerned, none when there is nothing to put back.
create function public.restore_history(profile uuid, removal uuid)
returns table (media_type public.media_type, tmdb_id integer)
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
begin
  perform public.lock_progress(array[profile]);
  items := public.items_of_removal(profile, removal);
  -- A device that reported late has made its row anew, with all it counted.
  insert into public.playback_sessions
  select (jsonb_populate_record(null::public.playback_sessions, to_jsonb(removed))).*
  from public.removed_sessions as removed
  where removed.profile_id = profile and removed.removal_id = removal
  on conflict do nothing;
  delete from public.removed_sessions as removed
  where removed.profile_id = profile and removed.removal_id = removal;
  perform public.refold_removal(items);
  return query select distinct item.media_type, item.tmdb_id from unnest(items) as item;
end;
$$;

-- Only the service reads or writes what was removed: there is no policy to do so.
alter table public.removed_sessions enable row level security;
revoke all on public.removed_sessions from anon, authenticated;
grant all on public.removed_sessions to service_role;

revoke execute on function
  public.watch_history(uuid, timestamptz, integer),
  public.refold_removal(public.progress_item[]),
  public.items_of_removal(uuid, uuid),
  public.remove_history(uuid, uuid, uuid, uuid, timestamptz),
  public.restore_history(uuid, uuid)
from public, anon, authenticated;
grant execute on function
  public.watch_history(uuid, timestamptz, integer),
  public.refold_removal(public.progress_item[]),
  public.items_of_removal(uuid, uuid),
  public.remove_history(uuid, uuid, uuid, uuid, timestamptz),
  public.restore_history(uuid, uuid)
to service_role;
-- Row level security shows everybody their own household's alone.
grant execute on function public.watch_history(uuid, timestamptz, integer) to authenticated;

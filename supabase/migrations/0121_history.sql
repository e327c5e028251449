-- History is the ledger read backwards. Removing from it sets ledger rows aside and folds their items again, as if the rows
-- had never been; undoing puts the rows back and folds again.

create table public.removed_sessions (
  like public.playback_sessions,
  -- The caller makes this id: rows of one removal come back together.
  removal_id uuid not null,
  removed_at timestamptz not null default now(),
  foreign key (profile_id) references public.profiles (id) on delete cascade,
  primary key (profile_id, removal_id, media_type, tmdb_id, season_number, episode_number, id)
);

-- There is no policy: the service alone reads or writes what was removed.
alter table public.removed_sessions enable row level security;
revoke all on public.removed_sessions from anon, authenticated;
grant all on public.removed_sessions to service_role;

-- Answers what a profile really watched, newest first. Neither a peek is history, nor what the profile forgot.
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
    select *, public.session_seconds(played) as seconds, public.session_item(played) as item
    from public.playback_sessions as played
    where profile_id = profile and kind = 'playback' and observed_at < before
  ) as session
  left join public.watch_progress as place on public.same_item(public.place_item(place), session.item)
  left join public.show_progress as show
    on session.media_type = 'tv' and show.profile_id = session.profile_id and show.tmdb_id = session.tmdb_id
  where session.seconds >= (public.thresholds()).really_played_seconds
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

create function public.items_of_removal(profile uuid, removal uuid) returns public.progress_item[]
language sql stable set search_path = ''
as $$
  select coalesce(array_agg(distinct
    (profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item), '{}')
  from public.removed_sessions where profile_id = profile and removal_id = removal;
$$;

-- Removes one playback (`session`), or everything that one device began to play since a time. Answers the titles concerned.
create function public.remove_history(
  profile uuid, removal uuid, session uuid default null, device uuid default null, since timestamptz default null
) returns table (media_type public.media_type, tmdb_id integer)
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
begin
  perform public.lock_progress(array[profile]);
  delete from public.removed_sessions as old
  where old.profile_id = profile and old.removed_at < clock_timestamp() - (public.terms()).history_comes_back;
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

-- Puts back what a removal took. Answers the titles concerned, none when there is nothing to put back.
create function public.restore_history(profile uuid, removal uuid)
returns table (media_type public.media_type, tmdb_id integer)
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
begin
  perform public.lock_progress(array[profile]);
  items := public.items_of_removal(profile, removal);
  -- A device that reported late has made its row anew, with all that it counted: that row stays.
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

revoke execute on function
  public.watch_history, public.items_of_removal, public.remove_history, public.restore_history
from public, anon, authenticated;
grant execute on function
  public.watch_history, public.items_of_removal, public.remove_history, public.restore_history
to service_role;
-- Row level security shows each member their own household's history alone.
grant execute on function public.watch_history to authenticated;

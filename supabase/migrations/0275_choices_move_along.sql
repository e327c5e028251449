-- Whose list, thumb or "never again" moved with a title when it was said what it is, so that it moves back when that is taken back.
create table public.library_moved_choices (
  title_key text not null references public.library_titles (key),
  profile_id uuid not null references public.profiles (id) on delete cascade,
  what text not null check (what in ('list', 'thumb', 'never')),
  primary key (title_key, profile_id, what)
);

alter table public.library_moved_choices enable row level security;
revoke all on public.library_moved_choices from anon, authenticated;
grant all on public.library_moved_choices to service_role;

-- Moves what profiles have of a title from one id to another: sessions, with the places and threads that follow from them,
-- and what was said of it, where nothing was said of the other. With `back` only what moved there before.
create or replace function public.move_library_title(
  of_title text, as_type public.media_type, from_id integer, to_id integer, back boolean
) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  profiles uuid[];
  items public.progress_item[];
begin
  select array_agg(distinct profile_id) into profiles from (
    select profile_id from public.playback_sessions where media_type = as_type and tmdb_id = from_id
    union all
    select profile_id from public.removed_sessions where media_type = as_type and tmdb_id = from_id
  ) as has_some;
  perform public.lock_progress(coalesce(profiles, '{}'));
  with moved as (
    update public.playback_sessions as session set tmdb_id = to_id
    where session.profile_id = any (profiles) and session.media_type = as_type and session.tmdb_id = from_id
      and (not back or exists (
        select from public.library_moves as moves
        where moves.title_key = of_title and moves.profile_id = session.profile_id and moves.session_id = session.id
      ))
      and not exists (
        select from public.playback_sessions as other
        where (other.profile_id, other.media_type, other.tmdb_id, other.season_number, other.episode_number, other.id)
          = (session.profile_id, as_type, to_id, session.season_number, session.episode_number, session.id)
      )
    returning session.*
  ),
  kept as (
    insert into public.library_moves (title_key, profile_id, session_id)
    select distinct of_title, profile_id, id from moved where not back
    on conflict do nothing
  )
  select array_agg(distinct item) into items
  from moved, lateral (
    select row(moved.profile_id, as_type, id, moved.season_number, moved.episode_number)::public.progress_item as item
    from unnest(array[from_id, to_id]) as id
  ) as each_item
  where moved.season_number >= 0;
  -- A session that was taken back in the meantime comes back under the id of today.
  with moved as (
    update public.removed_sessions as session set tmdb_id = to_id
    where session.media_type = as_type and session.tmdb_id = from_id
      and (not back or exists (
        select from public.library_moves as moves
        where moves.title_key = of_title and moves.profile_id = session.profile_id and moves.session_id = session.id
      ))
      and not exists (
        select from public.removed_sessions as other
        where (
          other.profile_id, other.removal_id, other.media_type, other.tmdb_id, other.season_number, other.episode_number, other.id
        ) = (
          session.profile_id, session.removal_id, as_type, to_id, session.season_number, session.episode_number, session.id
        )
      )
    returning session.profile_id, session.id
  )
  insert into public.library_moves (title_key, profile_id, session_id)
  select distinct of_title, profile_id, id from moved where not back
  on conflict do nothing;
  perform public.refold_removal(coalesce(items, '{}'));
  -- How it looked stays until it is played again.
  update public.watch_progress as place
  set snapshot_at = old.snapshot_at, title = old.title, poster = old.poster, still = old.still, backdrop = old.backdrop
  from public.watch_progress as old
  where place.media_type = as_type and place.tmdb_id = to_id and place.snapshot_at is null
    and old.profile_id = place.profile_id and old.media_type = as_type and old.tmdb_id = from_id
    and old.season_number = place.season_number and old.episode_number = place.episode_number;
  update public.show_progress as thread
  set snapshot_at = old.snapshot_at, title = old.title, poster = old.poster, backdrop = old.backdrop
  from public.show_progress as old
  where as_type = 'tv' and thread.tmdb_id = to_id and thread.snapshot_at is null
    and old.profile_id = thread.profile_id and old.tmdb_id = from_id;
  with moved as (
    update public.watchlist as listed set tmdb_id = to_id
    where listed.media_type = as_type and listed.tmdb_id = from_id
      and (not back or (listed.profile_id, 'list') in (
        select profile_id, what from public.library_moved_choices where title_key = of_title
      ))
      and not exists (
        select from public.watchlist as other
        where other.profile_id = listed.profile_id and other.media_type = as_type and other.tmdb_id = to_id
      )
    returning listed.profile_id
  )
  insert into public.library_moved_choices (title_key, profile_id, what)
  select of_title, profile_id, 'list' from moved where not back
  on conflict do nothing;
  with moved as (
    update public.thumbs as given set tmdb_id = to_id
    where given.media_type = as_type and given.tmdb_id = from_id
      and (not back or (given.profile_id, 'thumb') in (
        select profile_id, what from public.library_moved_choices where title_key = of_title
      ))
      and not exists (
        select from public.thumbs as other
        where other.profile_id = given.profile_id and other.media_type = as_type and other.tmdb_id = to_id
      )
    returning given.profile_id
  )
  insert into public.library_moved_choices (title_key, profile_id, what)
  select of_title, profile_id, 'thumb' from moved where not back
  on conflict do nothing;
  with moved as (
    update public.never_again as refused set tmdb_id = to_id
    where refused.media_type = as_type and refused.tmdb_id = from_id
      and (not back or (refused.profile_id, 'never') in (
        select profile_id, what from public.library_moved_choices where title_key = of_title
      ))
      and not exists (
        select from public.never_again as other
        where other.profile_id = refused.profile_id and other.media_type = as_type and other.tmdb_id = to_id
      )
    returning refused.profile_id
  )
  insert into public.library_moved_choices (title_key, profile_id, what)
  select of_title, profile_id, 'never' from moved where not back
  on conflict do nothing;
  -- An evening that was is not asked about again: its pick says what is known of it now.
  update public.tonight_picks as pick set tmdb_id = to_id
  where pick.media_type = as_type and pick.tmdb_id = from_id and not back and not exists (
    select from public.tonight_picks as other
    where other.household_id = pick.household_id and other.evening = pick.evening
      and other.media_type = as_type and other.tmdb_id = to_id
  );
  if back then
    delete from public.library_moves where title_key = of_title;
    delete from public.library_moved_choices where title_key = of_title;
  end if;
end;
$$;

-- Which of some titles' own ids a profile has something of, so that a look need not move each title that it matches.
create or replace function public.library_ids_in_use(ids integer[]) returns table (tmdb_id integer)
language sql stable set search_path = ''
as $$
  select session.tmdb_id from public.playback_sessions as session where session.tmdb_id = any (ids)
  union
  select session.tmdb_id from public.removed_sessions as session where session.tmdb_id = any (ids)
  union
  select listed.tmdb_id from public.watchlist as listed where listed.tmdb_id = any (ids)
  union
  select given.tmdb_id from public.thumbs as given where given.tmdb_id = any (ids)
  union
  select refused.tmdb_id from public.never_again as refused where refused.tmdb_id = any (ids)
  union
  select pick.tmdb_id from public.tonight_picks as pick where pick.tmdb_id = any (ids)
$$;

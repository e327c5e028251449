-- A title that was put on a list without a network comes late, and counts from when it was put there: what was taken off
-- after that, and comes after it, is off.
drop function public.add_to_watchlist(
  uuid, public.media_type, integer, text, integer, text, text, double precision
);

-- Puts a title on top of a list, or back at `place`, where it stood. A title that is on the list already stays where it is.
-- Answers nothing when the list has `most` titles. The caller's row level security applies. `done_at` is when a late one was
-- put there; without it, now.
create function public.add_to_watchlist(
  profile uuid, media public.media_type, tmdb integer, title text, most integer,
  poster text default null, backdrop text default null, place double precision default null,
  done_at timestamptz default null
) returns setof public.watchlist
language plpgsql volatile set search_path = ''
as $$
begin
  perform public.lock_watchlist(profile);
  insert into public.watchlist (profile_id, media_type, tmdb_id, position, added_at, title, poster, backdrop)
  select profile, media, tmdb, coalesce(place, min(entry.position) - 1, 0), least(coalesce(done_at, now()), now()),
    add_to_watchlist.title, add_to_watchlist.poster, add_to_watchlist.backdrop
  from public.watchlist as entry
  where entry.profile_id = profile
  having count(*) < most
  on conflict do nothing;
  return query select * from public.watchlist as entry
    where entry.profile_id = profile and entry.media_type = media and entry.tmdb_id = tmdb;
end;
$$;

revoke execute on function public.add_to_watchlist from public, anon;
grant execute on function public.add_to_watchlist to authenticated, service_role;

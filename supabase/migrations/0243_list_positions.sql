-- In our words a place is where a profile stands in a film. Where a title stands in a list is its position.
drop function public.add_to_watchlist(
  uuid, public.media_type, integer, text, integer, text, text, double precision, timestamptz
);

-- Puts a title on top of a list, or back at `list_position`, where it stood. A title that is on the list already stays where
-- it is. Answers nothing when the list has `most` titles. The caller's row level security applies. `done_at` is when a late
-- one was put there; without it, now.
create function public.add_to_watchlist(
  profile uuid, media public.media_type, tmdb integer, title text, most integer,
  poster text default null, backdrop text default null, list_position double precision default null,
  done_at timestamptz default null
) returns setof public.watchlist
language plpgsql volatile set search_path = ''
as $$
begin
  perform public.lock_watchlist(profile);
  insert into public.watchlist (profile_id, media_type, tmdb_id, position, added_at, title, poster, backdrop)
  select profile, media, tmdb, coalesce(list_position, min(entry.position) - 1, 0), least(coalesce(done_at, now()), now()),
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

-- Puts the profiles of the acting account's household into the order given; others stay behind them as they were.
create or replace function public.order_profiles(profiles uuid[]) returns void
language sql volatile set search_path = ''
as $$
  update public.profiles as profile set sort_order = wanted.nth
  from unnest(order_profiles.profiles) with ordinality as wanted (id, nth)
  where profile.id = wanted.id;
$$;

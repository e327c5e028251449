-- What a profile wants to see, in its own order, and what it never wants offered again.

-- One list per profile. Positions are fractions, so that moving a title writes that title alone, and two people who reorder
-- one list at once both keep what they did.
create table public.watchlist (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  position double precision not null,
  added_at timestamptz not null default now(),
  -- How the title looked when somebody added it, so that its card shows when the catalog does not answer.
  title text not null check (char_length(title) between 1 and 200),
  poster text check (char_length(poster) <= 300),
  backdrop text check (char_length(backdrop) <= 300),
  primary key (profile_id, media_type, tmdb_id)
);

create index watchlist_order on public.watchlist (profile_id, position, tmdb_id);

alter table public.watchlist enable row level security;
create policy watchlist_of_household on public.watchlist for all to authenticated
  using (profile_id in (select public.readable_profile_ids())) with check (public.owns_profile(profile_id));
revoke all on public.watchlist from anon, authenticated;
grant select, insert, update, delete on public.watchlist to authenticated;
grant all on public.watchlist to service_role;

create table public.never_again (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  added_at timestamptz not null default now(),
  title text not null check (char_length(title) between 1 and 200),
  primary key (profile_id, media_type, tmdb_id)
);

alter table public.never_again enable row level security;
create policy never_again_of_household on public.never_again for all to authenticated
  using (profile_id in (select public.readable_profile_ids())) with check (public.owns_profile(profile_id));
revoke all on public.never_again from anon, authenticated;
grant select, insert, update, delete on public.never_again to authenticated;
grant all on public.never_again to service_role;

-- Lets one transaction at a time change the order of a list.
create function public.lock_watchlist(profile uuid) returns void
language sql volatile set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended('watchlist:' || profile, 0));
$$;

-- Puts a title on top of a list, or back at `place`, where it stood. A title that is on the list already stays where it is.
-- Answers nothing when the list has `most` titles. The caller's row level security applies.
create function public.add_to_watchlist(
  profile uuid, media public.media_type, tmdb integer, title text, most integer,
  poster text default null, backdrop text default null, place double precision default null
) returns setof public.watchlist
language plpgsql volatile set search_path = ''
as $$
begin
  perform public.lock_watchlist(profile);
  insert into public.watchlist (profile_id, media_type, tmdb_id, position, title, poster, backdrop)
  select profile, media, tmdb, coalesce(place, min(entry.position) - 1, 0), add_to_watchlist.title,
    add_to_watchlist.poster, add_to_watchlist.backdrop
  from public.watchlist as entry
  where entry.profile_id = profile
  having count(*) < most
  on conflict do nothing;
  return query select * from public.watchlist as entry
    where entry.profile_id = profile and entry.media_type = media and entry.tmdb_id = tmdb;
end;
$$;

-- Moves a title behind another one of the same list, or (where that is null) to the top. Answers whether both were there.
create function public.move_watchlist_entry(
  profile uuid, media public.media_type, tmdb integer,
  after_media public.media_type default null, after_tmdb integer default null
) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  low double precision;
  high double precision;
begin
  perform public.lock_watchlist(profile);
  -- Twice at most: where no fraction fits between two titles any more, the first turn numbers all of them anew.
  for attempt in 1..2 loop
    low := null;
    if after_tmdb is not null then
      select position into low from public.watchlist
      where profile_id = profile and media_type = after_media and tmdb_id = after_tmdb;
      if low is null then
        return false;
      end if;
    end if;
    select min(position) into high from public.watchlist
    where profile_id = profile and (media_type, tmdb_id) <> (media, tmdb)
      and (after_tmdb is null or (
        (media_type, tmdb_id) <> (after_media, after_tmdb)
        and (position, tmdb_id, media_type) > (low, after_tmdb, after_media)
      ));
    exit when low is null or high is null or (low < (low + high) / 2 and (low + high) / 2 < high);
    update public.watchlist as entry set position = numbered.number
    from (
      select media_type, tmdb_id, row_number() over (order by position, tmdb_id, media_type) as number
      from public.watchlist where profile_id = profile
    ) as numbered
    where entry.profile_id = profile and entry.media_type = numbered.media_type and entry.tmdb_id = numbered.tmdb_id;
  end loop;
  update public.watchlist
  set position = case
    when low is null then coalesce(high - 1, 0)
    when high is null then low + 1
    else (low + high) / 2
  end
  where profile_id = profile and media_type = media and tmdb_id = tmdb;
  return found;
end;
$$;

revoke execute on function public.lock_watchlist, public.add_to_watchlist, public.move_watchlist_entry
from public, anon;
grant execute on function public.lock_watchlist, public.add_to_watchlist, public.move_watchlist_entry
to authenticated, service_role;

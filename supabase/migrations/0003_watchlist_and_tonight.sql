-- What people want to see, each in their own order, and what a household settles of an evening.

-- One list per profile. Positions are fractions: moving a title writes that title alone, so two people who reorder one
-- list at once both keep what they did.
create table public.watchlist (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  position double precision not null,
  added_at timestamptz not null default now(),
  -- How it looked when it was added, so that its card shows when TMDB does not answer.
  title text not null check (char_length(title) between 1 and 200),
  poster text check (char_length(poster) <= 300),
  backdrop text check (char_length(backdrop) <= 300),
  primary key (profile_id, media_type, tmdb_id)
);

create index watchlist_order on public.watchlist (profile_id, position, tmdb_id);

-- What a profile never wants offered again.
create table public.never_again (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  added_at timestamptz not null default now(),
  title text not null check (char_length(title) between 1 and 200),
  primary key (profile_id, media_type, tmdb_id)
);

-- An evening is a day by the household's clock that ends at five in the morning.
create table public.tonight_evenings (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  -- When they want to be done; null is no hurry.
  done_by timestamptz,
  primary key (household_id, evening)
);

-- One row per person, so that two devices saying who is here at once both keep what they said.
create table public.tonight_presence (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  here boolean not null,
  primary key (household_id, evening, profile_id)
);

create table public.tonight_votes (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  voted_at timestamptz not null default now(),
  primary key (household_id, evening, profile_id, media_type, tmdb_id)
);

-- The key is the rule: one veto per person and evening. Vetoes are silent, so nobody but the service reads this table.
create table public.tonight_vetoes (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  title text not null check (char_length(title) between 1 and 200),
  primary key (household_id, evening, profile_id)
);

create table public.tonight_picks (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  -- Whose turn it is next follows from who picked last.
  picked_by uuid references public.profiles (id) on delete set null,
  picked_at timestamptz not null default now(),
  title text not null check (char_length(title) between 1 and 200),
  poster text check (char_length(poster) <= 300),
  backdrop text check (char_length(backdrop) <= 300),
  primary key (household_id, evening, media_type, tmdb_id)
);

create index tonight_picks_by_picker on public.tonight_picks (household_id, picked_by, picked_at desc);

create function public.lock_watchlist(profile uuid) returns void
language sql volatile set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended('watchlist:' || profile, 0));
$$;

-- Puts a title on top of a list, or back at `place`, where it stood. On it already: it stays where it is.
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

-- Moves a title behind another one of the same list, or to the top (null). Answers whether both were there.
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
  -- Twice at most: where no fraction fits between two titles any more, all are numbered anew first.
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

-- Who picked when last, for whose turn it is.
create function public.last_picks(household uuid) returns table (profile_id uuid, picked_at timestamptz)
language sql stable set search_path = ''
as $$
  select picked_by, max(picked_at) from public.tonight_picks
  where household_id = household and picked_by is not null
  group by picked_by;
$$;

alter table public.watchlist enable row level security;
alter table public.never_again enable row level security;
alter table public.tonight_evenings enable row level security;
alter table public.tonight_presence enable row level security;
alter table public.tonight_votes enable row level security;
alter table public.tonight_vetoes enable row level security;
alter table public.tonight_picks enable row level security;

create policy watchlist_of_household on public.watchlist for all to authenticated
  using (profile_id in (select public.readable_profile_ids())) with check (public.owns_profile(profile_id));
create policy never_again_of_household on public.never_again for all to authenticated
  using (profile_id in (select public.readable_profile_ids())) with check (public.owns_profile(profile_id));
create policy tonight_evenings_of_household on public.tonight_evenings for all to authenticated
  using (public.is_household_member(household_id)) with check (public.is_household_member(household_id));
create policy tonight_presence_of_household on public.tonight_presence for all to authenticated
  using (public.is_household_member(household_id))
  with check (public.is_household_member(household_id) and public.owns_profile(profile_id));
create policy tonight_votes_of_household on public.tonight_votes for all to authenticated
  using (public.is_household_member(household_id))
  with check (public.is_household_member(household_id) and public.owns_profile(profile_id));
create policy tonight_picks_of_household on public.tonight_picks for all to authenticated
  using (public.is_household_member(household_id))
  with check (
    public.is_household_member(household_id) and (picked_by is null or public.owns_profile(picked_by))
  );

revoke all on public.watchlist, public.never_again, public.tonight_evenings, public.tonight_presence,
  public.tonight_votes, public.tonight_vetoes, public.tonight_picks from anon, authenticated;
grant select, insert, update, delete on public.watchlist, public.never_again, public.tonight_evenings,
  public.tonight_presence, public.tonight_votes, public.tonight_picks to authenticated;
grant all on public.watchlist, public.never_again, public.tonight_evenings, public.tonight_presence,
  public.tonight_votes, public.tonight_vetoes, public.tonight_picks to service_role;

revoke execute on function
  public.lock_watchlist(uuid),
  public.add_to_watchlist(uuid, public.media_type, integer, text, integer, text, text, double precision),
  public.move_watchlist_entry(uuid, public.media_type, integer, public.media_type, integer),
  public.last_picks(uuid)
from public, anon;
grant execute on function
  public.lock_watchlist(uuid),
  public.add_to_watchlist(uuid, public.media_type, integer, text, integer, text, text, double precision),
  public.move_watchlist_entry(uuid, public.media_type, integer, public.media_type, integer),
  public.last_picks(uuid)
to authenticated, service_role;

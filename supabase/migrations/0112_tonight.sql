-- What a household decides together on an evening: who is here, votes, vetoes and picks.

-- An evening is a day by the household's clock that ends at five in the morning.
create table public.tonight_evenings (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  -- When they want to be done; null is no hurry.
  done_by timestamptz,
  primary key (household_id, evening)
);

alter table public.tonight_evenings enable row level security;
create policy tonight_evenings_of_household on public.tonight_evenings for all to authenticated
  using (public.is_household_member(household_id)) with check (public.is_household_member(household_id));
revoke all on public.tonight_evenings from anon, authenticated;
grant select, insert, update, delete on public.tonight_evenings to authenticated;
grant all on public.tonight_evenings to service_role;

-- One row per person, so that two devices that say at once who is here both keep what they said.
create table public.tonight_presence (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  here boolean not null,
  primary key (household_id, evening, profile_id)
);

alter table public.tonight_presence enable row level security;
create policy tonight_presence_of_household on public.tonight_presence for all to authenticated
  using (public.is_household_member(household_id))
  with check (public.is_household_member(household_id) and public.owns_profile(profile_id));
revoke all on public.tonight_presence from anon, authenticated;
grant select, insert, update, delete on public.tonight_presence to authenticated;
grant all on public.tonight_presence to service_role;

create table public.tonight_votes (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  voted_at timestamptz not null default now(),
  primary key (household_id, evening, profile_id, media_type, tmdb_id)
);

alter table public.tonight_votes enable row level security;
create policy tonight_votes_of_household on public.tonight_votes for all to authenticated
  using (public.is_household_member(household_id))
  with check (public.is_household_member(household_id) and public.owns_profile(profile_id));
revoke all on public.tonight_votes from anon, authenticated;
grant select, insert, update, delete on public.tonight_votes to authenticated;
grant all on public.tonight_votes to service_role;

-- The primary key is the rule: one veto per person and evening.
create table public.tonight_vetoes (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  title text not null check (char_length(title) between 1 and 200),
  primary key (household_id, evening, profile_id)
);

-- There is no policy: nobody learns who vetoed what, so the service alone reads or writes a veto.
alter table public.tonight_vetoes enable row level security;
revoke all on public.tonight_vetoes from anon, authenticated;
grant all on public.tonight_vetoes to service_role;

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

alter table public.tonight_picks enable row level security;
create policy tonight_picks_of_household on public.tonight_picks for all to authenticated
  using (public.is_household_member(household_id))
  with check (
    public.is_household_member(household_id) and (picked_by is null or public.owns_profile(picked_by))
  );
revoke all on public.tonight_picks from anon, authenticated;
grant select, insert, update, delete on public.tonight_picks to authenticated;
grant all on public.tonight_picks to service_role;

-- Answers when each profile picked last.
create function public.last_picks(household uuid) returns table (profile_id uuid, picked_at timestamptz)
language sql stable set search_path = ''
as $$
  select picked_by, max(picked_at) from public.tonight_picks
  where household_id = household and picked_by is not null
  group by picked_by;
$$;

revoke execute on function public.last_picks from public, anon;
grant execute on function public.last_picks to authenticated, service_role;

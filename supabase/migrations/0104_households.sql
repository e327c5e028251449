-- Households, the accounts that belong to them, and the profiles that people watch as. Everything else hangs off a profile
-- or a household, and row level security hangs off who is a member.

create table public.households (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  created_at timestamptz not null default now(),
  -- When somebody set the PIN of the settings; null without one. Members learn no more of a PIN than this. Whoever unlocked
  -- with an earlier PIN has to unlock again.
  pin_set_at timestamptz
);

create table public.household_members (
  household_id uuid not null references public.households (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null default 'member' check (role in ('owner', 'member')),
  created_at timestamptz not null default now(),
  primary key (household_id, user_id)
);

-- One account lives in one household, and this index finds it.
create unique index household_members_user_id on public.household_members (user_id);

create table public.profiles (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id) on delete cascade,
  name text not null check (char_length(btrim(name)) between 1 and 40),
  avatar text not null default 'moon' check (char_length(avatar) between 1 and 40),
  color text not null default 'amber' check (char_length(color) between 1 and 40),
  sort_order smallint not null default 0,
  -- The highest age whose titles this profile may see (for example 6); null sees everything.
  rating_cap smallint check (rating_cap between 0 and 21),
  language text not null default 'en-US' check (char_length(language) between 2 and 20),
  region text not null default 'US' check (region ~ '^[A-Z]{2}$'),
  time_zone text not null default 'UTC' check (char_length(time_zone) between 1 and 60),
  preferences jsonb not null default '{}' check (pg_column_size(preferences) < 8192),
  created_at timestamptz not null default now(),
  -- The service keeps a deleted profile for a while, so that it can come back with everything it watched.
  deleted_at timestamptz,
  -- As in households.
  pin_set_at timestamptz,
  -- The people of a group, in the order of their ids. A group is a profile that nobody picks: it keeps the place of people
  -- who watch together.
  members uuid[] check (cardinality(members) between 2 and 12)
);

create index profiles_household_id on public.profiles (household_id, sort_order, created_at);
create unique index profiles_members on public.profiles (household_id, members) where members is not null;

-- The next functions answer for policies. Each is security definer, because a policy on a table cannot read that table
-- through itself.

create function public.is_household_member(household uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from public.household_members
    where household_id = household and user_id = auth.uid()
  );
$$;

create function public.is_household_owner(household uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from public.household_members
    where household_id = household and user_id = auth.uid() and role = 'owner'
  );
$$;

-- Nobody acts for a deleted profile.
create function public.owns_profile(profile uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1
    from public.profiles
    join public.household_members using (household_id)
    where profiles.id = profile and profiles.deleted_at is null and household_members.user_id = auth.uid()
  );
$$;

-- Answers which profiles' rows the acting account may read. A policy asks this once for a query, not once for a row.
create function public.readable_profile_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select profiles.id
  from public.household_members
  join public.profiles using (household_id)
  where household_members.user_id = auth.uid() and profiles.deleted_at is null;
$$;

-- Answers whether a household has anything to keep from one of its members: a PIN, or a cap.
create function public.is_guarded(household uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from public.households where id = household and pin_set_at is not null)
    or exists (
      select from public.profiles
      where household_id = household and members is null and deleted_at is null
        and (rating_cap is not null or pin_set_at is not null)
    );
$$;

-- Answers whether the acting account may do what only its owner may, because its proof is fresh. In a household that guards
-- nothing, a sign-in of a moment ago is proof enough.
create function public.is_proved() returns boolean
language sql stable security definer set search_path = ''
as $$
  select case public.session_proof((auth.jwt() ->> 'session_id')::uuid)
    when 'password' then true
    when 'recovery' then true
    when 'sign-in' then not exists (
      select from public.household_members
      where user_id = auth.uid() and public.is_guarded(household_id)
    )
    else false
  end;
$$;

-- A policy asks these in the name of whoever acts.
revoke execute on function
  public.is_household_member, public.is_household_owner, public.owns_profile, public.readable_profile_ids,
  public.is_proved
from public, anon;
grant execute on function
  public.is_household_member, public.is_household_owner, public.owns_profile, public.readable_profile_ids,
  public.is_proved
to authenticated, service_role;
revoke execute on function public.is_guarded from public, anon, authenticated;

-- Supabase grants everything to its roles by default, and the embedded one grants it anew at every start, so that policies
-- alone must hold. On a hosted project each role keeps, besides, only what a policy speaks of.

alter table public.households enable row level security;
create policy households_read on public.households for select to authenticated
  using (public.is_household_member(id));
create policy households_rename on public.households for update to authenticated
  using (public.is_household_owner(id)) with check (public.is_household_owner(id));
create policy households_delete on public.households for delete to authenticated
  using (public.is_household_owner(id) and public.is_proved());
revoke all on public.households from anon, authenticated;
grant select, update, delete on public.households to authenticated;
grant all on public.households to service_role;

alter table public.household_members enable row level security;
create policy household_members_read on public.household_members for select to authenticated
  using (public.is_household_member(household_id));
-- Members leave by themselves; an owner may show one out.
create policy household_members_leave on public.household_members for delete to authenticated
  using ((user_id = auth.uid() or public.is_household_owner(household_id)) and public.is_proved());
revoke all on public.household_members from anon, authenticated;
grant select, delete on public.household_members to authenticated;
grant all on public.household_members to service_role;

alter table public.profiles enable row level security;
create policy profiles_read on public.profiles for select to authenticated
  using (public.is_household_member(household_id));
create policy profiles_add on public.profiles for insert to authenticated
  with check (public.is_household_member(household_id));
create policy profiles_change on public.profiles for update to authenticated
  using (public.is_household_member(household_id)) with check (public.is_household_member(household_id));
create policy profiles_delete on public.profiles for delete to authenticated
  using (public.is_household_member(household_id) and public.is_proved());
-- `group_of` alone makes groups, and nobody changes one.
create policy profiles_no_made_up_group on public.profiles as restrictive for insert to authenticated
  with check (members is null);
create policy profiles_group_stays on public.profiles as restrictive for update to authenticated
  using (members is null) with check (members is null);
revoke all on public.profiles from anon, authenticated;
grant select, insert, update, delete on public.profiles to authenticated;
grant all on public.profiles to service_role;

-- Makes a household for the acting account. Called again, it answers with the household that the account already has.
create function public.create_household(household_name text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  acting_user uuid := auth.uid();
  household uuid;
begin
  if acting_user is null then
    raise exception 'not signed in' using errcode = '28000';
  end if;
  -- Two tabs that sign up at once make one household.
  perform pg_advisory_xact_lock(hashtextextended('household:' || acting_user::text, 0));
  select household_id into household from public.household_members where user_id = acting_user;
  if household is not null then
    return household;
  end if;
  insert into public.households (name) values (household_name) returning id into household;
  insert into public.household_members (household_id, user_id, role) values (household, acting_user, 'owner');
  return household;
end;
$$;

revoke execute on function public.create_household from public, anon;
grant execute on function public.create_household to authenticated;

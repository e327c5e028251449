-- Households, the accounts that belong to them, and the profiles people watch as.
-- Everything else hangs off a profile, and row level security off household membership.

create table public.households (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(btrim(name)) between 1 and 80),
  created_at timestamptz not null default now()
);

create table public.household_members (
  household_id uuid not null references public.households (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null default 'member' check (role in ('owner', 'member')),
  created_at timestamptz not null default now(),
  primary key (household_id, user_id)
);

-- One account lives in one household, and this finds it.
create unique index household_members_user_id on public.household_members (user_id);

create table public.profiles (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id) on delete cascade,
  name text not null check (char_length(btrim(name)) between 1 and 40),
  avatar text not null default 'moon' check (char_length(avatar) between 1 and 40),
  color text not null default 'amber' check (char_length(color) between 1 and 40),
  sort_order smallint not null default 0,
  -- Minimum age whose titles this profile may see (for example 6); null sees everything.
  rating_cap smallint check (rating_cap between 0 and 21),
  language text not null default 'en-US' check (char_length(language) between 2 and 20),
  region text not null default 'US' check (region ~ '^[A-Z]{2}$'),
  time_zone text not null default 'UTC' check (char_length(time_zone) between 1 and 60),
  preferences jsonb not null default '{}' check (pg_column_size(preferences) < 8192),
  created_at timestamptz not null default now()
);

create index profiles_household_id on public.profiles (household_id, sort_order, created_at);

-- Security definer, so that the policies on household_members need not read household_members through themselves.
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

create function public.owns_profile(profile uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1
    from public.profiles
    join public.household_members using (household_id)
    where profiles.id = profile and household_members.user_id = auth.uid()
  );
$$;

-- A household is made with its first user. Calling it again answers with the household that account already has.
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
  -- Two tabs signing up at once make one household.
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

alter table public.households enable row level security;
alter table public.household_members enable row level security;
alter table public.profiles enable row level security;

create policy households_read on public.households for select to authenticated
  using (public.is_household_member(id));
create policy households_rename on public.households for update to authenticated
  using (public.is_household_owner(id)) with check (public.is_household_owner(id));
create policy households_delete on public.households for delete to authenticated
  using (public.is_household_owner(id));

create policy household_members_read on public.household_members for select to authenticated
  using (public.is_household_member(household_id));
-- Members leave by themselves; an owner may show one out.
create policy household_members_leave on public.household_members for delete to authenticated
  using (user_id = auth.uid() or public.is_household_owner(household_id));

create policy profiles_read on public.profiles for select to authenticated
  using (public.is_household_member(household_id));
create policy profiles_add on public.profiles for insert to authenticated
  with check (public.is_household_member(household_id));
create policy profiles_change on public.profiles for update to authenticated
  using (public.is_household_member(household_id)) with check (public.is_household_member(household_id));
create policy profiles_delete on public.profiles for delete to authenticated
  using (public.is_household_member(household_id));

-- Supabase grants everything to its roles by default, and the embedded one grants it anew at every start, so that
-- policies alone must hold. On a hosted project each role keeps, besides, only what a policy speaks of.
revoke all on public.households, public.household_members, public.profiles from anon, authenticated;
grant select, update, delete on public.households to authenticated;
grant select, delete on public.household_members to authenticated;
grant select, insert, update, delete on public.profiles to authenticated;
grant all on public.households, public.household_members, public.profiles to service_role;

revoke execute on function public.create_household(text) from public, anon;
grant execute on function public.create_household(text) to authenticated;
revoke execute on function public.is_household_member(uuid) from public, anon;
revoke execute on function public.is_household_owner(uuid) from public, anon;
revoke execute on function public.owns_profile(uuid) from public, anon;
grant execute on function public.is_household_member(uuid) to authenticated, service_role;
grant execute on function public.is_household_owner(uuid) to authenticated, service_role;
grant execute on function public.owns_profile(uuid) to authenticated, service_role;

-- Profiles that can be deleted and brought back, and PINs on profiles and on the household's settings.

-- A deleted profile is kept for thirty days, so that it can be brought back with all it watched.
alter table public.profiles add column deleted_at timestamptz;
-- When its PIN was set, null without one: all that anyone is told about a PIN. Whoever unlocked with the one before has
-- to unlock again.
alter table public.profiles add column pin_set_at timestamptz;
alter table public.households add column pin_set_at timestamptz;

-- Nobody acts for a deleted profile.
create or replace function public.owns_profile(profile uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1
    from public.profiles
    join public.household_members using (household_id)
    where profiles.id = profile and profiles.deleted_at is null and household_members.user_id = auth.uid()
  );
$$;

create or replace function public.readable_profile_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select profiles.id
  from public.household_members
  join public.profiles using (household_id)
  where household_members.user_id = auth.uid() and profiles.deleted_at is null;
$$;

-- Deletes a profile of the acting account's household, and for good those deleted a month ago. Answers whether it was there.
create function public.delete_profile(profile uuid) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  delete from public.profiles where deleted_at < now() - interval '30 days';
  update public.profiles set deleted_at = now() where id = profile and deleted_at is null;
  return found;
end;
$$;

-- Puts the profiles of the acting account's household in the order given; others keep their place behind them.
create function public.order_profiles(profiles uuid[]) returns void
language sql volatile set search_path = ''
as $$
  update public.profiles as profile set sort_order = wanted.place
  from unnest(order_profiles.profiles) with ordinality as wanted (id, place)
  where profile.id = wanted.id;
$$;

-- A PIN belongs to a profile, or (profile_id null) to the household's settings. The hash is made and compared by the
-- server; no role of a client may read it.
create table public.pins (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id) on delete cascade,
  profile_id uuid unique references public.profiles (id) on delete cascade,
  hash text not null,
  -- Wrong guesses since the last right one, and until when no further one is taken.
  misses smallint not null default 0,
  wait_until timestamptz
);

create unique index pins_of_settings on public.pins (household_id) where profile_id is null;

create function public.set_pin(household uuid, profile uuid, pin_hash text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  delete from public.pins
  where household_id = household and profile_id is not distinct from profile;
  if pin_hash is not null then
    insert into public.pins (household_id, profile_id, hash) values (household, profile, pin_hash);
  end if;
  if profile is null then
    update public.households set pin_set_at = case when pin_hash is not null then now() end where id = household;
  else
    update public.profiles set pin_set_at = case when pin_hash is not null then now() end
    where id = profile and household_id = household;
  end if;
end;
$$;

-- Counts a guess before it is compared, so that guessing on many lines at once gains nothing. Two misses are free; after
-- the third one waits half a minute, and twice as long each time, an hour at most. A right guess is told by forgive_pin.
create function public.take_pin_guess(household uuid, profile uuid)
returns table (pin_id uuid, pin_hash text, wait_seconds double precision)
language plpgsql volatile set search_path = ''
as $$
begin
  return query
    update public.pins set
      misses = least(misses + 1, 1000),
      wait_until = case when misses >= 2
        then clock_timestamp() + least(3600, 30 * power(2, least(misses - 2, 10))) * interval '1 second'
      end
    where household_id = household and profile_id is not distinct from profile
      and (wait_until is null or wait_until <= clock_timestamp())
    returning id, hash, 0::double precision;
  if not found then
    return query
      select id, null::text, extract(epoch from wait_until - clock_timestamp())::double precision
      from public.pins where household_id = household and profile_id is not distinct from profile;
  end if;
end;
$$;

create function public.forgive_pin(pin uuid) returns void
language sql volatile set search_path = ''
as $$
  update public.pins set misses = 0, wait_until = null where id = pin;
$$;

-- A client's own token changes of a guarded household (see `is_guarded`) only how a profile likes to watch, and of any
-- household no cap, and deletes nobody, unless the account's proof is fresh. Where the settings' PIN was given instead, the
-- server does it.
create function public.guard_profile() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  is_client boolean := coalesce(auth.role(), '') in ('anon', 'authenticated');
  needs_proof boolean;
begin
  -- A profile that stands for several people together is made by the database itself, and is nobody's to choose.
  if not is_client or jsonb_typeof(to_jsonb(new) -> 'members') = 'array' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.pin_set_at := null;
    needs_proof := public.is_guarded(new.household_id);
  else
    new.pin_set_at := old.pin_set_at;
    needs_proof := new.rating_cap is distinct from old.rating_cap
      or (old.deleted_at is null and new.deleted_at is not null)
      or (
        to_jsonb(new) - 'preferences' is distinct from to_jsonb(old) - 'preferences'
        and public.is_guarded(old.household_id)
      );
  end if;
  if needs_proof and not public.is_proved() then
    raise exception 'the account has to be proved first' using errcode = '42501';
  end if;
  return new;
end;
$$;

create trigger guard_profile before insert or update on public.profiles
  for each row execute function public.guard_profile();

create function public.guard_household() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if coalesce(auth.role(), '') in ('anon', 'authenticated') then
    new.pin_set_at := old.pin_set_at;
    if new.name is distinct from old.name and public.is_guarded(old.id) and not public.is_proved() then
      raise exception 'the account has to be proved first' using errcode = '42501';
    end if;
  end if;
  return new;
end;
$$;

create trigger guard_household before update on public.households
  for each row execute function public.guard_household();

-- No policy: nobody but the service reads or writes a PIN, whatever a role was granted.
alter table public.pins enable row level security;
revoke all on public.pins from anon, authenticated;
grant all on public.pins to service_role;

revoke execute on function
  public.delete_profile(uuid),
  public.order_profiles(uuid[]),
  public.set_pin(uuid, uuid, text),
  public.take_pin_guess(uuid, uuid),
  public.forgive_pin(uuid),
  public.guard_profile(),
  public.guard_household()
from public, anon, authenticated;
grant execute on function
  public.delete_profile(uuid),
  public.order_profiles(uuid[]),
  public.set_pin(uuid, uuid, text),
  public.take_pin_guess(uuid, uuid),
  public.forgive_pin(uuid)
to service_role;
-- By row level security these touch the acting account's household alone.
grant execute on function
  public.delete_profile(uuid),
  public.order_profiles(uuid[])
to authenticated;

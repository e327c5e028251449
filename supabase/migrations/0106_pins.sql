-- PINs on profiles and on a household's settings.

-- A PIN belongs to a profile, or (where profile_id is null) to the household's settings. The server makes and compares the
-- hash; no role of a client may read it.
create table public.pins (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id) on delete cascade,
  profile_id uuid unique references public.profiles (id) on delete cascade,
  hash text not null,
  -- How many guesses have missed since the last right one, and until when the server takes no further guess.
  misses smallint not null default 0,
  wait_until timestamptz
);

create unique index pins_of_settings on public.pins (household_id) where profile_id is null;

-- There is no policy: the service alone reads or writes a PIN, whatever a role was granted.
alter table public.pins enable row level security;
revoke all on public.pins from anon, authenticated;
grant all on public.pins to service_role;

-- Sets a PIN; a null hash takes it away.
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

-- Counts a guess before the server compares it, so that guessing on many connections at once gains nothing. Answers the
-- hash, or how long to wait. The first misses are free, then each makes the next guess wait twice as long.
create function public.take_pin_guess(household uuid, profile uuid)
returns table (pin_id uuid, pin_hash text, wait_seconds double precision)
language plpgsql volatile set search_path = ''
as $$
declare
  terms public.household_terms := public.terms();
begin
  return query
    update public.pins set
      misses = least(misses + 1, 1000),
      wait_until = case when misses >= terms.free_pin_misses
        then clock_timestamp()
          + least(terms.pin_wait_at_most, terms.pin_wait * power(2, least(misses - terms.free_pin_misses, 10)))
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

-- The server calls this after a right guess.
create function public.forgive_pin(pin uuid) returns void
language sql volatile set search_path = ''
as $$
  update public.pins set misses = 0, wait_until = null where id = pin;
$$;

revoke execute on function public.set_pin, public.take_pin_guess, public.forgive_pin from public, anon, authenticated;
grant execute on function public.set_pin, public.take_pin_guess, public.forgive_pin to service_role;

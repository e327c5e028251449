-- A household's own clock: a suite sets it by the door for tests, so that a test has another evening, or the next week, and
-- its neighbours do not. Everywhere else it stays null, which is the true time.

-- How far ahead (or, below zero, behind). Ten years either way are enough for anything that airs.
alter table public.households
  add column clock_ahead_seconds double precision check (clock_ahead_seconds between -315576000 and 315576000);

-- As in 0105, and a client's own token sets no clock either.
create or replace function public.guard_household() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if coalesce(auth.role(), '') in ('anon', 'authenticated') then
    new.pin_set_at := old.pin_set_at;
    new.clock_ahead_seconds := old.clock_ahead_seconds;
    if new.name is distinct from old.name and public.is_guarded(old.id) and not public.is_proved() then
      raise exception 'the account has to be proved first' using errcode = '42501';
    end if;
  end if;
  return new;
end;
$$;

-- As in 0118, and what households with a clock of their own hold is no witness of the true time.
create or replace function public.ledger_clock(look boolean, out now_ms bigint, out newest_ms bigint)
language sql stable set search_path = ''
as $$
  with elsewhen as (
    select profiles.id
    from public.households
    join public.profiles on profiles.household_id = households.id
    where households.clock_ahead_seconds is not null
  )
  select
    (1000 * extract(epoch from clock_timestamp()))::bigint,
    case when look then ceil(1000 * extract(epoch from greatest(
      (
        select max(greatest(observed_at, played_at, hidden_at)) from public.watch_progress
        where profile_id not in (select id from elsewhen)
      ),
      (
        select max(greatest(hidden_at, dropped_at)) from public.show_progress
        where profile_id not in (select id from elsewhen)
      )
    ))) end::bigint;
$$;

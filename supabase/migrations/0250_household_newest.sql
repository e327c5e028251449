-- The newest instant that decides something in a household: of a place, or of a show put away. Nothing older that comes in moves
-- what stands there, so that the door for tests sets no clock back behind it.
create function public.household_newest(household uuid) returns timestamptz
language sql stable set search_path = ''
as $$
  with living as (
    select profiles.id from public.profiles where profiles.household_id = household_newest.household
  )
  select greatest(
    (
      select max(greatest(observed_at, played_at, hidden_at)) from public.watch_progress
      where profile_id in (select id from living)
    ),
    (
      select max(greatest(hidden_at, dropped_at)) from public.show_progress
      where profile_id in (select id from living)
    )
  );
$$;

revoke execute on function public.household_newest(uuid) from public, anon, authenticated;
grant execute on function public.household_newest(uuid) to service_role;

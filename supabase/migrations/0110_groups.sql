-- People who watch together keep a place of their own, apart from each one's. A group is a row of profiles with members,
-- so that everything that keeps a profile's place keeps the group's.

-- Answers the group of these people, and makes it where there is none yet. Answers null unless they are several people of
-- the caller's household.
create function public.group_of(people uuid[]) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  sorted uuid[] := array(select distinct person from unnest(people) as person order by person);
  first public.profiles;
  watch_group uuid;
begin
  select * into first from public.profiles where id = sorted[1] and public.is_household_member(household_id);
  if first.id is null or cardinality(sorted) < 2 or cardinality(sorted) <> (
    select count(*) from public.profiles
    where id = any(sorted) and household_id = first.household_id and members is null
  ) then
    return null;
  end if;
  insert into public.profiles (household_id, name, sort_order, language, region, time_zone, members)
  values (first.household_id, 'Together', 32767, first.language, first.region, first.time_zone, sorted)
  on conflict (household_id, members) where members is not null do nothing;
  select id into watch_group from public.profiles where household_id = first.household_id and members = sorted;
  return watch_group;
end;
$$;

-- A group without one of its members is another group.
create function public.dissolve_groups() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.profiles where household_id = old.household_id and members @> array[old.id];
  return null;
end;
$$;

create trigger profiles_dissolve_groups after delete on public.profiles
  for each row when (old.members is null) execute function public.dissolve_groups();

revoke execute on function public.group_of, public.dissolve_groups from public, anon, authenticated;
grant execute on function public.group_of to authenticated, service_role;

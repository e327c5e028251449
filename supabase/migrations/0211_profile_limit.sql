-- A household has at most twelve profiles that are there, however many requests come at once, by whichever way. Groups and
-- deleted profiles do not count; a deleted one comes back only where there is room. The database's own administrator is free of it.
create function public.keep_household_small() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if coalesce(auth.role(), '') = '' or new.members is not null or new.deleted_at is not null then
    return new;
  end if;
  -- Inserts into one household wait for each other here; each then counts what those before it committed.
  perform from public.households where id = new.household_id for no key update;
  if (
    select count(*) >= 12 from public.profiles
    where household_id = new.household_id and members is null and deleted_at is null and id <> new.id
  ) then
    raise exception 'A household has at most 12 profiles.' using errcode = 'PT409';
  end if;
  return new;
end;
$$;

revoke execute on function public.keep_household_small from public, anon, authenticated;

create trigger keep_household_small before insert or update of deleted_at, members, household_id on public.profiles
for each row execute function public.keep_household_small();

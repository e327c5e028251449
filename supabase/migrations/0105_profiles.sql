-- What a client's own token may change of a profile and a household, and how profiles are deleted and ordered.

-- In a guarded household (see `is_guarded`) a client's own token changes only how a profile likes to watch. In any
-- household it changes no cap and deletes nobody, unless the account's proof is fresh. Where a viewer gave the PIN of the
-- settings instead, the server makes the change.
create function public.guard_profile() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  is_client boolean := coalesce(auth.role(), '') in ('anon', 'authenticated');
  needs_proof boolean;
begin
  -- The database itself makes a group, and a policy keeps everybody else from it.
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

-- Deletes a profile of the acting account's household, and for good the profiles whose time to come back is over. Answers
-- whether the profile was there.
create function public.delete_profile(profile uuid) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  delete from public.profiles where deleted_at < now() - (public.terms()).profile_comes_back;
  update public.profiles set deleted_at = now() where id = profile and deleted_at is null;
  return found;
end;
$$;

-- Puts the profiles of the acting account's household into the order given; others stay behind them as they were.
create function public.order_profiles(profiles uuid[]) returns void
language sql volatile set search_path = ''
as $$
  update public.profiles as profile set sort_order = wanted.place
  from unnest(order_profiles.profiles) with ordinality as wanted (id, place)
  where profile.id = wanted.id;
$$;

revoke execute on function
  public.guard_profile, public.guard_household, public.delete_profile, public.order_profiles
from public, anon, authenticated;
-- Row level security keeps these to the acting account's household.
grant execute on function public.delete_profile, public.order_profiles to authenticated, service_role;

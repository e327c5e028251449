-- Who lives in a household, and how an account leaves it.

-- Takes an account out of its household and answers whether it left. An owner's role goes to the member who has been there
-- longest. The last member cannot leave an empty household behind, and deletes it instead.
create function public.take_out_of_household(account uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
declare
  own public.household_members;
  heir uuid;
begin
  select * into own from public.household_members where user_id = account;
  if own.household_id is null then
    return false;
  end if;
  perform 1 from public.households where id = own.household_id for update;
  select user_id into heir from public.household_members
  where household_id = own.household_id and user_id <> account
  order by role <> 'owner', created_at, user_id
  limit 1;
  if heir is null then
    return false;
  end if;
  if own.role = 'owner' then
    update public.household_members set role = 'owner' where user_id = heir;
  end if;
  delete from public.household_members where user_id = account;
  return true;
end;
$$;

-- Does the same for the acting account, whose proof has to be fresh.
create function public.leave_household() returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not public.is_proved() then
    raise exception 'the account has to be proved first' using errcode = '42501';
  end if;
  return public.take_out_of_household(auth.uid());
end;
$$;

-- Answers who lives in the acting account's household, by the address each signs in with.
create function public.household_people()
returns table (user_id uuid, email text, role text, joined_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select member.user_id, account.email::text, member.role, member.created_at
  from public.household_members as own
  join public.household_members as member using (household_id)
  join auth.users as account on account.id = member.user_id
  where own.user_id = auth.uid()
  order by member.role <> 'owner', member.created_at;
$$;

revoke execute on function public.take_out_of_household from public, anon, authenticated;
revoke execute on function public.leave_household, public.household_people from public, anon;
grant execute on function public.leave_household, public.household_people to authenticated;

-- Who runs an installation: the owner of the household that was here first. The condition of the whole is theirs to see, and
-- nobody else's who has signed up since.
create function public.runs_tonight(account uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select coalesce((
    select member.user_id = account
    from public.household_members member
    join public.households household on household.id = member.household_id
    where member.role = 'owner'
      and not exists (select from public.demo_households demo where demo.household_id = household.id)
    order by household.created_at, household.id, member.created_at
    limit 1), false)
$$;

revoke execute on function public.runs_tonight(uuid) from public, anon, authenticated;
grant execute on function public.runs_tonight(uuid) to service_role;

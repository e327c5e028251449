-- Inviting another account into a household, and leaving one.

-- An invite is a link that works once. Only a hash of its token is kept: who reads the table can invite nobody.
create table public.household_invites (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id) on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  accepted_at timestamptz
);

create index household_invites_household_id on public.household_invites (household_id);

alter table public.household_invites enable row level security;
create policy household_invites_of_owner on public.household_invites for all to authenticated
  using (public.is_household_owner(household_id))
  -- An invite is open for a week at most, whoever makes it.
  with check (public.is_household_owner(household_id) and expires_at <= now() + interval '8 days');

-- What a link says to whoever holds it: 'open', 'used', 'expired', or 'unknown', and of which household.
create function public.look_at_invite(token text) returns table (state text, household_name text)
language sql stable security definer set search_path = ''
as $$
  select
    case
      when invite.id is null then 'unknown'
      when invite.accepted_at is not null then 'used'
      when invite.expires_at <= now() then 'expired'
      else 'open'
    end,
    household.name
  from (values (encode(sha256(convert_to(token, 'UTF8')), 'hex'))) as given (hash)
  left join public.household_invites as invite on invite.token_hash = given.hash
  left join public.households as household on household.id = invite.household_id;
$$;

-- Takes the acting account into the household. Answers 'joined', 'used', 'expired', 'unknown', 'member' (of that very
-- household already; the link stays open), or 'elsewhere' (of another one, which it would have to leave first).
create function public.accept_invite(token text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
declare
  acting_user uuid := auth.uid();
  invite public.household_invites;
  own uuid;
begin
  if acting_user is null then
    raise exception 'not signed in' using errcode = '28000';
  end if;
  -- As create_household does: one account lives in one household.
  perform pg_advisory_xact_lock(hashtextextended('household:' || acting_user::text, 0));
  select * into invite from public.household_invites
  where token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
  for update;
  if invite.id is null then
    return 'unknown';
  end if;
  select household_id into own from public.household_members where user_id = acting_user;
  if own = invite.household_id then
    return 'member';
  elsif invite.accepted_at is not null then
    return 'used';
  elsif invite.expires_at <= now() then
    return 'expired';
  elsif own is not null then
    return 'elsewhere';
  end if;
  insert into public.household_members (household_id, user_id, role) values (invite.household_id, acting_user, 'member');
  update public.household_invites set accepted_at = now() where id = invite.id;
  return 'joined';
end;
$$;

-- Takes an account out of its household. An owner's place goes to whoever has been there longest; nobody leaves a
-- household empty behind: the last one deletes it instead. Answers whether it left.
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

-- The same for the acting account, whose proof has to be fresh.
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

-- Who is in the acting account's household, by the address each signs in with.
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

revoke all on public.household_invites from anon, authenticated;
grant select, insert, delete on public.household_invites to authenticated;
grant all on public.household_invites to service_role;

revoke execute on function public.take_out_of_household(uuid) from public, anon, authenticated;
revoke execute on function
  public.look_at_invite(text),
  public.accept_invite(text),
  public.leave_household(),
  public.household_people()
from public, anon;
grant execute on function
  public.look_at_invite(text),
  public.accept_invite(text),
  public.leave_household(),
  public.household_people()
to authenticated;
grant execute on function public.look_at_invite(text) to anon;

-- Inviting another account into a household.

-- An invite is a link that works once. The table keeps a hash of its token, so that whoever reads the table can invite
-- nobody.
create table public.household_invites (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null references public.households (id) on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + (public.terms()).invite_stays_open,
  accepted_at timestamptz
);

create index household_invites_household_id on public.household_invites (household_id);

alter table public.household_invites enable row level security;
create policy household_invites_of_owner on public.household_invites for all to authenticated
  using (public.is_household_owner(household_id))
  with check (
    public.is_household_owner(household_id) and public.is_proved()
    and expires_at <= now() + (public.terms()).invite_at_most
  );
revoke all on public.household_invites from anon, authenticated;
grant select, insert, delete on public.household_invites to authenticated;
grant all on public.household_invites to service_role;

-- Answers what a link says to whoever holds it: 'open', 'used', 'expired', or 'unknown', and of which household.
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

-- Takes the acting account into the household. Answers 'joined', 'used', 'expired', 'unknown', 'member' (the account lives
-- there already, and the link stays open), or 'elsewhere' (it would have to leave its own household first).
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
  -- The lock of `create_household`: one account lives in one household.
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

revoke execute on function public.look_at_invite, public.accept_invite from public, anon;
grant execute on function public.look_at_invite to anon, authenticated;
grant execute on function public.accept_invite to authenticated;

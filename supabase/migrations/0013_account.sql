-- What an account has proved in a session, sessions as their owner sees them, and the end of an account.

-- One row for a session that was seen or in which something was proved. Whether it lives, auth.sessions says.
create table public.account_sessions (
  session_id uuid primary key references auth.sessions (id) on delete cascade,
  -- As a person would call it, and the network it was last seen from.
  device text check (char_length(device) <= 80),
  address text check (char_length(address) <= 80),
  seen_at timestamptz not null default now(),
  -- How the account was proved in it last: its password was given, or a code mailed for that alone.
  proof text check (proof in ('password', 'recovery')),
  proved_at timestamptz,
  -- Signing in proves the account for a while too; no longer once the remote went to somebody else.
  handed_on boolean not null default false
);

-- What proves the account in a session right now: 'recovery', 'password', 'sign-in', or nothing. Ten minutes each.
create function public.session_proof(session uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when seen.proved_at > now() - interval '10 minutes' then seen.proof
    when own.created_at > now() - interval '10 minutes' and seen.handed_on is not true then 'sign-in'
  end
  from auth.sessions as own
  left join public.account_sessions as seen on seen.session_id = own.id
  where own.id = session;
$$;

-- Keeps what was proved in a session; null ends every proof in it.
create function public.prove_session(session uuid, given text) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.account_sessions as seen (session_id, proof, proved_at, handed_on)
  select id, given, case when given is not null then now() end, given is null
  from auth.sessions where id = session
  on conflict (session_id) do update set
    proof = excluded.proof, proved_at = excluded.proved_at, handed_on = seen.handed_on or excluded.handed_on;
$$;

-- Whether a household has anything to keep from somebody in it: a PIN, or a cap.
create function public.is_guarded(household uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from public.households where id = household and pin_set_at is not null)
    or exists (
      select from public.profiles
      where household_id = household and members is null and deleted_at is null
        and (rating_cap is not null or pin_set_at is not null)
    );
$$;

-- Whether the acting account may do what only its owner may: its proof is fresh. Having signed in just now is proof enough
-- in a household that guards nothing.
create function public.is_proved() returns boolean
language sql stable security definer set search_path = ''
as $$
  select case public.session_proof((auth.jwt() ->> 'session_id')::uuid)
    when 'password' then true
    when 'recovery' then true
    when 'sign-in' then not exists (
      select from public.household_members
      where user_id = auth.uid() and public.is_guarded(household_id)
    )
    else false
  end;
$$;

-- Whether a token of this session still counts: the session was neither ended nor its account deleted. Notes where it is
-- used, an hour apart unless that changes.
create function public.session_counts(session uuid, account uuid, from_device text, from_address text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  if not exists (
    select from auth.sessions where id = session and user_id = account and (not_after is null or not_after > now())
  ) then
    return false;
  end if;
  if from_device is not null then
    insert into public.account_sessions as seen (session_id, device, address)
    values (session, left(from_device, 80), left(from_address, 80))
    on conflict (session_id) do update
      set device = excluded.device, address = excluded.address, seen_at = excluded.seen_at
      where (seen.device, seen.address) is distinct from (excluded.device, excluded.address)
        or seen.seen_at < now() - interval '1 hour';
  end if;
  return true;
exception
  -- It ended while this looked.
  when foreign_key_violation then return false;
end;
$$;

create function public.sessions_of(account uuid)
returns table (session_id uuid, began_at timestamptz, seen_at timestamptz, device text, address text)
language sql stable security definer set search_path = ''
as $$
  select own.id, own.created_at, greatest(seen.seen_at, own.refreshed_at at time zone 'utc', own.created_at),
    seen.device, seen.address
  from auth.sessions as own
  left join public.account_sessions as seen on seen.session_id = own.id
  where own.user_id = account
  order by 3 desc;
$$;

-- Ends one session of an account, or (null) all but the one that is kept.
create function public.end_sessions(account uuid, ended uuid, kept uuid) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  count integer;
begin
  delete from auth.sessions
  where user_id = account and (ended is null or id = ended) and (kept is null or id <> kept);
  get diagnostics count = row_count;
  return count;
end;
$$;

-- Whether somebody could sign in with a password here: only to take as long for who could not.
create function public.has_password(address text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from auth.users where email = lower(address) and encrypted_password is not null);
$$;

-- As if a change of address had been asked for: where somebody else has the address, no code is good for it, and nothing
-- else tells.
create function public.pretend_address_change(account uuid, address text) returns void
language sql volatile security definer set search_path = ''
as $$
  update auth.users set
    email_change = lower(address),
    email_change_token_current = '',
    email_change_token_new = 'nobody has it: ' || gen_random_uuid(),
    email_change_sent_at = now()
  where id = account;
$$;

-- Gives an account the address back that it had, for who reads the mail there: whoever changed it knew the password, so
-- that this counts no more, and no session goes on. False where the address is somebody else's by now.
create function public.take_back_address(account uuid, address text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
begin
  update auth.users set
    email = lower(address),
    encrypted_password = null,
    email_change = '',
    email_change_token_current = '',
    email_change_token_new = '',
    recovery_token = ''
  where id = account;
  if not found then return false; end if;
  -- By way of text: one who writes it keeps an object, another a string that holds one.
  update auth.identities
  set identity_data = (identity_data #>> '{}')::jsonb || jsonb_build_object('email', lower(address))
  where user_id = account and provider = 'email';
  delete from auth.sessions where user_id = account;
  return true;
exception
  when unique_violation then return false;
end;
$$;

-- Deletes an account with all that is its own. A household goes with the last who lived in it; others keep theirs.
create function public.delete_account(account uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('household:' || account::text, 0));
  if not public.take_out_of_household(account) then
    delete from public.households using public.household_members as own
    where own.household_id = households.id and own.user_id = account;
  end if;
  -- Of what Supabase keeps, these do not end with the account by themselves.
  delete from auth.refresh_tokens where user_id::text = account::text;
  delete from auth.flow_state where user_id = account;
  -- As text: one who writes it keeps an object, another a string that holds one.
  delete from auth.audit_log_entries where position(account::text in payload::text) > 0;
  delete from auth.users where id = account;
end;
$$;

alter policy households_delete on public.households
  using (public.is_household_owner(id) and public.is_proved());
alter policy household_members_leave on public.household_members
  using ((user_id = auth.uid() or public.is_household_owner(household_id)) and public.is_proved());
alter policy profiles_delete on public.profiles
  using (public.is_household_member(household_id) and public.is_proved());
alter policy household_invites_of_owner on public.household_invites
  -- An invite is open for a week at most, whoever makes it.
  with check (
    public.is_household_owner(household_id) and expires_at <= now() + interval '8 days' and public.is_proved()
  );

-- No policy: nobody but the service reads or writes what a session has proved.
alter table public.account_sessions enable row level security;
revoke all on public.account_sessions from anon, authenticated;
grant all on public.account_sessions to service_role;

revoke execute on function
  public.session_proof(uuid),
  public.prove_session(uuid, text),
  public.is_guarded(uuid),
  public.is_proved(),
  public.session_counts(uuid, uuid, text, text),
  public.sessions_of(uuid),
  public.end_sessions(uuid, uuid, uuid),
  public.has_password(text),
  public.pretend_address_change(uuid, text),
  public.take_back_address(uuid, text),
  public.delete_account(uuid)
from public, anon, authenticated;
grant execute on function
  public.session_proof(uuid),
  public.prove_session(uuid, text),
  public.session_counts(uuid, uuid, text, text),
  public.sessions_of(uuid),
  public.end_sessions(uuid, uuid, uuid),
  public.has_password(text),
  public.pretend_address_change(uuid, text),
  public.take_back_address(uuid, text),
  public.delete_account(uuid)
to service_role;
-- Policies ask it as whoever acts; it tells of the acting session alone.
grant execute on function public.is_proved() to authenticated, service_role;

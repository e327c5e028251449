-- Where an account is signed in, and what it has proved in each session.

-- One row for a session that was seen, or in which the account was proved. auth.sessions says whether the session lives.
create table public.account_sessions (
  session_id uuid primary key references auth.sessions (id) on delete cascade,
  -- The device as a person would call it, and the network it was last seen from.
  device text check (char_length(device) <= 80),
  address text check (char_length(address) <= 80),
  seen_at timestamptz not null default now(),
  -- How the session proved the account last: with its password, or with a code mailed for that alone.
  proof text check (proof in ('password', 'recovery')),
  proved_at timestamptz,
  -- Signing in proves the account for a while, too, until the viewer hands the remote to somebody else.
  handed_on boolean not null default false
);

-- There is no policy: the service alone reads or writes what a session has proved.
alter table public.account_sessions enable row level security;
revoke all on public.account_sessions from anon, authenticated;
grant all on public.account_sessions to service_role;

-- Answers what proves the account in a session right now: 'recovery', 'password', 'sign-in', or nothing.
create function public.session_proof(session uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select case
    when seen.proved_at > now() - (public.terms()).proof_lasts then seen.proof
    when own.created_at > now() - (public.terms()).proof_lasts and seen.handed_on is not true then 'sign-in'
  end
  from auth.sessions as own
  left join public.account_sessions as seen on seen.session_id = own.id
  where own.id = session;
$$;

-- Keeps what a session has proved; null ends every proof in it.
create function public.prove_session(session uuid, given text) returns void
language sql volatile security definer set search_path = ''
as $$
  insert into public.account_sessions as seen (session_id, proof, proved_at, handed_on)
  select id, given, case when given is not null then now() end, given is null
  from auth.sessions where id = session
  on conflict (session_id) do update set
    proof = excluded.proof, proved_at = excluded.proved_at, handed_on = seen.handed_on or excluded.handed_on;
$$;

-- Answers whether a token of this session still counts: nobody ended the session, or deleted its account. Notes the device
-- and network that use it.
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
        or seen.seen_at < now() - (public.terms()).seen_again_after;
  end if;
  return true;
exception
  -- Somebody ended the session while this function looked.
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

-- Ends one session of an account or, where `ended` is null, every session but `kept`. Answers how many it ended.
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

revoke execute on function
  public.session_proof, public.prove_session, public.session_counts, public.sessions_of, public.end_sessions
from public, anon, authenticated;
grant execute on function
  public.session_proof, public.prove_session, public.session_counts, public.sessions_of, public.end_sessions
to service_role;

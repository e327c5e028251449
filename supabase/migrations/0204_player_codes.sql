-- Players that speak Trakt's language come in by a code that a person types here, and renew their token by themselves.

-- Until when a token opens anything; null: until it is revoked.
alter table public.personal_tokens add column expires_at timestamptz;

-- As before, with what the token is called; and what has run out answers nothing.
drop function public.use_token(text, public.token_purpose);
create function public.use_token(hash text, wanted public.token_purpose)
returns table (
  token_id uuid, of_household uuid, of_profile uuid, of_user uuid, writes boolean, of_player_user text, called text
)
language plpgsql volatile set search_path = ''
as $$
begin
  update public.personal_tokens set used_at = clock_timestamp()
  where token_hash = hash and purpose = wanted
    and (expires_at is null or expires_at > clock_timestamp())
    and (used_at is null or used_at < clock_timestamp() - interval '1 minute');
  return query
    select token.id, token.household_id, token.profile_id, token.user_id, token.may_write, token.only_user,
      token.name
    from public.personal_tokens as token
    join public.profiles as profile on profile.id = token.profile_id
    where token.token_hash = hash and token.purpose = wanted and profile.deleted_at is null
      and (token.expires_at is null or token.expires_at > clock_timestamp());
end;
$$;

revoke execute on function public.use_token from public, anon, authenticated;
grant execute on function public.use_token to service_role;

-- By which a player gets its next token. It is gone with the token that it renews.
create table public.player_renewals (
  token_id uuid primary key references public.personal_tokens (id) on delete cascade,
  -- Which program it is, as it says itself: another one cannot renew it.
  client_hash text not null,
  renewal_hash text not null unique check (renewal_hash ~ '^[0-9a-f]{64}$'),
  -- The one before, for a player that did not hear the answer.
  previous_hash text,
  renewed_at timestamptz not null default now()
);

create index player_renewals_previous on public.player_renewals (previous_hash);

-- A player that waits for a person to type its code. Who allows it is said once somebody has; both references are of two
-- columns, as those of a token, and a code is gone with who allowed it.
create table public.player_codes (
  device_hash text primary key check (device_hash ~ '^[0-9a-f]{64}$'),
  typed text not null unique check (char_length(typed) = 8),
  client_hash text not null,
  -- How the player calls itself.
  said text not null check (char_length(said) <= 60),
  state text not null default 'waiting' check (state in ('waiting', 'allowed', 'denied', 'used')),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  asked_at timestamptz,
  household_id uuid,
  profile_id uuid,
  user_id uuid,
  name text check (char_length(btrim(name)) between 1 and 60),
  check ((household_id is null) = (profile_id is null) and (household_id is null) = (user_id is null)),
  foreign key (household_id, user_id) references public.household_members (household_id, user_id) on delete cascade,
  foreign key (profile_id, household_id) references public.profiles (id, household_id) on delete cascade
);

create index player_codes_expires_at on public.player_codes (expires_at);

-- There is no policy: the service alone reads or writes these, whatever a role was granted.
alter table public.player_renewals enable row level security;
revoke all on public.player_renewals from anon, authenticated;
grant all on public.player_renewals to service_role;
alter table public.player_codes enable row level security;
revoke all on public.player_codes from anon, authenticated;
grant all on public.player_codes to service_role;

-- Makes a code that stands for `lasts` seconds. Answers false where somebody has the same one, or `most` wait already. What
-- has run out is known for another hour, so that its player can be told.
create function public.make_player_code(
  device text, letters text, client text, called text, lasts integer, most integer
) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('player codes', 0));
  delete from public.player_codes where expires_at < clock_timestamp() - interval '1 hour';
  if (select count(*) from public.player_codes where expires_at > clock_timestamp()) >= most then return false; end if;
  insert into public.player_codes (device_hash, typed, client_hash, said, expires_at)
  values (device, letters, client, called, clock_timestamp() + make_interval(secs => lasts))
  on conflict do nothing;
  return found;
end;
$$;

-- Answers what became of a player's code: `unknown`, `used`, `expired`, `denied`, `slow-down` (asked again within `pace`
-- seconds), `waiting`; or `allowed`, and then the token is made, once, with these hashes.
create function public.ask_player_code(
  device text, client text, access text, renewal text, lasts integer, pace double precision
) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  code public.player_codes;
  made uuid;
begin
  select * into code from public.player_codes where device_hash = device and client_hash = client for update;
  if code.device_hash is null then return 'unknown'; end if;
  if code.state = 'used' then return 'used'; end if;
  if code.expires_at <= clock_timestamp() then return 'expired'; end if;
  if code.state = 'denied' then return 'denied'; end if;
  if code.state = 'waiting' then
    update public.player_codes set asked_at = clock_timestamp() where device_hash = device;
    if code.asked_at > clock_timestamp() - make_interval(secs => pace) then return 'slow-down'; end if;
    return 'waiting';
  end if;
  insert into public.personal_tokens
    (household_id, profile_id, user_id, purpose, name, may_write, token_hash, expires_at)
  values (
    code.household_id, code.profile_id, code.user_id, 'player', code.name, true, access,
    clock_timestamp() + make_interval(secs => lasts)
  )
  returning id into made;
  insert into public.player_renewals (token_id, client_hash, renewal_hash) values (made, client, renewal);
  update public.player_codes set state = 'used' where device_hash = device;
  return 'allowed';
end;
$$;

-- Gives a player its next token and its next renewal. The renewal before counts for two minutes more: the answer may have
-- got lost. Answers whether there was anything to renew.
create function public.renew_player_token(
  renewal text, client text, next_access text, next_renewal text, lasts integer
) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  known public.player_renewals;
begin
  select kept.* into known from public.player_renewals as kept
  where kept.client_hash = client
    and (kept.renewal_hash = renewal
      or (kept.previous_hash = renewal and kept.renewed_at > clock_timestamp() - interval '2 minutes'))
  for update;
  if known.token_id is null then return false; end if;
  update public.personal_tokens as token
  set token_hash = next_access, expires_at = clock_timestamp() + make_interval(secs => lasts)
  from public.profiles as profile
  where token.id = known.token_id and profile.id = token.profile_id and profile.deleted_at is null;
  if not found then return false; end if;
  update public.player_renewals
  set renewal_hash = next_renewal, previous_hash = renewal, renewed_at = clock_timestamp()
  where token_id = known.token_id;
  return true;
end;
$$;

-- When a session was said to be seen to its end, so that the same is not said twice. Null until then.
alter table public.hook_sessions add column scrobbled_at timestamptz;

-- Notes that a player says a session is seen. Answers when it said so before, null where it had not; and whether that is all
-- it said of the session.
create function public.scrobble_session(hook uuid, session uuid, happened timestamptz)
returns table (seen_before timestamptz, said_alone boolean)
language plpgsql volatile set search_path = ''
as $$
begin
  select known.scrobbled_at, known.first_at = known.last_at into seen_before, said_alone
  from public.hook_sessions as known where known.token_id = hook and known.session_id = session for update;
  update public.hook_sessions as known set scrobbled_at = happened
  where known.token_id = hook and known.session_id = session and known.scrobbled_at is null;
  return next;
end;
$$;

revoke execute on function
  public.make_player_code, public.ask_player_code, public.renew_player_token, public.scrobble_session
from public, anon, authenticated;
grant execute on function
  public.make_player_code, public.ask_player_code, public.renew_player_token, public.scrobble_session
to service_role;

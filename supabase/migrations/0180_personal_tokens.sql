-- Personal tokens: secrets by which a program acts for one profile, without a session.

-- What a token opens: the API, the address at which another player reports, or the address of a feed.
create type public.token_purpose as enum ('api', 'hook', 'feed');

-- A token refers to the profile with its household, so that neither can be another's.
alter table public.profiles add constraint profiles_of_household unique (id, household_id);

-- The server keeps the SHA-256 of a token, never the token. It hangs on the membership of the account that made it, and is
-- gone with it. Both references are of two columns: so `copy_household`, which leaves out who may get in, leaves it out.
create table public.personal_tokens (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null,
  profile_id uuid not null,
  -- Who made it.
  user_id uuid not null,
  purpose public.token_purpose not null,
  name text not null check (char_length(btrim(name)) between 1 and 60),
  may_write boolean not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  -- At most a minute behind.
  used_at timestamptz,
  foreign key (household_id, user_id) references public.household_members (household_id, user_id) on delete cascade,
  foreign key (profile_id, household_id) references public.profiles (id, household_id) on delete cascade
);

create index personal_tokens_of_household on public.personal_tokens (household_id, made_at);
create index personal_tokens_of_profile on public.personal_tokens (profile_id);

-- There is no policy: the service alone reads or writes a token, whatever a role was granted.
alter table public.personal_tokens enable row level security;
revoke all on public.personal_tokens from anon, authenticated;
grant all on public.personal_tokens to service_role;

-- Answers for whom a token acts, and notes that it was used. A token of a profile that was deleted answers nothing until
-- the profile comes back.
create function public.use_token(hash text, wanted public.token_purpose)
returns table (token_id uuid, of_household uuid, of_profile uuid, of_user uuid, writes boolean)
language plpgsql volatile set search_path = ''
as $$
begin
  update public.personal_tokens set used_at = clock_timestamp()
  where token_hash = hash and purpose = wanted
    and (used_at is null or used_at < clock_timestamp() - interval '1 minute');
  return query
    select token.id, token.household_id, token.profile_id, token.user_id, token.may_write
    from public.personal_tokens as token
    join public.profiles as profile on profile.id = token.profile_id
    where token.token_hash = hash and token.purpose = wanted and profile.deleted_at is null;
end;
$$;

revoke execute on function public.use_token from public, anon, authenticated;
grant execute on function public.use_token to service_role;

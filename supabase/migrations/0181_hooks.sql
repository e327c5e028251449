-- Players of other makers report at an address of their own, which is a personal token for `hook`.

-- Whose reports count at an address where several people's come: the player's own name for that user; null: everybody's.
alter table public.personal_tokens add column only_user text check (char_length(only_user) between 1 and 100);

-- As before, with whose reports count.
drop function public.use_token(text, public.token_purpose);
create function public.use_token(hash text, wanted public.token_purpose)
returns table (
  token_id uuid, of_household uuid, of_profile uuid, of_user uuid, writes boolean, of_player_user text
)
language plpgsql volatile set search_path = ''
as $$
begin
  update public.personal_tokens set used_at = clock_timestamp()
  where token_hash = hash and purpose = wanted
    and (used_at is null or used_at < clock_timestamp() - interval '1 minute');
  return query
    select token.id, token.household_id, token.profile_id, token.user_id, token.may_write, token.only_user
    from public.personal_tokens as token
    join public.profiles as profile on profile.id = token.profile_id
    where token.token_hash = hash and token.purpose = wanted and profile.deleted_at is null;
end;
$$;
revoke execute on function public.use_token from public, anon, authenticated;
grant execute on function public.use_token to service_role;

-- Which session of the ledger a player's events belong to. Most players say what happens, and not in which playback.
create table public.hook_sessions (
  token_id uuid not null references public.personal_tokens (id) on delete cascade,
  session_id uuid not null default gen_random_uuid(),
  -- The player's device, and what it plays, as texts.
  device text not null,
  item text not null,
  -- The player's own name for the playback, where it has one.
  playback text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- From when on the session's reports are counted.
  counted_from timestamptz not null,
  -- Whether it has come so far that what begins again is another playback.
  nearly_over boolean not null default false,
  primary key (token_id, session_id)
);

create index hook_sessions_of_item on public.hook_sessions (token_id, device, item, last_at);

-- What came to an address and could not be taken, for the owner to look at.
create table public.hook_leftovers (
  token_id uuid not null references public.personal_tokens (id) on delete cascade,
  -- Of what came, so that the same thing is kept once.
  digest text not null,
  why text not null check (char_length(why) between 1 and 100),
  said text not null,
  came_at timestamptz not null default now(),
  primary key (token_id, digest)
);

create index hook_leftovers_came_at on public.hook_leftovers (token_id, came_at);

-- There is no policy: the service alone reads or writes these, whatever a role was granted.
alter table public.hook_sessions enable row level security;
revoke all on public.hook_sessions from anon, authenticated;
grant all on public.hook_sessions to service_role;
alter table public.hook_leftovers enable row level security;
revoke all on public.hook_leftovers from anon, authenticated;
grant all on public.hook_leftovers to service_role;

-- Answers to which session an event belongs, and its number in it. Events within six hours of a session of the same device
-- and item are of it, in whatever order they come. What begins anew after a session was nearly over is another, if half of
-- what is played (`lasts` seconds) can have been played meanwhile: else events came in disorder, without their times.
create function public.hook_session(
  hook uuid, from_device text, of_item text, named text, happened timestamptz, begins boolean, nears_end boolean,
  lasts double precision
)
returns table (session uuid, number integer)
language plpgsql volatile set search_path = ''
as $$
declare
  near constant interval := interval '6 hours';
  found_one public.hook_sessions;
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'hook', hook, from_device, of_item), 0));
  select * into found_one from public.hook_sessions as known
  where known.token_id = hook and known.device = from_device and known.item = of_item
    and known.playback is not distinct from named
    and (named is not null or happened between known.first_at - near and known.last_at + near)
  order by known.first_at <= happened desc,
    case when known.first_at <= happened then known.first_at end desc, known.first_at
  limit 1;
  if found_one.session_id is null
    or (named is null and begins and found_one.nearly_over and happened > found_one.last_at
      and happened - found_one.first_at >= make_interval(secs => least(lasts, 360000) / 2))
  then
    delete from public.hook_sessions where token_id = hook and last_at < now() - interval '30 days';
    insert into public.hook_sessions
      (token_id, device, item, playback, first_at, last_at, counted_from, nearly_over)
    values (hook, from_device, of_item, named, happened, happened, happened - interval '2 days', nears_end)
    returning * into found_one;
  else
    update public.hook_sessions as known set
      first_at = least(known.first_at, happened),
      last_at = greatest(known.last_at, happened),
      nearly_over = known.nearly_over or nears_end
    where known.token_id = hook and known.session_id = found_one.session_id;
  end if;
  session := found_one.session_id;
  number := least(2147483647, greatest(0, floor(10 * extract(epoch from happened - found_one.counted_from))));
  return next;
end;
$$;

-- Keeps what could not be taken, and of one address no more than the newest `most`.
create function public.keep_leftover(hook uuid, what text, reason text, text_of text, most integer) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into public.hook_leftovers (token_id, digest, why, said) values (hook, what, reason, text_of)
  on conflict (token_id, digest) do update set came_at = now(), why = excluded.why, said = excluded.said;
  delete from public.hook_leftovers where token_id = hook and digest not in (
    select digest from public.hook_leftovers where token_id = hook order by came_at desc, digest limit most
  );
end;
$$;

revoke execute on function public.hook_session, public.keep_leftover from public, anon, authenticated;
grant execute on function public.hook_session, public.keep_leftover to service_role;

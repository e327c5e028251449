-- Other programs are told what happens here, at addresses that the household names. What is to be told lies in a queue, which
-- triggers fill in the transaction of the deed itself: a restart loses nothing, and no writer can forget it.

-- The secret is kept as it is, since whoever signs needs it. Both references are of two columns: so `copy_household`, which
-- leaves out who is told, leaves it out.
create table public.outgoing_hooks (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null,
  -- Whose deeds; null: everybody's who has no PIN.
  profile_id uuid,
  -- Who made it.
  user_id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 60),
  address text not null check (char_length(address) <= 1000),
  secret text not null,
  -- Which kinds: progress, watched, picked, list.
  events text[] not null,
  made_at timestamptz not null default now(),
  -- Since when nothing has arrived, where the last attempt failed.
  failing_since timestamptz,
  -- When it was switched off, and why.
  off_at timestamptz,
  off_why text,
  foreign key (household_id, user_id) references public.household_members (household_id, user_id) on delete cascade,
  foreign key (profile_id, household_id) references public.profiles (id, household_id) on delete cascade
);
create index outgoing_hooks_of_household on public.outgoing_hooks (household_id, made_at);
create index outgoing_hooks_of_profile on public.outgoing_hooks (profile_id);

-- The queue, and the log of what left it. The id goes along with every attempt, so that a receiver knows a repeat.
create table public.outgoing_deliveries (
  id uuid primary key default gen_random_uuid(),
  hook_id uuid not null references public.outgoing_hooks (id) on delete cascade,
  kind text not null,
  -- Of progress and watched: whose, and what.
  profile_id uuid,
  item text not null,
  happened_at timestamptz not null default clock_timestamp(),
  -- What is told, as JSON text; of a place it is what stands there at the first attempt.
  said text,
  state text not null default 'waiting',
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  -- Of the last attempt.
  status integer,
  outcome text,
  milliseconds integer,
  ended_at timestamptz
);
create index outgoing_deliveries_due on public.outgoing_deliveries (next_at) where state = 'waiting';
create index outgoing_deliveries_of_hook on public.outgoing_deliveries (hook_id, happened_at desc);
-- A place that moves on before it was told is told once.
create unique index outgoing_deliveries_untold on public.outgoing_deliveries (hook_id, profile_id, item)
  where kind = 'progress' and state = 'waiting' and attempts = 0;

-- There is no policy: the service alone reads or writes these, whatever a role was granted.
alter table public.outgoing_hooks enable row level security;
revoke all on public.outgoing_hooks from anon, authenticated;
grant all on public.outgoing_hooks to service_role;
alter table public.outgoing_deliveries enable row level security;
revoke all on public.outgoing_deliveries from anon, authenticated;
grant all on public.outgoing_deliveries to service_role;

-- Whether a hook may tell of a profile: of its own, or of one of its household that no PIN guards; a group is guarded by the
-- PIN of any member.
create function public.may_tell_of(hook public.outgoing_hooks, profile uuid) returns boolean
language sql stable set search_path = ''
as $$
  select exists (
    select from public.profiles as person
    where person.id = profile and person.deleted_at is null and person.household_id = hook.household_id and (
      person.id = hook.profile_id
      or (hook.profile_id is null and person.pin_set_at is null and not exists (
        select from public.profiles as member where member.id = any (person.members) and member.pin_set_at is not null
      ))
    )
  );
$$;

-- Puts a deed into the queue of whoever is told of it. A receiver that is away does not fill the store.
create function public.tell_hooks(deed text, profile uuid, of_item text, what text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into public.outgoing_deliveries (hook_id, kind, profile_id, item, said)
  select hook.id, deed, profile, of_item, what
  from public.outgoing_hooks as hook
  where hook.off_at is null and deed = any (hook.events) and public.may_tell_of(hook, profile)
    and (
      select count(*) from (
        select from public.outgoing_deliveries as other where other.hook_id = hook.id and other.state = 'waiting' limit 500
      ) as waiting
    ) < 500
  order by hook.id
  on conflict do nothing;
end;
$$;

-- An item as one text: movie/27, tv/900001/1/2.
create function public.item_text(media public.media_type, tmdb integer, season integer, episode integer) returns text
language sql immutable set search_path = ''
as $$
  select case when media = 'movie' then concat('movie/', tmdb) else concat_ws('/', 'tv', tmdb, season, episode) end;
$$;

-- What a place did. What is older than a day is no news: an import, or a device that was long away.
create function public.tell_of_places() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  place record;
begin
  if not exists (select from public.outgoing_hooks where off_at is null) then
    return null;
  end if;
  if tg_op = 'INSERT' then
    for place in
      select profile_id, public.item_text(media_type, tmdb_id, season_number, episode_number) as item,
        observed_at > now() - interval '1 day' as moved, watched_at > now() - interval '1 day' as watched
      from changed where forgotten_at is null order by 1, 2
    loop
      perform public.tell_hooks('progress', place.profile_id, place.item, null) where place.moved;
      perform public.tell_hooks('watched', place.profile_id, place.item, null) where place.watched;
    end loop;
    return null;
  end if;
  for place in
    select changed.profile_id,
      public.item_text(changed.media_type, changed.tmdb_id, changed.season_number, changed.episode_number) as item,
      changed.observed_at > now() - interval '1 day' and (
        changed.position <> former.position or (changed.finished_at is null) <> (former.finished_at is null)
      ) as moved,
      -- A repeat of a report may date it a little otherwise.
      changed.watched_at > greatest(now() - interval '1 day', former.watched_at + interval '1 minute') as watched
    from changed join former using (profile_id, media_type, tmdb_id, season_number, episode_number)
    where changed.forgotten_at is null
    order by 1, 2
  loop
    perform public.tell_hooks('progress', place.profile_id, place.item, null) where place.moved;
    perform public.tell_hooks('watched', place.profile_id, place.item, null) where place.watched;
  end loop;
  return null;
end;
$$;

create trigger tell_of_new_places after insert on public.watch_progress
referencing new table as changed for each statement execute function public.tell_of_places();
create trigger tell_of_places after update on public.watch_progress
referencing old table as former new table as changed for each statement execute function public.tell_of_places();

create function public.tell_of_list() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
declare
  entry public.watchlist := case when tg_op = 'DELETE' then old else new end;
begin
  perform public.tell_hooks(
    'list', entry.profile_id, public.item_text(entry.media_type, entry.tmdb_id, 0, 0),
    json_build_object(
      'change', case when tg_op = 'DELETE' then 'removed' else 'added' end, 'profileId', profile.id,
      'profile', profile.name, 'type', entry.media_type, 'tmdbId', entry.tmdb_id, 'title', entry.title
    )::text
  )
  from public.profiles as profile
  where profile.id = entry.profile_id and exists (select from public.outgoing_hooks where off_at is null);
  return null;
end;
$$;
create trigger tell_of_list after insert or delete on public.watchlist
for each row execute function public.tell_of_list();

-- A pick is the household's, and told as such; a hook of one profile is told of its own picks.
create function public.tell_of_pick() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
  insert into public.outgoing_deliveries (hook_id, kind, item, said)
  select hook.id, 'picked', public.item_text(new.media_type, new.tmdb_id, 0, 0), json_build_object(
    'evening', new.evening, 'type', new.media_type, 'tmdbId', new.tmdb_id, 'title', new.title
  )::text
  from public.outgoing_hooks as hook
  where hook.household_id = new.household_id and hook.off_at is null and 'picked' = any (hook.events)
    and (hook.profile_id is null or (hook.profile_id = new.picked_by and public.may_tell_of(hook, new.picked_by)));
  return null;
end;
$$;
create trigger tell_of_pick after insert on public.tonight_picks
for each row execute function public.tell_of_pick();

-- What stands at a place, as a hook tells it; nothing where there is no such place any more.
create function public.place_told(profile uuid, of_item text) returns text
language sql stable set search_path = ''
as $$
  select json_strip_nulls(json_build_object(
    'profileId', person.id, 'profile', person.name, 'type', place.media_type, 'tmdbId', place.tmdb_id,
    'season', case when place.media_type = 'tv' then place.season_number end,
    'episode', case when place.media_type = 'tv' then place.episode_number end,
    'title', case when place.media_type = 'tv' then show.title else place.title end,
    'episodeTitle', case when place.media_type = 'tv' then place.title end,
    'position', round(place.position::numeric, 1), 'duration', round(place.duration::numeric, 1),
    'percentage', place.percentage, 'watched', place.watched_at is not null, 'finished', place.finished_at is not null,
    'device', place.device_name
  ))::text
  from public.watch_progress as place
  join public.profiles as person on person.id = place.profile_id
  left join public.show_progress as show
    on place.media_type = 'tv' and show.profile_id = place.profile_id and show.tmdb_id = place.tmdb_id
  where place.profile_id = profile and place.forgotten_at is null
    and place.media_type = nullif(split_part(of_item, '/', 1), '')::public.media_type
    and place.tmdb_id = nullif(split_part(of_item, '/', 2), '')::integer
    and place.season_number = coalesce(nullif(split_part(of_item, '/', 3), ''), '0')::smallint
    and place.episode_number = coalesce(nullif(split_part(of_item, '/', 4), ''), '0')::integer;
$$;

-- Takes what is due, the oldest of each hook; whoever takes it and says nothing for a minute has stopped, and it is taken
-- again. What may not be told any more, as of a profile that got a PIN meanwhile, goes untold.
create function public.take_deliveries(most integer, of_hook uuid default null)
returns table (
  delivery_id uuid, address text, secret text, kind text, said text, happened_at timestamptz, attempts integer
)
language plpgsql volatile set search_path = ''
as $$
declare
  chosen uuid[];
begin
  if not exists (select from public.outgoing_deliveries as due where due.state = 'waiting' and due.next_at <= now()) then
    return;
  end if;
  delete from public.outgoing_deliveries as gone using public.outgoing_hooks as hook
  where hook.id = gone.hook_id and gone.state = 'waiting' and gone.profile_id is not null
    and not public.may_tell_of(hook, gone.profile_id);
  delete from public.outgoing_deliveries as gone
  where gone.state = 'waiting' and gone.said is null and gone.next_at <= clock_timestamp()
    and public.place_told(gone.profile_id, gone.item) is null;
  chosen := array(
    select first.id from (
      select distinct on (due.hook_id) due.id, due.next_at
      from public.outgoing_deliveries as due
      join public.outgoing_hooks as hook on hook.id = due.hook_id
      where due.state = 'waiting' and due.next_at <= clock_timestamp() and (hook.off_at is null or due.kind = 'test')
        and (of_hook is null or due.hook_id = of_hook)
      order by due.hook_id, due.kind <> 'test', due.happened_at, due.id
    ) as first
    order by first.next_at limit most
  );
  return query
    update public.outgoing_deliveries as due set
      attempts = due.attempts + 1,
      next_at = clock_timestamp() + interval '1 minute',
      said = coalesce(due.said, public.place_told(due.profile_id, due.item))
    from public.outgoing_hooks as hook
    where due.id = any (chosen) and hook.id = due.hook_id and due.state = 'waiting' and due.next_at <= clock_timestamp()
    returning due.id, hook.address, hook.secret, due.kind, due.said, due.happened_at, due.attempts;
end;
$$;

-- Notes how an attempt went. What failed is tried again after `again`; without one, or where the place has moved on since, it
-- is over. A hook that is `refused`, or to which nothing has come through for three days, is switched off.
create function public.end_delivery(
  delivery uuid, arrived boolean, answered integer, words text, took integer, again interval, refused boolean
) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  done public.outgoing_deliveries;
  over boolean;
begin
  select * into done from public.outgoing_deliveries where id = delivery for update;
  if done.id is null then
    return;
  end if;
  over := arrived or again is null or done.kind = 'test' or (done.kind = 'progress' and exists (
    select from public.outgoing_deliveries as later
    where later.hook_id = done.hook_id and later.kind = 'progress' and later.profile_id = done.profile_id
      and later.item = done.item and later.happened_at > done.happened_at
  ));
  update public.outgoing_deliveries set
    state = case when arrived then 'arrived' when over then 'failed' else 'waiting' end,
    next_at = case when over then next_at else clock_timestamp() + again end,
    ended_at = case when over then clock_timestamp() end,
    status = answered, outcome = words, milliseconds = took
  where id = delivery;
  update public.outgoing_hooks set
    failing_since = case when not arrived then coalesce(failing_since, clock_timestamp()) end
  where id = done.hook_id and (done.kind <> 'test' or arrived);
  update public.outgoing_hooks set
    off_at = clock_timestamp(),
    off_why = case when refused then 'The other side says that this address is gone for good.'
      else 'Nothing has arrived there for three days.' end
  where id = done.hook_id and off_at is null and not arrived and done.kind <> 'test'
    and (refused or failing_since < clock_timestamp() - interval '3 days');
  if found then
    update public.outgoing_deliveries set state = 'failed', ended_at = clock_timestamp()
    where hook_id = done.hook_id and state = 'waiting';
  end if;
  delete from public.outgoing_deliveries where hook_id = done.hook_id and state <> 'waiting' and id not in (
    select id from public.outgoing_deliveries where hook_id = done.hook_id and state <> 'waiting'
    order by happened_at desc, id limit 50
  );
end;
$$;

revoke execute on function
  public.may_tell_of, public.tell_hooks, public.item_text, public.tell_of_places, public.tell_of_list,
  public.tell_of_pick, public.place_told, public.take_deliveries, public.end_delivery
from public, anon, authenticated;
grant execute on function
  public.may_tell_of, public.tell_hooks, public.item_text, public.place_told, public.take_deliveries, public.end_delivery
to service_role;

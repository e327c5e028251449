-- Histories that people bring along from elsewhere. An import is read, matched, looked at, written and, should somebody
-- want that, taken back. What there is to do stands here, so that a server that starts again goes on where it was.

create table public.imports (
  id uuid primary key,
  -- Who began it. Its rows may be other people's of the household.
  profile_id uuid not null references public.profiles (id) on delete cascade,
  state text not null default 'reading' check (
    state in ('reading', 'matching', 'planned', 'writing', 'done', 'cancelled', 'undoing', 'undone')
  ),
  -- What was read, a JSON object for each file.
  files jsonb not null default '[]',
  -- From the names in the files to the ids of profiles; null leaves a person out.
  people jsonb not null default '{}',
  -- Whether the day or the month comes first, where a file leaves that open and a person said.
  day_order text check (day_order in ('day-first', 'month-first')),
  row_count integer not null default 0,
  -- Of the rows that this stage is about: how many there are, and how many are done.
  stage_count integer not null default 0,
  stage_done integer not null default 0,
  stage_at timestamptz not null default now(),
  -- Why it waits, as a word that the interface knows; null while it goes on.
  waits_for text,
  made_at timestamptz not null default now(),
  -- The process that works on it. When it has not said anything for that long, another goes on.
  worker uuid,
  leased_until timestamptz
);

create index imports_of_profile on public.imports (profile_id, made_at desc);

-- Films and shows that an import names, each once, so that what is unsure is chosen once for all of its rows.
create table public.import_titles (
  import_id uuid not null references public.imports (id) on delete cascade,
  key text not null,
  label text not null,
  state text not null default 'waiting' check (state in ('waiting', 'matched', 'unsure', 'not-found')),
  media_type public.media_type,
  tmdb_id integer,
  poster text,
  candidates jsonb not null default '[]',
  primary key (import_id, key)
);

create table public.import_rows (
  import_id uuid not null,
  number integer not null,
  title_key text not null,
  person text not null,
  -- As the file says it.
  told jsonb not null,
  state text not null default 'waiting' check (
    state in ('waiting', 'matched', 'ready', 'known', 'double', 'unsure', 'not-found', 'writing', 'written', 'undone')
  ),
  -- Whose it becomes, and what it is. No foreign key: a profile that goes takes its history with it, not the import.
  target_id uuid,
  media_type public.media_type,
  tmdb_id integer,
  season_number smallint,
  episode_number integer,
  at timestamptz,
  -- The id that it has in the ledger, made of what it says: the same play has the same id in every file.
  session_id uuid,
  -- What the catalog says of it, and what it comes to with its other sittings.
  found jsonb,
  primary key (import_id, number),
  foreign key (import_id, title_key) references public.import_titles (import_id, key) on delete cascade
);

-- Whatever works on an import takes the next rows of one state, and they have another then. So the state comes first, or
-- every page of a million rows would be looked for among all that are done.
create index import_rows_by_title on public.import_rows (import_id, title_key, state, number);
create index import_rows_by_state on public.import_rows (import_id, state, number);
create index import_rows_by_item on public.import_rows
  (import_id, state, target_id, media_type, tmdb_id, season_number, episode_number, at, number);
create index import_rows_by_target on public.import_rows (import_id, target_id, media_type, tmdb_id);
-- A play is written by one import.
create index import_rows_by_session on public.import_rows (session_id) where state in ('writing', 'written');

-- There is no policy: a history may be one that a PIN keeps, which the service alone asks for.
alter table public.imports enable row level security;
alter table public.import_titles enable row level security;
alter table public.import_rows enable row level security;
revoke all on public.imports, public.import_titles, public.import_rows from anon, authenticated;
grant all on public.imports, public.import_titles, public.import_rows to service_role;

-- Adds rows that were read: a JSON array of `key`, `label`, `person` and `told`. Answers how many rows the import has.
create function public.add_import_rows(import uuid, added text) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  so_far integer;
begin
  select row_count into so_far from public.imports where id = import and state = 'reading' for update;
  if so_far is null then
    return null;
  end if;
  insert into public.import_titles (import_id, key, label)
  select distinct on (given.key) import, given.key, given.label
  from jsonb_to_recordset(added::jsonb) as given (key text, label text)
  order by given.key, given.label desc
  on conflict do nothing;
  insert into public.import_rows (import_id, number, title_key, person, told)
  select import, so_far + given.number, given.value ->> 'key', given.value ->> 'person', given.value -> 'told'
  from jsonb_array_elements(added::jsonb) with ordinality as given (value, number);
  update public.imports set row_count = so_far + jsonb_array_length(added::jsonb) where id = import;
  return so_far + jsonb_array_length(added::jsonb);
end;
$$;

-- Takes up an import that nobody works on. Answers it, or nothing where there is nothing to do.
create function public.take_import(as_worker uuid, lease interval) returns setof public.imports
language sql volatile set search_path = ''
as $$
  update public.imports
  set worker = as_worker, leased_until = clock_timestamp() + lease
  where id = (
    select id from public.imports
    where state in ('matching', 'writing', 'undoing') and (leased_until is null or leased_until < clock_timestamp())
    order by made_at limit 1
    for update skip locked
  )
  returning *;
$$;

-- Says that the worker is still there, how far it is, and what it waits for. Answers the state that the import has now, or
-- null when another worker has it.
create function public.keep_import(import uuid, as_worker uuid, lease interval, done integer, waiting text) returns text
language sql volatile set search_path = ''
as $$
  update public.imports
  set leased_until = clock_timestamp() + lease, stage_done = stage_done + done, waits_for = waiting
  where id = import and worker = as_worker
  returning state;
$$;

-- Moves an import from one of some states into another, where a stage of that many rows begins. Answers whether it did.
create function public.move_import(import uuid, from_states text[], to_state text, rows_of_stage integer) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  update public.imports
  set state = to_state, stage_count = rows_of_stage, stage_done = 0, stage_at = clock_timestamp(), waits_for = null,
    -- Whoever is still writing notices, and lets go; what they were about to write is there to be taken back then.
    leased_until = case when state = 'writing' and to_state = 'undoing' then leased_until end
  where id = import and state = any (from_states);
  return found;
end;
$$;

-- Says of rows what was found: a JSON array with a `number` and the columns that change.
create function public.settle_import_rows(import uuid, settled text) returns void
language sql volatile set search_path = ''
as $$
  update public.import_rows as stored
  set state = said.state,
    target_id = coalesce(said.target_id, stored.target_id),
    media_type = coalesce(said.media_type, stored.media_type),
    tmdb_id = coalesce(said.tmdb_id, stored.tmdb_id),
    season_number = coalesce(said.season_number, stored.season_number),
    episode_number = coalesce(said.episode_number, stored.episode_number),
    at = coalesce(said.at, stored.at),
    session_id = coalesce(said.session_id, stored.session_id),
    found = coalesce(stored.found, '{}') || coalesce(said.found, '{}')
  from jsonb_to_recordset(settled::jsonb) as said (
    number integer, state text, target_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint,
    episode_number integer, at timestamptz, session_id uuid, found jsonb
  )
  where stored.import_id = import and stored.number = said.number;
$$;

-- Answers what the ledger and the lists know of items, as a JSON array: every session, and whether a title is on the list
-- (`kind` is "wanted") or somebody is in the middle of it or brings plays of it along (`kind` is "begun"). `items` is a JSON
-- array of the five columns.
create function public.known_to_ledger(import uuid, items text) returns text
language plpgsql stable set search_path = ''
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return (
    select coalesce(json_agg(known), '[]')::text
    from (
      select session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number,
        session.kind::text, session.observed_at, session.crossed_at is not null as watched
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.playback_sessions as session using (profile_id, media_type, tmdb_id, season_number, episode_number)
      union all
      select entry.profile_id, entry.media_type, entry.tmdb_id, item.season_number, item.episode_number,
        'wanted', entry.added_at, false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.watchlist as entry using (profile_id, media_type, tmdb_id)
      union all
      select thread.profile_id, 'tv', thread.tmdb_id, item.season_number, item.episode_number, 'begun', now(), false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.show_progress as thread
        on item.media_type = 'tv' and thread.profile_id = item.profile_id and thread.tmdb_id = item.tmdb_id
      where thread.season_number is not null
      union all
      select item.*, 'begun', now(), false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      where item.season_number = -1 and exists (
        select from public.import_rows as mine
        where mine.import_id = import and mine.target_id = item.profile_id and mine.media_type = item.media_type
          and mine.tmdb_id = item.tmdb_id and mine.season_number >= 0
      )
    ) as known
  );
end;
$$;

-- Takes the next rows to write, and those that a worker left behind. A row that another import wrote in the meantime is
-- known. Answers the rows.
create function public.claim_import_rows(import uuid, most integer) returns setof public.import_rows
language plpgsql volatile set search_path = ''
as $$
declare
  numbers integer[] := array(
    select number from public.import_rows where import_id = import and state = 'ready' order by number limit most
  );
begin
  -- No two imports look at one profile's plays at once.
  perform public.lock_progress(array(
    select distinct target_id from public.import_rows where import_id = import and number = any (numbers)
  ));
  update public.import_rows as mine
  set state = case
    when exists (
      select from public.import_rows as other
      where other.session_id = mine.session_id and other.state in ('writing', 'written')
    ) then 'known'
    else 'writing'
  end
  where mine.import_id = import and mine.number = any (numbers) and mine.state = 'ready';
  return query
  select * from public.import_rows where import_id = import and state = 'writing' order by number limit most;
end;
$$;

-- Takes back some of what an import wrote, the newest first: its sessions go, and what follows from them follows anew.
-- Answers how many rows that were.
create function public.undo_import_rows(import uuid, most integer) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
  numbers integer[];
begin
  numbers := array(
    select number from public.import_rows where import_id = import and state in ('writing', 'written')
    order by number desc limit most
  );
  perform public.lock_progress(array(
    select distinct target_id from public.import_rows where import_id = import and number = any (numbers)
  ));
  with gone as (
    delete from public.playback_sessions as session
    using public.import_rows as mine
    where mine.import_id = import and mine.number = any (numbers)
      and session.profile_id = mine.target_id and session.media_type = mine.media_type
      and session.tmdb_id = mine.tmdb_id and session.season_number = mine.season_number
      and session.episode_number = mine.episode_number and session.id = mine.session_id
    returning public.session_item(session) as item
  )
  select coalesce(array_agg(distinct item), '{}') into items from gone;
  perform public.refold_removal(items);
  delete from public.watchlist as entry
  using public.import_rows as mine
  where mine.import_id = import and mine.number = any (numbers) and mine.told ->> 'kind' = 'wanted'
    and entry.profile_id = mine.target_id and entry.media_type = mine.media_type and entry.tmdb_id = mine.tmdb_id;
  update public.import_rows set state = 'undone' where import_id = import and number = any (numbers);
  return cardinality(numbers);
end;
$$;

revoke execute on function
  public.add_import_rows, public.take_import, public.keep_import, public.move_import, public.settle_import_rows,
  public.known_to_ledger, public.claim_import_rows, public.undo_import_rows
from public, anon, authenticated;
grant execute on function
  public.add_import_rows, public.take_import, public.keep_import, public.move_import, public.settle_import_rows,
  public.known_to_ledger, public.claim_import_rows, public.undo_import_rows
to service_role;

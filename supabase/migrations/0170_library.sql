-- People's own video files. They belong to the server that has the folders, as the manifest does, and to no household: who
-- may see a title is the catalog's to say. A hosted project may serve several such servers; each asks for its own folders.

create table public.library_folders (
  path text primary key,
  state text not null default 'waiting' check (
    state in ('waiting', 'scanning', 'ready', 'gone', 'forbidden', 'hanging')
  ),
  -- How many files the look that is under way, or was the last, has come to.
  looked_at integer not null default 0,
  scanned_at timestamptz
);

-- What the names of files say, each title once, so that one act of a person counts for all of its files.
create table public.library_titles (
  key text primary key,
  label text not null,
  year integer,
  media_type public.media_type not null,
  -- Of the names and of NFO files: `tmdb`, `imdb`, `tvdb`.
  ids jsonb not null default '{}',
  -- The id under which the title has a page of its own while no catalog knows it.
  own_id integer not null,
  -- 'own': no catalog knows it. 'unsure': it may be one of the candidates, and has a page of its own meanwhile.
  state text not null default 'waiting' check (state in ('waiting', 'matched', 'unsure', 'own')),
  -- The catalog's, where it is matched.
  tmdb_id integer,
  confidence real,
  candidates jsonb not null default '[]',
  -- Whether a person said so: then no later look changes it.
  chosen boolean not null default false,
  -- Which catalog was asked; another may know more.
  asked text,
  -- Whether it is known of each of its files what it plays.
  placed boolean not null default false,
  -- What an NFO file tells of it.
  told jsonb not null default '{}',
  made_at timestamptz not null default now(),
  unique (media_type, own_id)
);

create index library_titles_to_place on public.library_titles (key) where not placed;

create table public.library_files (
  id uuid primary key default gen_random_uuid(),
  folder text not null,
  -- Below the folder, with / between its parts.
  path text not null,
  size bigint not null,
  -- Milliseconds since 1970.
  changed_at bigint not null,
  -- Of its length, its head, middle and tail: the same file has it wherever it lies.
  fingerprint text not null,
  title_key text references public.library_titles (key),
  -- What its name says.
  named jsonb not null,
  -- Since when it is not where it was. Its places stay, and it comes back.
  missing_since timestamptz,
  added_at timestamptz not null default now(),
  -- What ffprobe says of it, and where its pictures can be cut; null until it was looked into.
  probe jsonb,
  cuts jsonb,
  -- Why it cannot be played, as a word that the interface knows.
  problem text,
  unique (folder, path)
);

create index library_files_by_fingerprint on public.library_files (fingerprint);
create index library_files_by_title on public.library_files (title_key);
create index library_files_by_time on public.library_files (added_at desc) where missing_since is null;

-- What a file plays: a film, or one episode or several.
create table public.library_items (
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number integer not null,
  episode_number integer not null,
  file_id uuid not null references public.library_files (id) on delete cascade,
  primary key (media_type, tmdb_id, season_number, episode_number, file_id)
);

create index library_items_by_file on public.library_items (file_id);

-- Files that are no titles, for the person who looks after the folders to read of.
create table public.library_problems (
  folder text not null,
  path text not null,
  problem text not null,
  seen_at timestamptz not null default now(),
  primary key (folder, path)
);

-- There is no policy: paths tell of the server, and titles come through the catalog, which keeps to the cap.
alter table public.library_folders enable row level security;
alter table public.library_titles enable row level security;
alter table public.library_files enable row level security;
alter table public.library_items enable row level security;
alter table public.library_problems enable row level security;
revoke all on public.library_folders, public.library_titles, public.library_files, public.library_items,
  public.library_problems from anon, authenticated;
grant all on public.library_folders, public.library_titles, public.library_files, public.library_items,
  public.library_problems to service_role;

-- What there is to play of some folders, each title once, those with the newest file first.
create function public.library_shelf(folders text[], most integer, skipped integer)
returns table (media_type public.media_type, tmdb_id integer, newest timestamptz, files bigint)
language sql stable set search_path = ''
as $$
  select items.media_type, items.tmdb_id, max(files.added_at), count(distinct files.id)
  from public.library_items as items
  join public.library_files as files on files.id = items.file_id
  join public.library_folders as places on places.path = files.folder
  where files.folder = any (folders) and files.missing_since is null and files.problem is null
    and places.state in ('ready', 'scanning', 'waiting')
  group by items.media_type, items.tmdb_id
  order by max(files.added_at) desc, items.media_type, items.tmdb_id
  limit most offset skipped
$$;

-- Says anew what the files of a title play: a JSON array of `file`, `season` and `episode`.
create function public.place_library_title(of_title text, as_type public.media_type, as_id integer, items text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  delete from public.library_items as old using public.library_files as files
  where files.id = old.file_id and files.title_key = of_title;
  insert into public.library_items (media_type, tmdb_id, season_number, episode_number, file_id)
  select as_type, as_id, given.season, given.episode, given.file
  from jsonb_to_recordset(items::jsonb) as given (file uuid, season integer, episode integer)
  join public.library_files as files on files.id = given.file
  on conflict do nothing;
  update public.library_titles set placed = true where key = of_title;
end;
$$;

revoke execute on function public.library_shelf(text[], integer, integer) from public, anon, authenticated;
revoke execute on function public.place_library_title(text, public.media_type, integer, text)
  from public, anon, authenticated;
grant execute on function public.library_shelf(text[], integer, integer) to service_role;
grant execute on function public.place_library_title(text, public.media_type, integer, text) to service_role;

-- What moved with a title when it was said what it is, so that it moves back when that is taken back, and nothing else does.
create table public.library_moves (
  title_key text not null references public.library_titles (key),
  profile_id uuid not null references public.profiles (id) on delete cascade,
  session_id uuid not null,
  primary key (title_key, profile_id, session_id)
);

alter table public.library_moves enable row level security;
revoke all on public.library_moves from anon, authenticated;
grant all on public.library_moves to service_role;

-- Moves what profiles have of a title from one id to another: sessions, with the places and threads that follow from them,
-- and lists. With `back` only what moved there before.
create function public.move_library_title(
  of_title text, as_type public.media_type, from_id integer, to_id integer, back boolean
) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  profiles uuid[];
  items public.progress_item[];
begin
  select array_agg(distinct profile_id) into profiles from public.playback_sessions
  where media_type = as_type and tmdb_id = from_id;
  perform public.lock_progress(coalesce(profiles, '{}'));
  with moved as (
    update public.playback_sessions as session set tmdb_id = to_id
    where session.profile_id = any (profiles) and session.media_type = as_type and session.tmdb_id = from_id
      and (not back or exists (
        select from public.library_moves as moves
        where moves.title_key = of_title and moves.profile_id = session.profile_id and moves.session_id = session.id
      ))
      and not exists (
        select from public.playback_sessions as other
        where (other.profile_id, other.media_type, other.tmdb_id, other.season_number, other.episode_number, other.id)
          = (session.profile_id, as_type, to_id, session.season_number, session.episode_number, session.id)
      )
    returning session.*
  ),
  kept as (
    insert into public.library_moves (title_key, profile_id, session_id)
    select distinct of_title, profile_id, id from moved where not back
    on conflict do nothing
  )
  select array_agg(distinct item) into items
  from moved, lateral (
    select row(moved.profile_id, as_type, id, moved.season_number, moved.episode_number)::public.progress_item as item
    from unnest(array[from_id, to_id]) as id
  ) as each_item
  where moved.season_number >= 0;
  if back then
    delete from public.library_moves where title_key = of_title;
  end if;
  perform public.refold_removal(coalesce(items, '{}'));
  -- How it looked stays until it is played again.
  update public.watch_progress as place
  set snapshot_at = old.snapshot_at, title = old.title, poster = old.poster, still = old.still, backdrop = old.backdrop
  from public.watch_progress as old
  where place.media_type = as_type and place.tmdb_id = to_id and place.snapshot_at is null
    and old.profile_id = place.profile_id and old.media_type = as_type and old.tmdb_id = from_id
    and old.season_number = place.season_number and old.episode_number = place.episode_number;
  update public.show_progress as thread
  set snapshot_at = old.snapshot_at, title = old.title, poster = old.poster, backdrop = old.backdrop
  from public.show_progress as old
  where as_type = 'tv' and thread.tmdb_id = to_id and thread.snapshot_at is null
    and old.profile_id = thread.profile_id and old.tmdb_id = from_id;
  update public.watchlist as listed set tmdb_id = to_id
  where not back and listed.media_type = as_type and listed.tmdb_id = from_id and not exists (
    select from public.watchlist as other
    where other.profile_id = listed.profile_id and other.media_type = as_type and other.tmdb_id = to_id
  );
end;
$$;

revoke execute on function public.move_library_title(text, public.media_type, integer, integer, boolean)
  from public, anon, authenticated;
grant execute on function public.move_library_title(text, public.media_type, integer, integer, boolean) to service_role;

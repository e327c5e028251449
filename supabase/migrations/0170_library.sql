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

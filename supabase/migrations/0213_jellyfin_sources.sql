-- Other servers whose films are part of the shelf. Like folders they belong to the server and to no household. Each of their libraries
-- that was chosen is a folder of the shelf: `jellyfin:<server>/<library>`.
create table public.library_sources (
  -- The other server's own id, which it keeps when its address changes.
  server text primary key check (length(server) between 1 and 100),
  name text not null,
  address text not null,
  -- Kept as it is, since every question has to show it. Only this server's programs read it.
  api_key text not null,
  -- What it offers: a JSON array of `id`, `name` and `kind`.
  libraries jsonb not null default '[]',
  -- The ids of those that are on the shelf. Apart, so that a look that is under way takes nothing back.
  chosen text[] not null default '{}',
  added_at timestamptz not null default now()
);

alter table public.library_sources enable row level security;
revoke all on public.library_sources from anon, authenticated;
grant all on public.library_sources to service_role;

alter table public.library_files
  -- Of a film on another server: by which ids it is asked for there, its captions, what that server tells of its title, and a stamp of
  -- all of it.
  add column remote jsonb;

alter table public.library_folders drop constraint library_folders_state_check;
alter table public.library_folders add constraint library_folders_state_check check (
  state in (
    'waiting', 'scanning', 'ready', 'gone', 'forbidden', 'hanging', 'away', 'refused', 'other', 'moved', 'old', 'strange'
  )
);

-- Which of some titles' own ids a profile has something of, so that a look need not move each title that it matches.
create function public.library_ids_in_use(ids integer[]) returns table (tmdb_id integer)
language sql stable set search_path = ''
as $$
  select session.tmdb_id from public.playback_sessions as session where session.tmdb_id = any (ids)
  union
  select listed.tmdb_id from public.watchlist as listed where listed.tmdb_id = any (ids)
$$;

revoke execute on function public.library_ids_in_use(integer[]) from public, anon, authenticated;
grant execute on function public.library_ids_in_use(integer[]) to service_role;

-- Folders that the account that runs Tonight gave in the settings, beside those of MEDIA_DIRS. They belong to the server, as all of the
-- library does; who may see what is in one stands with it.
create table public.library_given_folders (
  -- Absolute, with no link on its way.
  path text primary key check (length(path) between 2 and 2000),
  kind text not null check (kind in ('films', 'shows', 'mixed')),
  -- The households that see what is in it; null: every one. The id of a deleted household stays, and
  -- lets no other see it.
  households uuid[],
  given_at timestamptz not null default now(),
  -- Since when it is off the shelf. The row stays: what is known of its films stays hidden from the same people.
  removed_at timestamptz
);

alter table public.library_given_folders enable row level security;
revoke all on public.library_given_folders from anon, authenticated;
grant all on public.library_given_folders to service_role;

-- What a folder is said to hold decides how its names are read: with another kind each of its files is looked at as if it had changed.
create function public.read_folder_anew(folder text) returns void
language sql volatile set search_path = ''
as $$
  update public.library_files as files set changed_at = -1
  where files.folder = read_folder_anew.folder and files.missing_since is null
$$;

-- The folders that files of a title lie in, or lay in.
create function public.library_title_folders(of_type public.media_type, of_id integer) returns setof text
language sql stable set search_path = ''
as $$
  select distinct files.folder
  from public.library_titles as titles
  join public.library_files as files on files.title_key = titles.key
  where titles.media_type = of_type and titles.own_id = of_id
$$;

revoke execute on function public.read_folder_anew(text) from public, anon, authenticated;
revoke execute on function public.library_title_folders(public.media_type, integer) from public, anon, authenticated;
grant execute on function public.read_folder_anew(text) to service_role;
grant execute on function public.library_title_folders(public.media_type, integer) to service_role;

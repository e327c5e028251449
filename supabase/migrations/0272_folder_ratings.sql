-- The age that a folder is rated for, given to all of its titles; null: they are rated as elsewhere.
alter table public.library_given_folders add column rated_age smallint check (rated_age between 0 and 21);

-- In which of some folders files of some titles lie, or lay.
create function public.library_lying(folders text[], films integer[], shows integer[])
returns table (media_type public.media_type, tmdb_id integer, folder text, is_there boolean)
language sql stable set search_path = ''
as $$
  select items.media_type, items.tmdb_id, files.folder, bool_or(files.missing_since is null)
  from public.library_items as items
  join public.library_files as files on files.id = items.file_id
  where ((items.media_type = 'movie' and items.tmdb_id = any (films))
      or (items.media_type = 'tv' and items.tmdb_id = any (shows)))
    and files.folder = any (folders)
  group by items.media_type, items.tmdb_id, files.folder
$$;

revoke execute on function public.library_lying(text[], integer[], integer[]) from public, anon, authenticated;
grant execute on function public.library_lying(text[], integer[], integer[]) to service_role;

-- What can be skipped of a file. What a program found is found anew when the file is another; what a person said stays.
alter table public.library_files
  -- By kind (`recap`, `intro`, `credits`): start and end in seconds, a confidence, and by what it was found; null until it was
  -- looked for.
  add column marks jsonb,
  -- By kind: a start and an end, or that there is none; and how long the file was of which it was said.
  add column marks_said jsonb not null default '{}';

create index library_files_to_mark on public.library_files (added_at desc)
  where marks is null and probe is not null and problem is null and missing_since is null;

-- The files of one season, or of one film, of which at least one was not looked at yet, in the order of its episodes. Folders that
-- are not reached wait.
create function public.library_season_to_mark(folders text[])
returns table (file_id uuid, media_type public.media_type, episode_number integer)
language sql stable set search_path = ''
as $$
  with first as (
    select items.media_type, items.tmdb_id, items.season_number
    from public.library_files as files
    join public.library_items as items on items.file_id = files.id
    join public.library_folders as places on places.path = files.folder
    where files.folder = any (folders) and files.marks is null and files.probe is not null and files.problem is null
      and files.missing_since is null and places.state in ('ready', 'scanning', 'waiting')
    order by files.added_at desc, files.id
    limit 1
  )
  select items.file_id, items.media_type, min(items.episode_number)
  from public.library_items as items
  join first on first.media_type = items.media_type and first.tmdb_id = items.tmdb_id
    and first.season_number = items.season_number
  join public.library_files as files on files.id = items.file_id
  where files.folder = any (folders) and files.probe is not null and files.problem is null
    and files.missing_since is null
  group by items.file_id, items.media_type
  order by min(items.episode_number), items.file_id
$$;

-- Titles of which files were looked at, by name.
create function public.library_marked_titles(folders text[], words text, most integer)
returns table (media_type public.media_type, tmdb_id integer, label text, year integer, files bigint)
language sql stable set search_path = ''
as $$
  select items.media_type, items.tmdb_id, min(titles.label), min(titles.year), count(distinct files.id)
  from public.library_files as files
  join public.library_items as items on items.file_id = files.id
  join public.library_titles as titles on titles.key = files.title_key
  where files.folder = any (folders) and files.missing_since is null and files.marks is not null
    and (words = '' or titles.label ilike '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%')
  group by items.media_type, items.tmdb_id
  order by min(titles.label), items.tmdb_id
  limit most
$$;

revoke execute on function public.library_season_to_mark(text[]) from public, anon, authenticated;
revoke execute on function public.library_marked_titles(text[], text, integer) from public, anon, authenticated;
grant execute on function public.library_season_to_mark(text[]) to service_role;
grant execute on function public.library_marked_titles(text[], text, integer) to service_role;

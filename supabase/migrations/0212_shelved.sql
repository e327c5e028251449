-- Which of some titles there is something to play of, in folders that can be read now.
create function public.library_shelved(folders text[], films integer[], shows integer[])
returns table (media_type public.media_type, tmdb_id integer)
language sql stable set search_path = ''
as $$
  select distinct items.media_type, items.tmdb_id
  from public.library_items as items
  join public.library_files as files on files.id = items.file_id
  join public.library_folders as places on places.path = files.folder
  where ((items.media_type = 'movie' and items.tmdb_id = any (films))
      or (items.media_type = 'tv' and items.tmdb_id = any (shows)))
    and files.folder = any (folders) and files.missing_since is null and files.problem is null
    and places.state in ('ready', 'scanning', 'waiting')
$$;

-- Which episodes of a season there is a file of there, also such as do not play.
create function public.library_season(folders text[], show integer, season integer)
returns table (season_number integer, episode_number integer)
language sql stable set search_path = ''
as $$
  select distinct items.season_number, items.episode_number
  from public.library_items as items
  join public.library_files as files on files.id = items.file_id
  join public.library_folders as places on places.path = files.folder
  where items.media_type = 'tv' and items.tmdb_id = show and items.season_number = season
    and files.folder = any (folders) and files.missing_since is null
    and places.state in ('ready', 'scanning', 'waiting')
  order by items.episode_number
$$;

revoke execute on function public.library_shelved(text[], integer[], integer[]) from public, anon, authenticated;
revoke execute on function public.library_season(text[], integer, integer) from public, anon, authenticated;
grant execute on function public.library_shelved(text[], integer[], integer[]) to service_role;
grant execute on function public.library_season(text[], integer, integer) to service_role;

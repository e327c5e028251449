-- The key of everything that a profile watches, spelled once.

create type public.media_type as enum ('movie', 'tv');

-- One film or one episode of one profile. A film has season 0 and episode 0.
create type public.progress_item as (
  profile_id uuid,
  media_type public.media_type,
  tmdb_id integer,
  season_number smallint,
  episode_number integer
);

-- Tables keep the five columns, because Supabase's filters, foreign keys and indexes speak of columns. Statements name
-- the item: `place_item` and `session_item` make it of a row, and this compares two. PostgreSQL writes the five
-- comparisons into the statement that asks, so that an index answers them. It does so only while these functions set no
-- search_path of their own.
create function public.same_item(one public.progress_item, other public.progress_item) returns boolean
language sql immutable
as $$
  select (one.profile_id, one.media_type, one.tmdb_id, one.season_number, one.episode_number)
    = (other.profile_id, other.media_type, other.tmdb_id, other.season_number, other.episode_number);
$$;

revoke execute on function public.same_item from public, anon, authenticated;
grant execute on function public.same_item to authenticated, service_role;

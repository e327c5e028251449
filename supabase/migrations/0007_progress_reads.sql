-- Reads that are more than a table: Continue Watching, and the places of many items at once.

-- Candidates for Continue Watching, newest first: movies in progress, and every show's thread with its place. Whether a
-- finished thread has a next episode, or a hidden one a newly aired one, only the catalog knows: whoever asks goes on,
-- page by page, until enough of them have a card.
create function public.continue_watching(profile uuid, skip integer, at_most integer)
returns table (
  media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer, episode_id integer,
  ordered_at timestamptz, hidden_at timestamptz,
  session_id uuid, observed_at timestamptz, watched_at timestamptz, finished_at timestamptz,
  "position" real, duration real, percentage real, seconds_played real, device_id uuid, device_name text,
  title text, show_title text, poster text, still text, backdrop text
)
language sql stable set search_path = ''
as $$
  (
    select
      movie.media_type, movie.tmdb_id, movie.season_number, movie.episode_number, movie.episode_id,
      movie.observed_at, movie.hidden_at,
      movie.session_id, movie.observed_at, movie.watched_at, movie.finished_at,
      movie.position, movie.duration, movie.percentage, movie.seconds_played, movie.device_id, movie.device_name,
      movie.title, null, movie.poster, movie.still, movie.backdrop
    from public.watch_progress as movie
    where movie.profile_id = profile and movie.media_type = 'movie' and movie.finished_at is null
      and movie.forgotten_at is null and movie.position >= 10
      and (movie.hidden_at is null or movie.observed_at > movie.hidden_at)
    order by movie.observed_on desc, movie.observed_at desc, movie.tmdb_id
    limit skip + at_most
  )
  union all
  (
    select
      'tv', thread.tmdb_id, thread.season_number, thread.episode_number, place.episode_id,
      place.played_at, thread.hidden_at,
      place.session_id, place.observed_at, place.watched_at, place.finished_at,
      place.position, place.duration, place.percentage, place.seconds_played, place.device_id, place.device_name,
      place.title, thread.title, thread.poster, place.still, thread.backdrop
    from public.show_progress as thread
    join public.watch_progress as place
      on place.profile_id = thread.profile_id and place.media_type = 'tv' and place.tmdb_id = thread.tmdb_id
      and place.season_number = thread.season_number and place.episode_number = thread.episode_number
    where thread.profile_id = profile
      and (thread.dropped_at is null or place.played_at > thread.dropped_at)
    order by place.played_at desc, thread.tmdb_id
    limit skip + at_most
  )
  union all
  -- A show of which nothing but specials was played has no thread: the last of them stands for it.
  (
    select distinct on (show.tmdb_id)
      'tv'::public.media_type, show.tmdb_id, place.season_number, place.episode_number, place.episode_id,
      place.played_at, show.hidden_at,
      place.session_id, place.observed_at, place.watched_at, place.finished_at,
      place.position, place.duration, place.percentage, place.seconds_played, place.device_id, place.device_name,
      place.title, show.title, show.poster, place.still, show.backdrop
    from public.show_progress as show
    join public.watch_progress as place
      on place.profile_id = show.profile_id and place.media_type = 'tv' and place.tmdb_id = show.tmdb_id
      and place.season_number = 0 and place.played_at is not null and place.forgotten_at is null
    where show.profile_id = profile and show.season_number is null
      and (show.dropped_at is null or place.played_at > show.dropped_at)
    order by show.tmdb_id, place.played_at desc
  )
  order by 6 desc, 1, 2
  offset skip limit at_most;
$$;

-- The places of many items at once: keys is a JSON array of objects with an item's four columns.
create function public.progress_places(profile uuid, keys text) returns setof public.watch_progress
language sql stable set search_path = ''
as $$
  select place.*
  from jsonb_to_recordset(keys::jsonb) as key (
    media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
  )
  join public.watch_progress as place
    on place.profile_id = profile and place.media_type = key.media_type and place.tmdb_id = key.tmdb_id
    and place.season_number = key.season_number and place.episode_number = key.episode_number
  where place.forgotten_at is null;
$$;

-- Every place of a profile, the newest first, from behind the one that the last five arguments name.
create function public.all_progress(
  profile uuid, most integer, after_at timestamptz default null, after_media public.media_type default null,
  after_tmdb integer default null, after_season integer default null, after_episode integer default null
)
returns table (
  media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer, episode_id integer,
  hidden_at timestamptz, session_id uuid, observed_at timestamptz, watched_at timestamptz, finished_at timestamptz,
  "position" real, duration real, percentage real, seconds_played real, device_id uuid, device_name text,
  title text, show_title text, poster text, still text, backdrop text
)
language sql stable set search_path = ''
as $$
  select
    place.media_type, place.tmdb_id, place.season_number, place.episode_number, place.episode_id,
    coalesce(show.hidden_at, place.hidden_at),
    place.session_id, place.observed_at, place.watched_at, place.finished_at,
    place.position, place.duration, place.percentage, place.seconds_played, place.device_id, place.device_name,
    place.title, show.title, coalesce(show.poster, place.poster), place.still, coalesce(show.backdrop, place.backdrop)
  from public.watch_progress as place
  left join public.show_progress as show
    on place.media_type = 'tv' and show.profile_id = place.profile_id and show.tmdb_id = place.tmdb_id
  where place.profile_id = profile and place.forgotten_at is null
    and (
      after_at is null or place.observed_at < after_at
      or (
        place.observed_at = after_at
        and (place.media_type, place.tmdb_id, place.season_number, place.episode_number)
          > (after_media, after_tmdb, after_season, after_episode)
      )
    )
  order by
    place.observed_at desc, place.media_type, place.tmdb_id, place.season_number, place.episode_number
  limit most;
$$;

revoke execute on function
  public.continue_watching(uuid, integer, integer),
  public.all_progress(uuid, integer, timestamptz, public.media_type, integer, integer, integer),
  public.progress_places(uuid, text)
from public, anon, authenticated;
grant execute on function
  public.continue_watching(uuid, integer, integer),
  public.all_progress(uuid, integer, timestamptz, public.media_type, integer, integer, integer),
  public.progress_places(uuid, text)
to service_role;
grant execute on function
  public.continue_watching(uuid, integer, integer),
  public.all_progress(uuid, integer, timestamptz, public.media_type, integer, integer, integer),
  public.progress_places(uuid, text)
to authenticated;

-- Reads that are more than a table: Continue Watching, and the places of many items at once.

-- A place with how it looked: what a card needs.
create type public.shown_place as (
  media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer, episode_id integer,
  -- By what Continue Watching orders its cards.
  ordered_at timestamptz,
  hidden_at timestamptz, session_id uuid, observed_at timestamptz, watched_at timestamptz, finished_at timestamptz,
  "position" real, duration real, percentage real, seconds_played real, device_id uuid, device_name text,
  title text, show_title text, poster text, still text, backdrop text
);

-- Sets no search_path, so that PostgreSQL writes it into the statement that asks.
create function public.shown_place(place public.watch_progress, show public.show_progress, ordered_at timestamptz)
returns public.shown_place
language sql immutable
as $$
  select row(
    place.media_type, place.tmdb_id, place.season_number, place.episode_number, place.episode_id,
    ordered_at,
    coalesce(show.hidden_at, place.hidden_at), place.session_id, place.observed_at, place.watched_at, place.finished_at,
    place.position, place.duration, place.percentage, place.seconds_played, place.device_id, place.device_name,
    place.title, show.title, coalesce(show.poster, place.poster), place.still, coalesce(show.backdrop, place.backdrop)
  )::public.shown_place;
$$;

-- Answers candidates for Continue Watching, newest first: films in progress, and every show's thread with its place. Only
-- the catalog knows whether a finished thread has a next episode, or a hidden one a newly aired one. So the caller reads
-- on, page by page, until enough candidates have a card.
create function public.continue_watching(profile uuid, skip integer, at_most integer) returns setof public.shown_place
language plpgsql stable set search_path = ''
-- As in `fold_progress`.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return query
  select (candidate.shown).*
  from (
    (
      select public.shown_place(movie, null, movie.observed_at) as shown
      from public.watch_progress as movie
      where movie.profile_id = profile and movie.media_type = 'movie' and movie.finished_at is null
        and movie.forgotten_at is null and movie.position >= (public.thresholds()).in_progress_from_seconds
        and (movie.hidden_at is null or movie.observed_at > movie.hidden_at)
      order by movie.observed_on desc, movie.observed_at desc, movie.tmdb_id
      limit skip + at_most
    )
    union all
    (
      select public.shown_place(place, thread, place.played_at)
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
    -- A show of which the profile played only specials has no thread: the last special stands for it.
    (
      select distinct on (show.tmdb_id) public.shown_place(place, show, place.played_at)
      from public.show_progress as show
      join public.watch_progress as place
        on place.profile_id = show.profile_id and place.media_type = 'tv' and place.tmdb_id = show.tmdb_id
        and place.season_number = 0 and place.played_at is not null and place.forgotten_at is null
      where show.profile_id = profile and show.season_number is null
        and (show.dropped_at is null or place.played_at > show.dropped_at)
      order by show.tmdb_id, place.played_at desc
    )
  ) as candidate
  order by (candidate.shown).ordered_at desc, (candidate.shown).media_type, (candidate.shown).tmdb_id
  offset skip limit at_most;
end;
$$;

-- Answers every place of a profile, newest first, from behind the one that the last five arguments name.
create function public.all_progress(
  profile uuid, most integer, after_at timestamptz default null, after_media public.media_type default null,
  after_tmdb integer default null, after_season integer default null, after_episode integer default null
) returns setof public.shown_place
language sql stable set search_path = ''
as $$
  select public.shown_place(place, show, place.observed_at)
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
  order by place.observed_at desc, place.media_type, place.tmdb_id, place.season_number, place.episode_number
  limit most;
$$;

-- Answers the places of many items of one profile. `keys` is a JSON array of objects with the other four columns of an item.
create function public.progress_places(profile uuid, keys text) returns setof public.watch_progress
language sql stable set search_path = ''
as $$
  select place.*
  from jsonb_to_recordset(keys::jsonb) as key (
    media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
  )
  join public.watch_progress as place using (media_type, tmdb_id, season_number, episode_number)
  where place.profile_id = profile and place.forgotten_at is null;
$$;

-- Each reads in the name of whoever calls it, behind the policies of the tables.
revoke execute on function
  public.shown_place, public.continue_watching, public.all_progress, public.progress_places
from public, anon;
grant execute on function
  public.shown_place, public.continue_watching, public.all_progress, public.progress_places
to authenticated, service_role;

-- How an item's place, and a show's thread, follow from the ledger.

-- The fold: from an item's ledger rows, in the order they were observed, to its place.
-- A session takes the place when it is explicit, when at least ten seconds of it were really played, or when it is
-- further on; so a peek never lowers a place. Nothing observed before a forget counts. Written as windows over one
-- sort, so that hundreds of items fold in one pass.
create function public.fold_progress(items public.progress_item[]) returns setof public.watch_progress
language plpgsql volatile set search_path = ''
-- The plan is kept, and tables that were empty when it was made grow: it must be by index from the start.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return query
  with ledger as (
    select
      session.*,
      greatest(
        max(session.observed_at) filter (where session.kind = 'forget') over whole,
        case when item.media_type = 'tv' then (
          select max(show.observed_at) from public.playback_sessions as show
          where show.profile_id = item.profile_id and show.media_type = 'tv' and show.tmdb_id = item.tmdb_id
            and show.season_number = -1 and show.episode_number = -1
        ) end
      ) as forgotten_at,
      coalesce(
        session.seconds_played,
        -- Not told: no more than the time that passed, nor than the stretch of the title that was covered.
        least(
          session.position_furthest - session.position_least,
          extract(epoch from session.observed_at - session.started_at)
        )::real
      )::double precision as seconds,
      -- The credits if known, else 95 % or two minutes left, the later; less what rounding may have taken.
      coalesce(
        session.credits_start,
        greatest(0.95::double precision * session.duration, session.duration - 120::double precision)
      ) - 0.05::double precision as finished_from
    from (
      select distinct profile_id, media_type, tmdb_id, season_number, episode_number
      from unnest(items)
      where season_number >= 0
    ) as item
    join public.playback_sessions as session
      using (profile_id, media_type, tmdb_id, season_number, episode_number)
    window whole as (
      partition by session.profile_id, session.media_type, session.tmdb_id, session.season_number,
        session.episode_number
      order by session.observed_at, session.id rows between unbounded preceding and unbounded following
    )
  ),
  ranked as (
    select
      *,
      row_number() over whole as rank,
      live and (explicit or seconds >= 10) as taken,
      max(observed_at) filter (where live and kind = 'mark-unwatched') over whole as unwatched_at
    from (
      select *, kind <> 'forget' and (forgotten_at is null or observed_at > forgotten_at) as live from ledger
    ) as judged
    window whole as (
      partition by profile_id, media_type, tmdb_id, season_number, episode_number
      order by observed_at, id rows between unbounded preceding and unbounded following
    )
  ),
  summed as (
    select
      *,
      max(rank) over whole as last_rank,
      max(rank) filter (where taken) over whole as last_taken,
      max(rank) filter (where live and episode_id is not null) over whole as last_named,
      max(observed_at) filter (where taken and kind <> 'mark-unwatched') over whole as played_at,
      sum(seconds) filter (where live) over whole as total,
      coalesce(
        sum(seconds) filter (where live and (unwatched_at is null or observed_at > unwatched_at)) over whole, 0
      ) as total_since
    from ranked
    window whole as (
      partition by profile_id, media_type, tmdb_id, season_number, episode_number
      order by observed_at, id rows between unbounded preceding and unbounded following
    )
  ),
  gathered as (
    select
      *,
      max(episode_id) filter (where rank = last_named) over whole as named_episode_id,
      max(observed_at) filter (where rank < last_rank) over whole as others_at,
      -- More seconds played could yet make a crossing count.
      coalesce(bool_or(crossed_needs > total_since) filter (where live) over whole, false) as in_doubt,
      min(crossed_at) filter (
        where live and crossed_needs <= total_since
          and (unwatched_at is null or crossed_at > unwatched_at)
          and (forgotten_at is null or crossed_at > forgotten_at)
      ) over whole as watched_at
    from summed
    window whole as (
      partition by profile_id, media_type, tmdb_id, season_number, episode_number
      order by observed_at, id rows between unbounded preceding and unbounded following
    )
  ),
  place as (
    -- The holder is the last session that took the place, or a later one that is further on. An item of which
    -- everything was forgotten keeps a stone that says so.
    select distinct on (profile_id, media_type, tmdb_id, season_number, episode_number)
      *,
      (
        position >= ended_position
        or (
          duration > 0 and position >= finished_from and (seconds_played is null or total >= finished_from / 2)
        )
      ) is true as finished
    from gathered
    where not live or last_taken is null or rank >= last_taken
    order by profile_id, media_type, tmdb_id, season_number, episode_number, live desc, position desc, rank desc
  )
  insert into public.watch_progress as stored (
    profile_id, media_type, tmdb_id, season_number, episode_number, session_id, observed_at, played_at, watched_at,
    finished_at, forgotten_at, observed_on, episode_id, position, duration, seconds_played, others_at, others_seconds,
    device_id, device_name
  )
  select
    profile_id, media_type, tmdb_id, season_number, episode_number, id,
    case when live then observed_at else forgotten_at end,
    played_at,
    watched_at,
    case when live and finished then observed_at end,
    case when not live then forgotten_at end,
    (case when live then observed_at else forgotten_at end at time zone 'UTC')::date,
    named_episode_id,
    case when live then position else 0 end,
    case when live then duration else 0 end,
    coalesce(total, 0),
    case
      when live and taken and kind = 'playback' and rank = last_rank and not in_doubt
      then greatest(others_at, forgotten_at, '-infinity')
    end,
    total - seconds,
    case when live then device_id end,
    case when live then device_name end
  from place
  order by profile_id, media_type, tmdb_id, season_number, episode_number
  on conflict (profile_id, media_type, tmdb_id, season_number, episode_number) do update set
    session_id = excluded.session_id,
    observed_at = excluded.observed_at,
    played_at = excluded.played_at,
    watched_at = excluded.watched_at,
    finished_at = excluded.finished_at,
    forgotten_at = excluded.forgotten_at,
    observed_on = excluded.observed_on,
    episode_id = excluded.episode_id,
    position = excluded.position,
    duration = excluded.duration,
    seconds_played = excluded.seconds_played,
    others_at = excluded.others_at,
    others_seconds = excluded.others_seconds,
    device_id = excluded.device_id,
    device_name = excluded.device_name
  returning stored.*;
end;
$$;

-- Each show's thread: the regular episode that was played (or set, or marked watched) last. Looks at all of a show, but
-- only where the items might have moved its thread.
create function public.follow_threads(items public.progress_item[]) returns void
language plpgsql volatile set search_path = ''
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  insert into public.show_progress as stored (profile_id, tmdb_id, season_number, episode_number)
  select show.profile_id, show.tmdb_id, newest.season_number, newest.episode_number
  from (
    select distinct profile_id, tmdb_id from unnest(items) where media_type = 'tv' and season_number > 0
  ) as show
  left join lateral (
    select place.season_number, place.episode_number
    from public.watch_progress as place
    where place.profile_id = show.profile_id and place.media_type = 'tv' and place.tmdb_id = show.tmdb_id
      and place.season_number > 0 and place.played_at is not null
    order by place.played_at desc, place.season_number desc, place.episode_number desc
    limit 1
  ) as newest on true
  order by show.profile_id, show.tmdb_id
  on conflict (profile_id, tmdb_id) do update set
    season_number = excluded.season_number,
    episode_number = excluded.episode_number
  where (stored.season_number, stored.episode_number)
    is distinct from (excluded.season_number, excluded.episode_number);
end;
$$;

revoke execute on function
  public.fold_progress(public.progress_item[]),
  public.follow_threads(public.progress_item[])
from public, anon, authenticated;
grant execute on function
  public.fold_progress(public.progress_item[]),
  public.follow_threads(public.progress_item[])
to service_role;

-- How an item's place, and a show's thread, follow from the ledger.

-- The fold: from an item's ledger rows, in the order they were observed, to its place, by the rule that docs/places.md
-- tells. A session takes the place when it is explicit or has really played long enough: ten seconds, or a fifth of what
-- was left where it, and the place, stood. A peek decides nothing. Of a client that does not count seconds only the
-- position is known, and further on is believed. Nothing observed before a forget counts. Written as windows over one sort,
-- so that hundreds of items fold in one pass.
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
      public.session_seconds(session)::double precision as seconds,
      session.seconds_played is not null as counted,
      public.finished_from(session.credits_start, session.duration) as finished_from
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
      max(observed_at) filter (where live and kind = 'mark-unwatched') over whole as unwatched_at,
      live and (explicit or seconds >= 10) as surely_taken,
      -- How many have surely taken the place by then: it stands where the last of them left it.
      count(*) filter (where live and (explicit or seconds >= 10)) over so_far as turn
    from (
      select *, kind <> 'forget' and (forgotten_at is null or observed_at > forgotten_at) as live from ledger
    ) as judged
    window
      whole as (
        partition by profile_id, media_type, tmdb_id, season_number, episode_number
        order by observed_at, id rows between unbounded preceding and unbounded following
      ),
      so_far as (
        partition by profile_id, media_type, tmdb_id, season_number, episode_number
        order by observed_at, id rows between unbounded preceding and current row
      )
  ),
  judged as (
    select
      *,
      surely_taken or (
        live and duration > 0
        -- In another, shorter cut the place may lie past the end.
        and seconds >= (
          duration - case
            when least(position_least, stood_at) < finished_from then least(position_least, stood_at) else 0
          end::double precision
        ) / 5
      ) as taken
    from (
      select
        *,
        -- Whoever goes on after the end begins anew.
        case
          when turn = 0 then 0
          else first_value(
            case
              when (position >= finished_from or position >= ended_position or position >= passed_position) is true
              then 0
              else position
            end
          ) over (
            partition by profile_id, media_type, tmdb_id, season_number, episode_number, turn order by observed_at, id
          )
        end as stood_at
      from ranked
    ) as placed
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
    from judged
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
        where live and crossed_needs <= total_since and least(10, crossed_needs) <= seconds
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
    -- The holder is the last session that took the place, or a later one that does not count and is further on. Where
    -- nobody has taken it, it stands no further than what was played. An item of which everything was forgotten keeps
    -- a stone that says so.
    select distinct on (profile_id, media_type, tmdb_id, season_number, episode_number)
      *,
      (
        (taken or not counted) and (
          position >= passed_position
          or (
            duration > 0 and (position >= finished_from or position >= ended_position)
            and (not counted or total >= finished_from / 2)
          )
        )
      ) is true as finished
    from (
      select *, case
        when taken or not counted then position
        else least(position, case when duration > 0 and seconds_played > duration + 1 then seconds else seconds_played end)
      end as stands_at
      from gathered
    ) as candidate
    where not live or last_taken is null or (rank >= last_taken and (taken or not counted))
    order by profile_id, media_type, tmdb_id, season_number, episode_number, live desc, stands_at desc, rank desc
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
    case when live then stands_at else 0 end,
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

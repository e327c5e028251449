-- How an item's place, and a show's thread, follow from the ledger.

-- The fold: from an item's ledger rows to its place, by the rule that docs/places.md tells. It takes many items at once, and
-- reads their rows once, in the order in which they were observed.
create function public.fold_progress(items public.progress_item[]) returns setof public.watch_progress
language plpgsql volatile set search_path = ''
-- PostgreSQL keeps the plan, and a table that was empty when it made the plan grows. So the plan must go by index from the
-- start.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return query
  -- Each item once. Its number stands for its key from here on, and has the order of the keys.
  with numbered as (
    select item, row_number() over (order by item) as number
    from (select distinct item from unnest(items) as item where item.season_number >= 0) as once
  ),
  -- Whoever forgets a show forgets its episodes with it.
  named as (
    select
      item, number,
      case when (item).media_type = 'tv' then (
        select max(show.observed_at) from public.playback_sessions as show
        where show.profile_id = (item).profile_id and show.media_type = 'tv' and show.tmdb_id = (item).tmdb_id
          and show.season_number = -1 and show.episode_number = -1
      ) end as show_forgotten_at
    from numbered
  ),
  -- The rows of each item, with what we believe of each, and when the item was forgotten last.
  ledger as (
    select
      named.number, session.*,
      greatest(max(session.observed_at) filter (where session.kind = 'forget') over whole, named.show_forgotten_at)
        as forgotten_at,
      public.session_seconds(session)::double precision as seconds,
      session.seconds_played is not null as counted,
      public.finished_from(session.credits_start, session.duration) as finished_from
    from named
    join public.playback_sessions as session on public.same_item(public.session_item(session), named.item)
    window whole as (
      partition by named.number order by session.observed_at, session.id
      rows between unbounded preceding and unbounded following
    )
  ),
  -- Nothing that was observed before the forgetting counts.
  living as (
    select *, kind <> 'forget' and (forgotten_at is null or observed_at > forgotten_at) as live from ledger
  ),
  -- A session takes the place for sure when the viewer asked for it, or when it has really played long enough.
  sure as (
    select *, live and (explicit or seconds >= (public.thresholds()).really_played_seconds) as surely_taken from living
  ),
  -- The order of the rows, and how many of them have surely taken the place by then.
  ranked as (
    select
      *,
      row_number() over whole as rank,
      max(observed_at) filter (where live and kind = 'mark-unwatched') over whole as unwatched_at,
      count(*) filter (where surely_taken) over (
        partition by number order by observed_at, id rows between unbounded preceding and current row
      ) as turn
    from sure
    window whole as (
      partition by number order by observed_at, id rows between unbounded preceding and unbounded following
    )
  ),
  -- Where the place stood before each row: where the session that surely took it last left it, or at the beginning where
  -- that session went through to the end.
  placed as (
    select
      *,
      case when turn = 0 then 0 else first_value(
        case
          when (position >= finished_from or position >= ended_position or position >= passed_position) is true then 0
          else position
        end
      ) over (partition by number, turn order by observed_at, id) end as stood_at
    from ranked
  ),
  -- A short session takes the place, too, when it played a fair part of what was left. What was left counts from where the
  -- session has been, if that is earlier, and of the whole title where that lies past the end, as it may in a shorter cut.
  judged as (
    select
      *,
      surely_taken or (
        live and duration > 0
        and seconds >= (
          duration - case
            when least(position_least, stood_at) < finished_from then least(position_least, stood_at) else 0
          end::double precision
        ) / (public.thresholds()).taken_one_in
      ) as taken
    from placed
  ),
  -- What the rows of an item come to together.
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
      partition by number order by observed_at, id rows between unbounded preceding and unbounded following
    )
  ),
  -- What follows from these sums: when the item was watched, and whether more seconds could yet make a crossing count.
  concluded as (
    select
      *,
      max(episode_id) filter (where rank = last_named) over whole as named_episode_id,
      max(observed_at) filter (where rank < last_rank) over whole as others_at,
      coalesce(bool_or(crossed_needs > total_since) filter (where live) over whole, false) as in_doubt,
      min(crossed_at) filter (
        where live and crossed_needs <= total_since
          and least((public.thresholds()).really_played_seconds, crossed_needs) <= seconds
          and (unwatched_at is null or crossed_at > unwatched_at)
          and (forgotten_at is null or crossed_at > forgotten_at)
      ) over whole as watched_at
    from summed
    window whole as (
      partition by number order by observed_at, id rows between unbounded preceding and unbounded following
    )
  ),
  -- Where each row would put the place. A session that did not take it puts it no further than it says it played; a client
  -- that does not count seconds has only its position to go by.
  candidate as (
    select *, case
      when taken or not counted then position
      else least(position, case
        when duration > 0 and seconds_played > duration + (public.thresholds()).spare_seconds then seconds
        else seconds_played
      end)
    end as stands_at
    from concluded
  ),
  -- One row holds the place: the last session that took it, or a later one that does not count seconds and is further on.
  -- Where no session has taken the place yet, the furthest holds it. A forgotten item keeps its last row as a stone.
  holder as (
    select distinct on (number)
      *,
      (taken or not counted)
        and public.finishes(position, passed_position, ended_position, duration, finished_from, counted, total)
        as finished
    from candidate
    where not live or last_taken is null or (rank >= last_taken and (taken or not counted))
    order by number, live desc, stands_at desc, rank desc
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
  from holder
  -- In the order of the keys, so that two folds at once cannot wait for each other.
  order by number
  on conflict on constraint watch_progress_pkey do update set
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

-- Moves each show's thread to the regular episode that was played (or set, or marked watched) last. It looks at all of a
-- show, so that its callers name only items that might have moved a thread.
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

-- Folds items again after ledger rows of theirs went or came back. An item without any row left becomes a stone, as a
-- forgotten one does, and so keeps how it looked for whoever brings it back.
create function public.refold_removal(items public.progress_item[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update public.watch_progress as place
  set position = 0, duration = 0, seconds_played = 0, played_at = null, watched_at = null, finished_at = null,
    device_id = null, device_name = null, forgotten_at = clock_timestamp()
  from unnest(items) as item
  where public.same_item(public.place_item(place), item)
    and not exists (
      select from public.playback_sessions as session where public.same_item(public.session_item(session), item)
    );
  perform public.fold_progress(items);
  perform public.follow_threads(items);
end;
$$;

revoke execute on function public.fold_progress, public.follow_threads, public.refold_removal
from public, anon, authenticated;
grant execute on function public.fold_progress, public.follow_threads, public.refold_removal to service_role;

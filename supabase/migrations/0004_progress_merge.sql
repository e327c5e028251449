-- How reports merge into the ledger.

-- One writer at a time per profile. Taken in one order by everybody, so that two writers cannot wait for each other,
-- and before anything is read, so that a fold never misses what another one is about to commit.
create function public.lock_progress(profiles uuid[]) returns void
language sql volatile set search_path = ''
as $$
  select count(pg_advisory_xact_lock(key))
  from (
    select distinct uuid_hash_extended(profile, 20260101) as key
    from unnest(profiles) as profile
    order by key
  ) as keys;
$$;

-- Merges reports into the ledger. Every column is a greatest, a least, an "or", or comes from the report with the
-- highest (or, for where the session began, lowest) sequence; where a client gave one sequence twice, the greater counts.
-- Times are corrected by age alone: a device cannot have observed after it sent, nor a server have received in the
-- future. Watched is crossed at 80 % or the credits, whichever is first, and asks for half of that to be really played.
--
-- A place follows at once where that takes no thought: the session holds it already, is later than all others of the
-- item, and crosses no line. Answers the items whose place has to be worked out from the ledger.
create function public.merge_progress_reports(reports public.progress_report[]) returns public.progress_item[]
language plpgsql volatile set search_path = ''
-- The plan is kept, and tables that were empty when it was made grow: it must be by index from the start.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  unclear public.progress_item[] := '{}';
  unclear_now public.progress_item[];
  -- A server's clock may run a little ahead of the database's.
  now_ms double precision := extract(epoch from clock_timestamp()) * 1000 + 5000;
  done integer := 0;
  done_now integer;
  current_turn integer := 1;
begin
  -- A statement may touch a row once, so that several reports of one session take turns.
  while done < cardinality(reports) loop
    with merged as (
      insert into public.playback_sessions as stored (
        profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit,
        observed_at, clock_offset_ms, started_at, crossed_at, crossed_needs, sequence, first_sequence,
        position, position_from, position_least, position_furthest, duration, credits_start, seconds_played,
        ended_position, episode_id, device_id, device_name
      )
      select
        profile_id, media_type, tmdb_id, season_number, episode_number, id, kind,
        kind <> 'playback' or event is not distinct from 'start-over',
        at, offset_ms, at,
        case when crossed then at end,
        case when kind = 'mark-watched' or seconds_played is null then 0 else threshold / 2 end
          * case when crossed then 1 end,
        sequence, sequence, position, position, position, position, duration, credits_start, seconds_played,
        case when event in ('ended', 'next') or kind = 'mark-watched' then position end,
        episode_id, device_id, device_name
      from (
        select
          *,
          to_timestamp((least(observed_ms, sent_ms) + offset_ms) / 1000) as at,
          kind = 'mark-watched' or (duration > 0 and position >= threshold) as crossed
        from (
          select
            profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, event, sequence,
            case when duration > 0 then least(position, duration) else position end as position,
            duration, credits_start, seconds_played, observed_ms, sent_ms, episode_id, device_id, device_name,
            row_number() over (
              partition by profile_id, media_type, tmdb_id, season_number, episode_number, id
            ) as turn,
            round(least(received_ms, now_ms)) - sent_ms as offset_ms,
            -- Four-byte seconds are rounded; who stands on the line has reached it.
            least(0.8::double precision * duration, credits_start) - 0.05 as threshold
          from unnest(reports)
        ) as given
      ) as corrected
      where turn = current_turn
      order by profile_id, media_type, tmdb_id, season_number, episode_number, id
      on conflict (profile_id, media_type, tmdb_id, season_number, episode_number, id) do update set
        explicit = stored.explicit or excluded.explicit,
        observed_at = greatest(
          stored.observed_at - greatest(0, stored.clock_offset_ms - excluded.clock_offset_ms) * interval '1 ms',
          excluded.observed_at - greatest(0, excluded.clock_offset_ms - stored.clock_offset_ms) * interval '1 ms'
        ),
        clock_offset_ms = least(stored.clock_offset_ms, excluded.clock_offset_ms),
        started_at = least(stored.started_at, excluded.started_at),
        crossed_at = least(stored.crossed_at, excluded.crossed_at),
        crossed_needs = least(stored.crossed_needs, excluded.crossed_needs),
        first_sequence = least(stored.first_sequence, excluded.first_sequence),
        position_from = case
          when excluded.first_sequence < stored.first_sequence then excluded.position_from
          when excluded.first_sequence > stored.first_sequence then stored.position_from
          else least(stored.position_from, excluded.position_from)
        end,
        position_least = least(stored.position_least, excluded.position_least),
        position_furthest = greatest(stored.position_furthest, excluded.position_furthest),
        seconds_played = greatest(stored.seconds_played, excluded.seconds_played),
        ended_position = least(stored.ended_position, excluded.ended_position),
        sequence = greatest(stored.sequence, excluded.sequence),
        position = case
          when excluded.sequence > stored.sequence then excluded.position
          when excluded.sequence < stored.sequence then stored.position
          else greatest(stored.position, excluded.position)
        end,
        duration = case
          when excluded.sequence > stored.sequence then excluded.duration
          when excluded.sequence < stored.sequence then stored.duration
          else greatest(stored.duration, excluded.duration)
        end,
        credits_start = case
          when excluded.sequence > stored.sequence then excluded.credits_start
          when excluded.sequence < stored.sequence then stored.credits_start
          else greatest(stored.credits_start, excluded.credits_start)
        end,
        episode_id = case
          when excluded.sequence > stored.sequence then excluded.episode_id
          when excluded.sequence < stored.sequence then stored.episode_id
          else greatest(stored.episode_id, excluded.episode_id)
        end,
        device_id = case
          when excluded.sequence > stored.sequence then excluded.device_id
          when excluded.sequence < stored.sequence then stored.device_id
          else greatest(stored.device_id, excluded.device_id)
        end,
        device_name = case
          when excluded.sequence > stored.sequence then excluded.device_name
          when excluded.sequence < stored.sequence then stored.device_name
          else greatest(stored.device_name, excluded.device_name)
        end
      returning stored.profile_id, stored.media_type, stored.tmdb_id, stored.season_number, stored.episode_number,
        stored.id, stored.kind, stored.observed_at, stored.crossed_at, stored.position, stored.duration,
        stored.credits_start, stored.seconds_played, stored.ended_position, stored.episode_id, stored.device_id,
        stored.device_name
    ),
    judged as (
      select
        merged.*,
        place.others_seconds + merged.seconds_played as total,
        -- As in fold_progress.
        coalesce(
          merged.credits_start,
          greatest(0.95::double precision * merged.duration, merged.duration - 120::double precision)
        ) - 0.05::double precision as finished_from,
        (
          merged.kind = 'playback' and merged.seconds_played >= 10
          and place.session_id = merged.id
          and place.forgotten_at is null
          and merged.observed_at > place.others_at
          and merged.observed_at >= place.observed_at
          and (merged.crossed_at is null or merged.crossed_at >= place.watched_at)
          and (merged.episode_id is not null or place.episode_id is null)
        ) is true as clear
      from merged
      left join public.watch_progress as place
        using (profile_id, media_type, tmdb_id, season_number, episode_number)
    ),
    followed as (
      update public.watch_progress as place set
        observed_at = session.observed_at,
        played_at = session.observed_at,
        finished_at = case
          when session.position >= session.ended_position
            or (
              session.duration > 0 and session.position >= session.finished_from
              and session.total >= session.finished_from / 2
            )
          then session.observed_at
        end,
        observed_on = (session.observed_at at time zone 'UTC')::date,
        episode_id = session.episode_id,
        position = session.position,
        duration = session.duration,
        seconds_played = session.total,
        device_id = session.device_id,
        device_name = session.device_name
      from judged as session
      where session.clear
        and place.profile_id = session.profile_id and place.media_type = session.media_type
        and place.tmdb_id = session.tmdb_id and place.season_number = session.season_number
        and place.episode_number = session.episode_number
    )
    select
      count(*),
      array_agg((profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item)
        filter (where not clear)
    into done_now, unclear_now
    from judged;
    unclear := unclear || coalesce(unclear_now, '{}');
    done := done + done_now;
    current_turn := current_turn + 1;
  end loop;
  return unclear;
end;
$$;

-- How titles looked when they were played: the newest report that says wins.
create function public.keep_snapshots(reports public.progress_report[]) returns void
language plpgsql volatile set search_path = ''
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  now_ms double precision := extract(epoch from clock_timestamp()) * 1000 + 5000;
begin
  update public.watch_progress as stored
  set snapshot_at = given.at, title = given.title, poster = given.poster, still = given.still,
    backdrop = given.backdrop
  from (
    select distinct on (profile_id, media_type, tmdb_id, season_number, episode_number)
      profile_id, media_type, tmdb_id, season_number, episode_number, to_timestamp(
        (least(observed_ms, sent_ms) + round(least(received_ms, now_ms)) - sent_ms) / 1000
      ) as at,
      title, case when media_type = 'movie' then poster end as poster, still,
      case when media_type = 'movie' then backdrop end as backdrop
    from unnest(reports) as report
    where show_title is not null or title is not null
    order by profile_id, media_type, tmdb_id, season_number, episode_number, at desc,
      coalesce(title, '') desc, coalesce(poster, '') desc, coalesce(still, '') desc, coalesce(backdrop, '') desc
  ) as given
  where (stored.profile_id, stored.media_type, stored.tmdb_id, stored.season_number, stored.episode_number)
      = (given.profile_id, given.media_type, given.tmdb_id, given.season_number, given.episode_number)
    and (
      stored.snapshot_at is null
      or (given.at, coalesce(given.title, ''), coalesce(given.poster, ''), coalesce(given.still, ''),
          coalesce(given.backdrop, ''))
        > (stored.snapshot_at, coalesce(stored.title, ''), coalesce(stored.poster, ''), coalesce(stored.still, ''),
          coalesce(stored.backdrop, ''))
    );

  insert into public.show_progress as stored (profile_id, tmdb_id, snapshot_at, title, poster, backdrop)
  select distinct on (profile_id, tmdb_id)
    profile_id, tmdb_id, to_timestamp(
        (least(observed_ms, sent_ms) + round(least(received_ms, now_ms)) - sent_ms) / 1000
      ) as at, show_title, poster, backdrop
  from unnest(reports) as report
  where media_type = 'tv' and show_title is not null
  order by profile_id, tmdb_id, at desc, show_title desc, coalesce(poster, '') desc, coalesce(backdrop, '') desc
  on conflict (profile_id, tmdb_id) do update set
    snapshot_at = excluded.snapshot_at, title = excluded.title, poster = excluded.poster, backdrop = excluded.backdrop
  where stored.snapshot_at is null
    or (excluded.snapshot_at, excluded.title, coalesce(excluded.poster, ''), coalesce(excluded.backdrop, ''))
      > (stored.snapshot_at, coalesce(stored.title, ''), coalesce(stored.poster, ''), coalesce(stored.backdrop, ''));
end;
$$;

revoke execute on function
  public.lock_progress(uuid[]),
  public.merge_progress_reports(public.progress_report[]),
  public.keep_snapshots(public.progress_report[])
from public, anon, authenticated;
grant execute on function
  public.lock_progress(uuid[]),
  public.merge_progress_reports(public.progress_report[]),
  public.keep_snapshots(public.progress_report[])
to service_role;

-- How reports merge into the ledger.

-- One writer at a time per profile: of sixteen locks each profile has one. Taken in one order by everybody, so that two
-- writers cannot wait for each other, and before anything is read, so that a fold never misses what another one is about
-- to commit. (A lock for each profile would cost a batch of hundreds a twentieth of its time.)
create function public.lock_progress(profiles uuid[]) returns void
language sql volatile set search_path = ''
as $$
  select count(pg_advisory_xact_lock(20260101, stripe))
  from (select distinct uuid_hash(profile) & 15 as stripe from unnest(profiles) as profile order by stripe) as stripes;
$$;

-- A place as one line of text: the number of a report that names its item, and what the report does not say itself, in
-- the order that the service reads it, with a tab between; instants are seconds since 1970. What a person may have written
-- comes last, and cannot end the line. (Hundreds of rows of many columns cost the gateway more than they cost the
-- database; one text costs it nothing.)
-- Without a search_path of its own, so that it becomes part of the statement that asks.
create function public.progress_line(report integer, session uuid, place public.watch_progress) returns text
language sql stable
as $$
  select concat(
    report, e'\t', place.episode_id, e'\t', place.position, e'\t', place.duration, e'\t', place.percentage, e'\t',
    place.seconds_played, e'\t', date_part('epoch', place.watched_at), e'\t', date_part('epoch', place.finished_at),
    e'\t', date_part('epoch', place.observed_at), e'\t', nullif(place.session_id, session), e'\t', place.device_id,
    e'\t', translate(place.device_name, e'\n', ' ')
  );
$$;

-- Reports as the ledger takes them, with their number in the array: these numbers, or all. Times are corrected by age
-- alone: a device cannot have observed after it sent. Watched is crossed at 80 % or the credits, whichever is first, and
-- asks for half of that to be really played.
-- Without a search_path of its own, so that it becomes part of the statement that asks.
create function public.read_progress_reports(reports public.progress_report[], wanted integer[])
returns table (
  number integer, profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint,
  episode_number integer, id uuid, kind public.playback_kind, explicit boolean, at timestamptz, offset_ms bigint,
  crossed_at timestamptz, crossed_needs real, sequence integer, "position" real, duration real, credits_start real,
  seconds_played real, seconds_first real, ended_position real, passed_position real, episode_id integer,
  device_id uuid, device_name text
)
language sql stable
as $$
  select
    given.number, given.profile_id, given.media_type, given.tmdb_id, given.season_number, given.episode_number, given.id,
    given.kind, given.kind <> 'playback' or (given.event in ('start-over', 'go-on', 'next')) is true, given.at,
    given.offset_ms,
    case when given.crossed then given.at end,
    (
      case when given.crossed then
        case when given.kind = 'mark-watched' or given.seconds_played is null then 0 else given.threshold / 2 end
      end
    )::real,
    given.sequence, given.position, given.duration, given.credits_start, given.seconds_played,
    case when given.duration > 0 and given.seconds_played > given.duration + 1 then 0 else given.seconds_played end,
    case when given.event = 'ended' then given.position end,
    case when given.event = 'next' or given.kind = 'mark-watched' then given.position end,
    given.episode_id, given.device_id, given.device_name
  from (
    select
      clamped.*,
      to_timestamp((least(observed_ms, sent_ms) + offset_ms) / 1000::double precision) as at,
      kind = 'mark-watched' or (duration > 0 and position >= threshold) as crossed
    from (
      select
        number::integer, profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, event, sequence,
        case when duration > 0 then least(position, duration) else position end as position,
        duration, credits_start, seconds_played, observed_ms, sent_ms, episode_id, device_id, device_name,
        received_ms - sent_ms as offset_ms,
        -- Four-byte seconds are rounded; who stands on the line has reached it.
        least(0.8::double precision * duration, public.believed_credits(credits_start, duration)) - 0.05 as threshold
      from unnest(reports) with ordinality as report (
        profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, event, sequence, "position", duration,
        credits_start, seconds_played, observed_ms, sent_ms, received_ms, episode_id, device_id, device_name, title,
        show_title, poster, still, backdrop, number
      )
      where wanted is null or number = any (wanted)
    ) as clamped
  ) as given;
$$;

-- Puts sessions into the ledger that it does not know yet, as their first report here says.
create function public.begin_sessions(reports public.progress_report[], wanted integer[]) returns void
language sql volatile set search_path = ''
as $$
  insert into public.playback_sessions (
    profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit,
    observed_at, clock_offset_ms, started_at, crossed_at, crossed_needs, sequence, first_sequence,
    position, position_from, position_least, position_furthest, duration, credits_start, seconds_played,
    seconds_first, ended_position, passed_position, episode_id, device_id, device_name
  )
  select
    profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit,
    at, offset_ms, at, crossed_at, crossed_needs, sequence, sequence,
    position, position, position, position, duration, credits_start, seconds_played,
    seconds_first, ended_position, passed_position, episode_id, device_id, device_name
  from public.read_progress_reports(reports, wanted)
  order by profile_id, media_type, tmdb_id, season_number, episode_number, id, number
  on conflict do nothing;
$$;

-- Merges reports into sessions that the ledger knows, one for each session: a statement may touch a row once, and of
-- several reports of one session it takes any. Every column is a greatest, a least, an "or", or
-- comes from the report with the highest (or, for where the session began, lowest) sequence; where a client gave one
-- sequence twice, the greater counts.
--
-- A place follows at once where that takes no thought: the session holds it already, is later than all others of the
-- item, and crosses no line. That is what nearly every report is, so that it is one statement and says all that
-- `record_progress` wants to know: the numbers of the reports that are merged; the numbers of those whose place
-- followed; these places, a line of text each; and their episodes that are not their show's thread.
create function public.continue_sessions(
  reports public.progress_report[], wanted integer[],
  out merged integer[], out followed integer[], out places text, out off_thread public.progress_item[]
)
language plpgsql volatile set search_path = ''
-- The plan is kept, and tables that were empty when it was made grow: it must be by index from the start.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  with session as (
    update public.playback_sessions as stored set
      explicit = stored.explicit or told.explicit,
      -- The later by the device's clock, by the least offset.
      observed_at = case
        when told.offset_ms < stored.clock_offset_ms
        then greatest(stored.observed_at - (stored.clock_offset_ms - told.offset_ms) * interval '1 ms', told.at)
        when told.offset_ms > stored.clock_offset_ms
        then greatest(stored.observed_at, told.at - (told.offset_ms - stored.clock_offset_ms) * interval '1 ms')
        else greatest(stored.observed_at, told.at)
      end,
      started_at = case
        when told.offset_ms < stored.clock_offset_ms
        then least(stored.started_at - (stored.clock_offset_ms - told.offset_ms) * interval '1 ms', told.at)
        when told.offset_ms > stored.clock_offset_ms
        then least(stored.started_at, told.at - (told.offset_ms - stored.clock_offset_ms) * interval '1 ms')
        else least(stored.started_at, told.at)
      end,
      clock_offset_ms = least(stored.clock_offset_ms, told.offset_ms),
      crossed_at = least(stored.crossed_at, told.crossed_at),
      crossed_needs = least(stored.crossed_needs, told.crossed_needs),
      first_sequence = least(stored.first_sequence, told.sequence),
      position_from = case
        when told.sequence < stored.first_sequence then told.position
        when told.sequence > stored.first_sequence then stored.position_from
        else least(stored.position_from, told.position)
      end,
      position_least = least(stored.position_least, told.position),
      position_furthest = greatest(stored.position_furthest, told.position),
      seconds_played = greatest(stored.seconds_played, told.seconds_played),
      seconds_first = case
        when told.sequence < stored.first_sequence then told.seconds_first
        when told.sequence > stored.first_sequence then stored.seconds_first
        else greatest(stored.seconds_first, told.seconds_first)
      end,
      ended_position = least(stored.ended_position, told.ended_position),
      passed_position = least(stored.passed_position, told.passed_position),
      sequence = greatest(stored.sequence, told.sequence),
      position = case
        when told.sequence > stored.sequence then told.position
        when told.sequence < stored.sequence then stored.position
        else greatest(stored.position, told.position)
      end,
      duration = case
        when told.sequence > stored.sequence then told.duration
        when told.sequence < stored.sequence then stored.duration
        else greatest(stored.duration, told.duration)
      end,
      credits_start = case
        when told.sequence > stored.sequence then told.credits_start
        when told.sequence < stored.sequence then stored.credits_start
        else greatest(stored.credits_start, told.credits_start)
      end,
      episode_id = case
        when told.sequence > stored.sequence then told.episode_id
        when told.sequence < stored.sequence then stored.episode_id
        else greatest(stored.episode_id, told.episode_id)
      end,
      device_id = case
        when told.sequence > stored.sequence then told.device_id
        when told.sequence < stored.sequence then stored.device_id
        else greatest(stored.device_id, told.device_id)
      end,
      device_name = case
        when told.sequence > stored.sequence then told.device_name
        when told.sequence < stored.sequence then stored.device_name
        else greatest(stored.device_name, told.device_name)
      end
    from public.read_progress_reports(reports, wanted) as told
    where (stored.profile_id, stored.media_type, stored.tmdb_id, stored.season_number, stored.episode_number, stored.id)
      = (told.profile_id, told.media_type, told.tmdb_id, told.season_number, told.episode_number, told.id)
    returning
      told.number, stored.profile_id, stored.media_type, stored.tmdb_id, stored.season_number, stored.episode_number,
      stored.id, stored.kind, stored.observed_at, stored.crossed_at, stored.position, stored.duration,
      public.session_seconds(stored) as seconds, stored.seconds_played is not null as counted,
      stored.ended_position, stored.passed_position, stored.episode_id, stored.device_id, stored.device_name,
      public.finished_from(stored.credits_start, stored.duration) as finished_from
  ),
  place as (
    update public.watch_progress as place set
      observed_at = session.observed_at,
      played_at = session.observed_at,
      finished_at = case
        when session.position >= session.passed_position
          or (
            session.duration > 0
            and (session.position >= session.ended_position or session.position >= session.finished_from)
            and place.others_seconds + session.seconds >= session.finished_from / 2
          )
        then session.observed_at
      end,
      observed_on = (session.observed_at at time zone 'UTC')::date,
      episode_id = session.episode_id,
      position = session.position,
      duration = session.duration,
      seconds_played = place.others_seconds + session.seconds,
      device_id = session.device_id,
      device_name = session.device_name
    from session
    where (place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number)
        = (session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number)
      and session.kind = 'playback' and session.counted and session.seconds >= 10
      and place.session_id = session.id
      and place.forgotten_at is null
      and session.observed_at > place.others_at
      and session.observed_at >= place.observed_at
      and (session.crossed_at is null or session.crossed_at >= place.watched_at)
      and (session.episode_id is not null or place.episode_id is null)
    returning
      session.number, place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number,
      public.progress_line(session.number, session.id, place) as line
  )
  select
    (select array_agg(session.number) from session),
    array_agg(place.number),
    string_agg(place.line, e'\n'),
    array_agg(
      (place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number)::public.progress_item
    ) filter (
      where place.media_type = 'tv' and place.season_number > 0
        and (thread.season_number, thread.episode_number) is distinct from (place.season_number, place.episode_number)
    )
  into merged, followed, places, off_thread
  from place
  left join public.show_progress as thread using (profile_id, tmdb_id);
end;
$$;

-- How titles looked when they were played: the newest report that says wins.
create function public.keep_snapshots(reports public.progress_report[]) returns void
language plpgsql volatile set search_path = ''
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  update public.watch_progress as stored
  set snapshot_at = given.at, title = given.title, poster = given.poster, still = given.still,
    backdrop = given.backdrop
  from (
    select distinct on (profile_id, media_type, tmdb_id, season_number, episode_number)
      profile_id, media_type, tmdb_id, season_number, episode_number, to_timestamp(
        (least(observed_ms, sent_ms) + received_ms - sent_ms) / 1000::double precision
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
        (least(observed_ms, sent_ms) + received_ms - sent_ms) / 1000::double precision
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
  public.progress_line(integer, uuid, public.watch_progress),
  public.read_progress_reports(public.progress_report[], integer[]),
  public.begin_sessions(public.progress_report[], integer[]),
  public.continue_sessions(public.progress_report[], integer[]),
  public.keep_snapshots(public.progress_report[])
from public, anon, authenticated;
grant execute on function
  public.lock_progress(uuid[]),
  public.progress_line(integer, uuid, public.watch_progress),
  public.read_progress_reports(public.progress_report[], integer[]),
  public.begin_sessions(public.progress_report[], integer[]),
  public.continue_sessions(public.progress_report[], integer[]),
  public.keep_snapshots(public.progress_report[])
to service_role;

-- How reports merge into the ledger.

-- What arrives: one report of a player, or one act. Times are milliseconds since 1970, observed and sent by the device's
-- clock, received by the server's.
create type public.progress_report as (
  profile_id uuid,
  media_type public.media_type,
  tmdb_id integer,
  season_number smallint,
  episode_number integer,
  id uuid,
  kind public.playback_kind,
  event text,
  sequence integer,
  "position" real,
  duration real,
  credits_start real,
  seconds_played real,
  observed_ms bigint,
  sent_ms bigint,
  received_ms bigint,
  episode_id integer,
  device_id uuid,
  device_name text,
  title text,
  show_title text,
  poster text,
  still text,
  backdrop text
);

-- Lets one writer at a time write a profile's progress. Each profile has one of sixteen locks. Every writer takes its locks
-- in one order, so that two cannot wait for each other, and takes them before it reads, so that a fold never misses what
-- another writer is about to commit. (A lock for each profile would cost a batch of hundreds a twentieth of its time.)
create function public.lock_progress(profiles uuid[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(20260101, stripe)
  from (select distinct uuid_hash(profile) & 15 as stripe from unnest(profiles) as profile order by stripe) as stripes;
end;
$$;

-- The next four functions set no search_path, so that PostgreSQL writes each into the statement that asks.

-- Answers when a report was observed, by the server's clock. Only its age corrects it: a device cannot have observed
-- anything after it sent it.
create function public.corrected_at(observed_ms bigint, sent_ms bigint, received_ms bigint) returns timestamptz
language sql immutable
as $$
  select to_timestamp((least(observed_ms, sent_ms) + received_ms - sent_ms) / 1000::double precision);
$$;

-- Answers what an instant is by the lesser offset of two, which has the less delay in it.
create function public.with_least_offset(at timestamptz, offset_ms bigint, other_ms bigint) returns timestamptz
language sql stable
as $$
  select case when other_ms < offset_ms then at - (offset_ms - other_ms) * interval '1 ms' else at end;
$$;

-- Answers a field of the report with the higher sequence. Where a client gave one sequence twice, the greater field counts.
create function public.of_newest(
  stored_sequence integer, told_sequence integer, stored anycompatible, told anycompatible
) returns anycompatible
language sql immutable
as $$
  select case
    when told_sequence > stored_sequence then told
    when told_sequence < stored_sequence then stored
    else greatest(stored, told)
  end;
$$;

-- Reads reports as the ledger takes them, each with its number in the array: those with the numbers `wanted`, or all.
create function public.read_progress_reports(reports public.progress_report[], wanted integer[])
returns table (
  number integer, item public.progress_item, id uuid, kind public.playback_kind, explicit boolean, at timestamptz,
  offset_ms bigint, crossed_at timestamptz, crossed_needs real, sequence integer, "position" real, duration real,
  credits_start real, seconds_played real, seconds_first real, ended_position real, passed_position real,
  episode_id integer, device_id uuid, device_name text
)
language sql stable
as $$
  select
    given.number, given.item, given.id, given.kind,
    given.kind <> 'playback' or (given.event in ('start-over', 'go-on', 'next')) is true, given.at, given.offset_ms,
    case when given.crossed then given.at end,
    (
      case when given.crossed then
        case
          when given.kind = 'mark-watched' or given.seconds_played is null then 0
          else given.watched_from * (public.thresholds()).played_share
        end
      end
    )::real,
    given.sequence, given.position, given.duration, given.credits_start, given.seconds_played,
    case
      when given.duration > 0 and given.seconds_played > given.duration + (public.thresholds()).spare_seconds then 0
      else given.seconds_played
    end,
    case when given.event = 'ended' then given.position end,
    case when given.event = 'next' or given.kind = 'mark-watched' then given.position end,
    given.episode_id, given.device_id, given.device_name
  from (
    select *, kind = 'mark-watched' or (duration > 0 and position >= watched_from) as crossed
    from (
      select
        number::integer, row(profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item as item,
        id, kind, event, sequence,
        case when duration > 0 then least(position, duration) else position end as position,
        duration, credits_start, seconds_played, episode_id, device_id, device_name,
        public.corrected_at(observed_ms, sent_ms, received_ms) as at, received_ms - sent_ms as offset_ms,
        public.watched_from(credits_start, duration) as watched_from
      from unnest(reports) with ordinality as report (
        profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, event, sequence, "position", duration,
        credits_start, seconds_played, observed_ms, sent_ms, received_ms, episode_id, device_id, device_name, title,
        show_title, poster, still, backdrop, number
      )
      where wanted is null or number = any (wanted)
    ) as clamped
  ) as given;
$$;

-- Puts sessions that the ledger does not know yet into it, as their first report here tells them.
create function public.begin_sessions(reports public.progress_report[], wanted integer[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into public.playback_sessions (
    profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit,
    observed_at, clock_offset_ms, started_at, crossed_at, crossed_needs, sequence, first_sequence,
    position, position_from, position_least, position_furthest, duration, credits_start, seconds_played,
    seconds_first, ended_position, passed_position, episode_id, device_id, device_name
  )
  select
    (item).*, id, kind, explicit,
    at, offset_ms, at, crossed_at, crossed_needs, sequence, sequence,
    position, position, position, position, duration, credits_start, seconds_played,
    seconds_first, ended_position, passed_position, episode_id, device_id, device_name
  from public.read_progress_reports(reports, wanted)
  order by item, id, number
  on conflict do nothing;
end;
$$;

-- Merges reports into sessions that the ledger knows, one report for each session: a statement may touch a row once, and of
-- several reports of one session it would take any.
--
-- The place of an item follows at once where that takes no thought: the session holds the place already, is later than all
-- others of the item, and crosses no line. Nearly every report is like that. So this is one statement, and it answers all
-- that `record_progress` wants to know: `merged`, the numbers of the reports that it merged; `followed`, the numbers of
-- those whose place followed; `places`, these places, a line of text each; and `off_thread`, their episodes that are not
-- their show's thread.
create function public.continue_sessions(
  reports public.progress_report[], wanted integer[],
  out merged integer[], out followed integer[], out places text, out off_thread public.progress_item[]
)
language plpgsql volatile set search_path = ''
-- As in `fold_progress`.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  with session as (
    update public.playback_sessions as stored set
      explicit = stored.explicit or told.explicit,
      observed_at = greatest(
        public.with_least_offset(stored.observed_at, stored.clock_offset_ms, told.offset_ms),
        public.with_least_offset(told.at, told.offset_ms, stored.clock_offset_ms)
      ),
      started_at = least(
        public.with_least_offset(stored.started_at, stored.clock_offset_ms, told.offset_ms),
        public.with_least_offset(told.at, told.offset_ms, stored.clock_offset_ms)
      ),
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
      position = public.of_newest(stored.sequence, told.sequence, stored.position, told.position),
      duration = public.of_newest(stored.sequence, told.sequence, stored.duration, told.duration),
      credits_start = public.of_newest(stored.sequence, told.sequence, stored.credits_start, told.credits_start),
      episode_id = public.of_newest(stored.sequence, told.sequence, stored.episode_id, told.episode_id),
      device_id = public.of_newest(stored.sequence, told.sequence, stored.device_id, told.device_id),
      device_name = public.of_newest(stored.sequence, told.sequence, stored.device_name, told.device_name)
    from public.read_progress_reports(reports, wanted) as told
    where public.same_item(public.session_item(stored), told.item) and stored.id = told.id
    returning
      told.number, public.session_item(stored) as item, stored.id, stored.kind, stored.observed_at, stored.crossed_at,
      stored.position, stored.duration, public.session_seconds(stored) as seconds,
      stored.seconds_played is not null as counted, stored.ended_position, stored.passed_position, stored.episode_id,
      stored.device_id, stored.device_name,
      public.finished_from(stored.credits_start, stored.duration) as finished_from
  ),
  place as (
    update public.watch_progress as place set
      observed_at = session.observed_at,
      played_at = session.observed_at,
      finished_at = case
        when public.finishes(
          session.position, session.passed_position, session.ended_position, session.duration, session.finished_from,
          session.counted, place.others_seconds + session.seconds
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
    where public.same_item(public.place_item(place), session.item)
      and session.kind = 'playback' and session.counted
      and session.seconds >= (public.thresholds()).really_played_seconds
      and place.session_id = session.id
      and place.forgotten_at is null
      and session.observed_at > place.others_at
      and session.observed_at >= place.observed_at
      and (session.crossed_at is null or session.crossed_at >= place.watched_at)
      and (session.episode_id is not null or place.episode_id is null)
    returning session.number, session.item, public.progress_line(session.number, session.id, place) as line
  )
  select
    (select array_agg(session.number) from session),
    array_agg(place.number),
    string_agg(place.line, e'\n'),
    array_agg(place.item) filter (
      where (place.item).media_type = 'tv' and (place.item).season_number > 0
        and (thread.season_number, thread.episode_number)
          is distinct from ((place.item).season_number, (place.item).episode_number)
    )
  into merged, followed, places, off_thread
  from place
  left join public.show_progress as thread
    on thread.profile_id = (place.item).profile_id and thread.tmdb_id = (place.item).tmdb_id;
end;
$$;

revoke execute on function
  public.lock_progress, public.corrected_at, public.with_least_offset, public.of_newest, public.read_progress_reports,
  public.begin_sessions, public.continue_sessions
from public, anon, authenticated;
grant execute on function
  public.lock_progress, public.corrected_at, public.with_least_offset, public.of_newest, public.read_progress_reports,
  public.begin_sessions, public.continue_sessions
to service_role;

-- `continue_sessions` of 0116_merge.sql, with one condition more. A report that comes late may say what the session counted
-- first, where until then it had the time of its whole stretch: it has fewer seconds then, and may not have been watched.

-- Merges reports into sessions that the ledger knows, one report for each session: a statement may touch a row once, and of
-- several reports of one session it would take any.
--
-- The place of an item follows at once where that takes no thought: the session holds the place already, is later than all
-- others of the item, crosses no line, and has no fewer seconds than before. Nearly every report is like that. So this is one statement, and it answers all
-- that `record_progress` wants to know: `merged`, the numbers of the reports that it merged; `followed`, the numbers of
-- those whose place followed; `places`, these places, a line of text each; and `off_thread`, their episodes that are not
-- their show's thread.
create or replace function public.continue_sessions(
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
      and (place.others_seconds + session.seconds)::real >= place.seconds_played
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

-- A session that begins is in the ledger as its first report tells it, and need not be merged with that report once more: a
-- quarter of what the first report of an evening cost.

drop function public.begin_sessions(public.progress_report[], integer[]);

-- Puts sessions that the ledger does not know yet into it, as their first report here tells them. Answers how many.
create function public.begin_sessions(reports public.progress_report[], wanted integer[]) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  begun integer;
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
  get diagnostics begun = row_count;
  return begun;
end;
$$;
revoke execute on function public.begin_sessions from public, anon, authenticated;
grant execute on function public.begin_sessions to service_role;

-- `record_progress` of 0118_record.sql, with that one condition more.

-- Takes an array of progress_report in PostgreSQL's own spelling, and answers the stored place of every item that the array
-- names, a line of text each (see `progress_line`). Nearly every report goes on with a session that holds its place, and is
-- done after `continue_sessions`. The rest are new sessions, sessions with several reports here, and places that need the
-- fold.
create or replace function public.record_progress(reports text) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  given public.progress_report[] := reports::public.progress_report[];
  profiles uuid[];
  pictured boolean;
  easy record;
  turn record;
  unmerged integer[];
  unclear public.progress_item[];
  lines text;
begin
  select array_agg(profile_id), bool_or(title is not null or show_title is not null)
  into profiles, pictured
  from unnest(given);
  perform public.lock_progress(profiles);

  select * into easy from public.continue_sessions(given, null);
  lines := easy.places;
  if cardinality(easy.followed) is distinct from cardinality(given) then
    unmerged := array(
      select number from generate_series(1, cardinality(given)) as number
      where easy.merged is null or number <> all (easy.merged)
    );
    -- Where every one of them began a session, the ledger has all that they say.
    if unmerged <> '{}' and public.begin_sessions(given, unmerged) < cardinality(unmerged) then
      -- One report of each session in a turn.
      for turn in
        select array_agg(number) as numbers
        from (
          select number, row_number() over (partition by item, id) as turn
          from public.read_progress_reports(given, unmerged)
        ) as numbered
        group by numbered.turn
      loop
        perform public.continue_sessions(given, turn.numbers);
      end loop;
    end if;

    unclear := array(
      select distinct item from public.read_progress_reports(given, null)
      where easy.followed is null or number <> all (easy.followed)
    );
    -- Where two sessions name one item, it may have two lines; the later line is right.
    select concat_ws(e'\n', lines, string_agg(public.progress_line(told.number, told.id, place), e'\n')) into lines
    from public.fold_progress(unclear) as place
    join (
      select distinct on (item) item, number, id from public.read_progress_reports(given, null) order by item
    ) as told on public.same_item(public.place_item(place), told.item)
    where place.forgotten_at is null;
  end if;

  if easy.off_thread is not null or unclear <> '{}' then
    perform public.follow_threads(easy.off_thread || unclear);
  end if;
  if pictured then
    perform public.keep_snapshots(given);
  end if;
  return coalesce(lines, '');
end;
$$;

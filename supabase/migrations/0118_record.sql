-- The one way in for reports and acts.

-- Takes an array of progress_report in PostgreSQL's own spelling, and answers the stored place of every item that the array
-- names, a line of text each (see `progress_line`). Nearly every report goes on with a session that holds its place, and is
-- done after `continue_sessions`. The rest are new sessions, sessions with several reports here, and places that need the
-- fold.
create function public.record_progress(reports text) returns text
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
    if unmerged <> '{}' then
      perform public.begin_sessions(given, unmerged);
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

-- Answers the database's clock and, where asked to `look`, the newest instant that it holds, in milliseconds since 1970. A
-- clock that was set back must not freeze what was written before: see `LedgerClock` in lib/progress/ledger.
create function public.ledger_clock(look boolean, out now_ms bigint, out newest_ms bigint)
language sql stable set search_path = ''
as $$
  select
    (1000 * extract(epoch from clock_timestamp()))::bigint,
    case when look then ceil(1000 * extract(epoch from greatest(
      (select max(greatest(observed_at, played_at, hidden_at)) from public.watch_progress),
      (select max(greatest(hidden_at, dropped_at)) from public.show_progress)
    ))) end::bigint;
$$;

-- Goes the way of a report for the health page, and commits something that stays in no table.
create function public.prove_writing() returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform public.record_progress('{}');
  perform pg_catalog.pg_logical_emit_message(true, 'tonight', '');
end;
$$;

revoke execute on function public.record_progress, public.ledger_clock, public.prove_writing
from public, anon, authenticated;
grant execute on function public.record_progress, public.ledger_clock, public.prove_writing to service_role;

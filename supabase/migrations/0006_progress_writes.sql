-- What the service calls to write: reports and acts, forgetting and taking it back, hiding and dropping.

-- The one way in for reports and acts: an array of progress_report in PostgreSQL's own spelling. Answers with the stored
-- place of every item they name, a line of text each (see progress_line). Nearly all reports go on with a session that
-- holds its place, and are done after `continue_sessions`; the rest are new sessions, sessions with several reports here,
-- and places to be worked out.
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
      for turn in
        select array_agg(number) as numbers
        from (
          select number, row_number() over (
            partition by profile_id, media_type, tmdb_id, season_number, episode_number, id
          ) as turn
          from public.read_progress_reports(given, unmerged)
        ) as numbered
        group by numbered.turn
      loop
        perform public.continue_sessions(given, turn.numbers);
      end loop;
    end if;
    unclear := array(
      select distinct (profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item
      from public.read_progress_reports(given, null)
      where easy.followed is null or number <> all (easy.followed)
    );
    -- An item that is named by two sessions may have two lines; the later is right.
    select concat_ws(e'\n', lines, string_agg(public.progress_line(told.number, told.id, place), e'\n')) into lines
    from public.fold_progress(unclear) as place
    join (
      select distinct on (profile_id, media_type, tmdb_id, season_number, episode_number) *
      from public.read_progress_reports(given, null)
      order by profile_id, media_type, tmdb_id, season_number, episode_number
    ) as told using (profile_id, media_type, tmdb_id, season_number, episode_number)
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

-- The database's clock and, where it is looked for, the newest instant that is stored, in milliseconds since 1970. A clock
-- that was set back must not freeze what was written before: see `LedgerClock` in lib/progress/ledger.
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

-- Everything stored of a movie, an episode, or (with -1 and -1) a whole show, to be folded again.
create function public.progress_items_of(
  profile uuid, media public.media_type, tmdb integer, season integer, episode integer
) returns public.progress_item[]
language sql stable set search_path = ''
as $$
  select coalesce(
    array_agg((profile_id, media_type, tmdb_id, season_number, episode_number)::public.progress_item), '{}'
  )
  from public.watch_progress
  where profile_id = profile and media_type = media and tmdb_id = tmdb
    and (season = -1 or (season_number = season and episode_number = episode));
$$;

-- Forgets what was observed until then, and all that is stored: an act in the ledger like any other, so that a late
-- report of what was forgotten changes nothing, and taking the act away takes the forgetting back. Answers whether there
-- was anything.
create function public.forget_progress(
  profile uuid, media public.media_type, tmdb integer, season integer, episode integer, forget_id uuid,
  at timestamptz default clock_timestamp()
) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
  after_all timestamptz;
begin
  perform public.lock_progress(array[profile]);
  items := public.progress_items_of(profile, media, tmdb, season, episode);
  if not exists (
    select from unnest(items) join public.watch_progress as place
      using (profile_id, media_type, tmdb_id, season_number, episode_number)
    where place.forgotten_at is null
  ) then
    return false;
  end if;
  select greatest(at, max(session.observed_at) + interval '1 ms') into after_all
  from unnest(items) join public.playback_sessions as session
    using (profile_id, media_type, tmdb_id, season_number, episode_number);
  insert into public.playback_sessions (
    profile_id, media_type, tmdb_id, season_number, episode_number, id, kind, explicit, observed_at, clock_offset_ms,
    started_at, sequence, first_sequence, position, position_from, position_least, position_furthest, duration
  ) values (
    profile, media, tmdb, season, episode, forget_id, 'forget', true, after_all, 0,
    after_all, 0, 0, 0, 0, 0, 0, 0
  )
  on conflict do nothing;
  perform public.fold_progress(items);
  perform public.follow_threads(items);
  return true;
end;
$$;

-- Takes a forget back: the rows are what they were, and what was reported meanwhile counts too. Answers the places that
-- are back as a JSON array; null when there is no such forget (any more).
create function public.take_back_forget(
  profile uuid, media public.media_type, tmdb integer, season integer, episode integer, forget_id uuid
) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
  places text;
begin
  perform public.lock_progress(array[profile]);
  delete from public.playback_sessions
  where profile_id = profile and media_type = media and tmdb_id = tmdb and season_number = season
    and episode_number = episode and id = forget_id and kind = 'forget';
  if not found then
    return null;
  end if;
  items := public.progress_items_of(profile, media, tmdb, season, episode);
  select coalesce(json_agg(place), '[]')::text into places
  from public.fold_progress(items) as place where place.forgotten_at is null;
  perform public.follow_threads(items);
  return places;
end;
$$;

-- What was forgotten long enough ago that nobody takes it back is deleted. Answers how many ledger rows went.
create function public.purge_forgotten(before timestamptz) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  purged integer;
begin
  with gone as (
    delete from public.watch_progress where forgotten_at < before
    returning profile_id, media_type, tmdb_id, season_number, episode_number, forgotten_at
  )
  delete from public.playback_sessions as session
  using gone
  where (session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number)
      = (gone.profile_id, gone.media_type, gone.tmdb_id, gone.season_number, gone.episode_number)
    and session.kind <> 'forget';
  get diagnostics purged = row_count;
  return purged;
end;
$$;

-- Until when a show was played, or `at` if that is later: what is hidden or dropped then stays so until it is played again.
create function public.after_playing(profile uuid, tmdb integer, at timestamptz) returns timestamptz
language sql stable set search_path = ''
as $$
  select greatest(at, max(played_at)) from public.watch_progress
  where profile_id = profile and media_type = 'tv' and tmdb_id = tmdb;
$$;

-- Hides a movie or a show from Continue Watching until it is played again, or drops a show, or (with false) undoes it.
create function public.hide_progress(
  profile uuid, media public.media_type, tmdb integer, hidden boolean, at timestamptz default clock_timestamp()
) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  if media = 'movie' then
    update public.watch_progress set hidden_at = case when hidden then greatest(at, observed_at) end
    where profile_id = profile and media_type = 'movie' and tmdb_id = tmdb and forgotten_at is null;
  else
    update public.show_progress
    set hidden_at = case when hidden then public.after_playing(profile, tmdb, at) end
    where profile_id = profile and tmdb_id = tmdb;
  end if;
  return found;
end;
$$;

create function public.drop_show(
  profile uuid, tmdb integer, dropped boolean, at timestamptz default clock_timestamp()
) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  update public.show_progress
  set dropped_at = case when dropped then public.after_playing(profile, tmdb, at) end
  where profile_id = profile and tmdb_id = tmdb;
  return found;
end;
$$;

revoke execute on function
  public.record_progress(text),
  public.progress_items_of(uuid, public.media_type, integer, integer, integer),
  public.ledger_clock(boolean),
  public.forget_progress(uuid, public.media_type, integer, integer, integer, uuid, timestamptz),
  public.take_back_forget(uuid, public.media_type, integer, integer, integer, uuid),
  public.purge_forgotten(timestamptz),
  public.after_playing(uuid, integer, timestamptz),
  public.hide_progress(uuid, public.media_type, integer, boolean, timestamptz),
  public.drop_show(uuid, integer, boolean, timestamptz)
from public, anon, authenticated;
grant execute on function
  public.record_progress(text),
  public.progress_items_of(uuid, public.media_type, integer, integer, integer),
  public.ledger_clock(boolean),
  public.forget_progress(uuid, public.media_type, integer, integer, integer, uuid, timestamptz),
  public.take_back_forget(uuid, public.media_type, integer, integer, integer, uuid),
  public.purge_forgotten(timestamptz),
  public.after_playing(uuid, integer, timestamptz),
  public.hide_progress(uuid, public.media_type, integer, boolean, timestamptz),
  public.drop_show(uuid, integer, boolean, timestamptz)
to service_role;

-- For health: takes the way of a report, and commits something that stays in no table, as what was reported does.
create function public.prove_writing() returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform public.record_progress('{}');
  perform pg_catalog.pg_logical_emit_message(true, 'tonight', '');
end;
$$;

revoke execute on function public.prove_writing() from public, anon, authenticated;
grant execute on function public.prove_writing() to service_role;

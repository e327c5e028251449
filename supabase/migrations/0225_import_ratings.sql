-- Ratings that people bring along become thumbs. A thumb that somebody gave here stays, whatever a file says.

-- When this row gave its thumb. A thumb of another time is no longer the import's.
alter table public.import_rows add column gave_at timestamptz;

-- Gives the thumbs of rows: a JSON array of `number` and `thumb`. A row that gave its own before is passed over, so that a
-- worker which takes up another's rows gives none again. Answers the rows whose titles have somebody's thumb already.
create function public.give_imported_thumbs(import uuid, given text) returns integer[]
language plpgsql volatile set search_path = ''
as $$
declare
  numbers integer[] := array(
    select said.number from jsonb_to_recordset(given::jsonb) as said (number integer)
  );
begin
  with told as (
    select mine.number, mine.target_id, mine.media_type, mine.tmdb_id, mine.at, said.thumb
    from jsonb_to_recordset(given::jsonb) as said (number integer, thumb public.thumb)
    join public.import_rows as mine on mine.import_id = import and mine.number = said.number
    where mine.gave_at is null and exists (select from public.profiles as profile where profile.id = mine.target_id)
  ), put as (
    insert into public.thumbs as known (profile_id, media_type, tmdb_id, thumb)
    select told.target_id, told.media_type, told.tmdb_id, told.thumb from told order by told.at nulls first
    on conflict do nothing
    returning known.*
  )
  update public.import_rows as mine
  set gave_at = put.given_at
  from put
  where mine.import_id = import and mine.number = any (numbers) and mine.target_id = put.profile_id
    and mine.media_type = put.media_type and mine.tmdb_id = put.tmdb_id;
  return array(
    select number from public.import_rows
    where import_id = import and number = any (numbers) and gave_at is null
  );
end;
$$;

-- As before, and what somebody thinks of a title already (`kind` is "rated"), for items of season -2.
create or replace function public.known_to_ledger(import uuid, items text) returns text
language plpgsql stable set search_path = ''
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
  return (
    select coalesce(json_agg(known), '[]')::text
    from (
      select session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number,
        session.kind::text, session.observed_at, session.crossed_at is not null as watched
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.playback_sessions as session using (profile_id, media_type, tmdb_id, season_number, episode_number)
      union all
      select entry.profile_id, entry.media_type, entry.tmdb_id, item.season_number, item.episode_number,
        'wanted', entry.added_at, false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.watchlist as entry using (profile_id, media_type, tmdb_id)
      union all
      select thread.profile_id, 'tv', thread.tmdb_id, item.season_number, item.episode_number, 'begun', now(), false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.show_progress as thread
        on item.media_type = 'tv' and thread.profile_id = item.profile_id and thread.tmdb_id = item.tmdb_id
      where thread.season_number is not null
      union all
      select item.*, 'begun', now(), false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      where item.season_number = -1 and exists (
        select from public.import_rows as mine
        where mine.import_id = import and mine.target_id = item.profile_id and mine.media_type = item.media_type
          and mine.tmdb_id = item.tmdb_id and mine.season_number >= 0
      )
      union all
      select thumb.profile_id, thumb.media_type, thumb.tmdb_id, item.season_number, item.episode_number,
        'rated', thumb.given_at, false
      from jsonb_to_recordset(items::jsonb) as item (
        profile_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint, episode_number integer
      )
      join public.thumbs as thumb using (profile_id, media_type, tmdb_id)
      where item.season_number = -2
    ) as known
  );
end;
$$;

-- As before, and thumbs that the import gave and nobody changed since.
create or replace function public.undo_import_rows(import uuid, most integer) returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  items public.progress_item[];
  numbers integer[];
begin
  numbers := array(
    select number from public.import_rows where import_id = import and state in ('writing', 'written')
    order by number desc limit most
  );
  perform public.lock_progress(array(
    select distinct target_id from public.import_rows where import_id = import and number = any (numbers)
  ));
  with gone as (
    delete from public.playback_sessions as session
    using public.import_rows as mine
    where mine.import_id = import and mine.number = any (numbers)
      and session.profile_id = mine.target_id and session.media_type = mine.media_type
      and session.tmdb_id = mine.tmdb_id and session.season_number = mine.season_number
      and session.episode_number = mine.episode_number and session.id = mine.session_id
    returning public.session_item(session) as item
  )
  select coalesce(array_agg(distinct item), '{}') into items from gone;
  perform public.refold_removal(items);
  delete from public.watchlist as entry
  using public.import_rows as mine
  where mine.import_id = import and mine.number = any (numbers) and mine.told ->> 'kind' = 'wanted'
    and entry.profile_id = mine.target_id and entry.media_type = mine.media_type and entry.tmdb_id = mine.tmdb_id;
  -- A thumb that was given anew since, even the same one, has another time.
  delete from public.thumbs as thumb
  using public.import_rows as mine
  where mine.import_id = import and mine.number = any (numbers) and mine.gave_at = thumb.given_at
    and thumb.profile_id = mine.target_id and thumb.media_type = mine.media_type and thumb.tmdb_id = mine.tmdb_id;
  update public.import_rows set state = 'undone' where import_id = import and number = any (numbers);
  return cardinality(numbers);
end;
$$;

revoke execute on function public.give_imported_thumbs from public, anon, authenticated;
grant execute on function public.give_imported_thumbs to service_role;

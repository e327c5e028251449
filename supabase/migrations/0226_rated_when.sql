-- As in 0225, and a thumb that comes along was given when the file says, or long ago where it does not: one given here without a
-- network before the import, which arrives after it, is the newer.
create or replace function public.give_imported_thumbs(import uuid, given text) returns integer[]
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
    insert into public.thumbs as known (profile_id, media_type, tmdb_id, thumb, given_at)
    select told.target_id, told.media_type, told.tmdb_id, told.thumb,
      least(coalesce(told.at, '2000-01-01T12:00:00Z'), clock_timestamp())
    from told order by told.at nulls first
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

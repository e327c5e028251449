-- The way back of a household's own file: what it holds comes into a household that lives, and takes nothing away there.

-- Says which profile each profile of a file becomes here: the one with its id, else one of its name, else a new one, which
-- keeps its id unless somebody has it. A group becomes the group of the same people. Only those of ours count that are
-- `open`: what a PIN keeps, no file adds to before the PIN was given. A file neither brings a PIN nor takes one. Answers a
-- JSON object from the file's ids to ours; who is not in it is left out.
create function public.merge_profiles(household uuid, file_profiles text, open uuid[]) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  given public.profiles;
  old_id uuid;
  ours uuid;
  found_one public.profiles;
  mapped jsonb := '{}';
  people uuid[];
begin
  for given in
    select profile.* from jsonb_populate_recordset(null::public.profiles, file_profiles::jsonb) as profile
    -- People before the groups that they make.
    order by profile.members is not null, profile.sort_order, profile.created_at, profile.id
  loop
    old_id := given.id;
    people := null;
    if given.members is not null then
      people := array(
        select (mapped ->> person::text)::uuid from unnest(given.members) as person
        where mapped ? person::text order by 1
      );
      continue when cardinality(people) <> cardinality(given.members);
    end if;
    select profile.* into found_one from public.profiles as profile
    where profile.household_id = household
      and case
        when people is not null then profile.members = people
        else profile.members is null and (
          profile.id = old_id or (profile.deleted_at is null and lower(profile.name) = lower(given.name))
        )
      end
      -- Two of one name in the file stay two.
      and not exists (select from jsonb_each_text(mapped) as taken where taken.value = profile.id::text)
    order by profile.id = old_id desc
    limit 1;
    if found_one.id is not null then
      continue when people is null and found_one.pin_set_at is not null and found_one.id <> all (open);
      ours := found_one.id;
    else
      ours := case when exists (select from public.profiles where id = old_id) then gen_random_uuid() else old_id end;
      given.id := ours;
      given.household_id := household;
      given.pin_set_at := null;
      given.members := people;
      insert into public.profiles select given.*;
    end if;
    mapped := mapped || jsonb_build_object(old_id::text, ours);
  end loop;
  return mapped;
end;
$$;

-- Adds rows of a file to one of the household's tables, for the profiles that `mapped` names. A row that is there already
-- stays; of a film or episode that both know, the place follows from both ledgers. Answers how many rows came in.
create function public.merge_household_rows(household uuid, into_table text, file_rows text, mapped text)
returns integer
language plpgsql volatile set search_path = ''
as $$
declare
  columns text;
  values_of text;
  whose jsonb := mapped::jsonb;
  items public.progress_item[];
  added integer;
begin
  if into_table not in (
    'playback_sessions', 'watch_progress', 'show_progress', 'watchlist', 'never_again', 'tonight_picks'
  ) then
    raise exception 'no file brings %', into_table using errcode = '22023';
  end if;
  perform public.lock_progress(array(select value::uuid from jsonb_each_text(whose)));
  if into_table = 'watch_progress' then
    -- Those that stand in both.
    select array_agg(public.place_item(ours)) into items
    from jsonb_populate_recordset(null::public.watch_progress, file_rows::jsonb) as given
    join public.watch_progress as ours
      on ours.profile_id = (whose ->> given.profile_id::text)::uuid and ours.media_type = given.media_type
      and ours.tmdb_id = given.tmdb_id and ours.season_number = given.season_number
      and ours.episode_number = given.episode_number;
  end if;
  select
    string_agg(format('%I', attname), ', ' order by attnum),
    string_agg(
      case attname
        when 'profile_id' then '($1 ->> given.profile_id::text)::uuid'
        when 'picked_by' then '($1 ->> given.picked_by::text)::uuid'
        when 'household_id' then '$2'
        else format('given.%I', attname)
      end, ', ' order by attnum
    )
  into columns, values_of
  from pg_catalog.pg_attribute
  where attrelid = format('public.%I', into_table)::regclass and attnum > 0 and not attisdropped and attgenerated = '';
  execute format(
    'insert into public.%I (%s) select %s from jsonb_populate_recordset(null::public.%I, $3) as given%s on conflict do nothing',
    into_table, columns, values_of, into_table,
    case when into_table <> 'tonight_picks' then ' where $1 ? given.profile_id::text' end
  ) using whose, household, file_rows::jsonb;
  get diagnostics added = row_count;
  if items is not null then
    perform public.fold_progress(items);
    perform public.follow_threads(items);
  end if;
  return added;
end;
$$;

revoke execute on function public.merge_profiles, public.merge_household_rows from public, anon, authenticated;
grant execute on function public.merge_profiles, public.merge_household_rows to service_role;

-- What a household calls its devices: "Living-room TV" in place of what a browser says of itself.

create table public.device_names (
  household_id uuid not null references public.households (id) on delete cascade,
  -- As reports name it: each browser makes its own.
  device_id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 40),
  -- Where it was signed in when it named itself: sessions have no device of their own.
  session_id uuid,
  named_at timestamptz not null default now(),
  primary key (household_id, device_id)
);

alter table public.device_names enable row level security;
create policy device_names_of_household on public.device_names for all to authenticated
  using (public.is_household_member(household_id)) with check (public.is_household_member(household_id));
revoke all on public.device_names from anon, authenticated;
grant select, insert, update, delete on public.device_names to authenticated;
grant all on public.device_names to service_role;

-- As before, with what a household calls its devices, and its profiles' thumbs.
-- Adds rows of a file to one of the household's tables, for the profiles that `mapped` names. A row that is there already
-- stays; of a film or episode that both know, the place follows from both ledgers. Answers how many rows came in.
create or replace function public.merge_household_rows(household uuid, into_table text, file_rows text, mapped text)
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
    'playback_sessions', 'watch_progress', 'show_progress', 'watchlist', 'never_again', 'tonight_picks',
    'thumbs', 'device_names'
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
    case when into_table not in ('tonight_picks', 'device_names') then ' where $1 ? given.profile_id::text' end
  ) using whose, household, file_rows::jsonb;
  get diagnostics added = row_count;
  if items is not null then
    perform public.fold_progress(items);
    perform public.follow_threads(items);
  end if;
  return added;
end;
$$;

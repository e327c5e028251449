-- Values that one part of Tonight can read and another cannot: each came in once, by a household's own file or a member's own
-- tables, and took pages, figures and a whole server's sums down.

-- A profile's clock and language are such as both the database and JavaScript read. What is none becomes what a profile begins
-- with: a member who names a zone that there is not must stop nobody's figures. An offset is none either, as PostgreSQL counts
-- it the other way round.
create function public.keep_profile_readable() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.time_zone !~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$' then
    new.time_zone := 'UTC';
  end if;
  begin
    perform now() at time zone new.time_zone;
  exception when invalid_parameter_value then
    new.time_zone := 'UTC';
  end;
  if new.language !~ '^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$' then
    new.language := 'en-US';
  end if;
  return new;
end;
$$;

revoke execute on function public.keep_profile_readable from public, anon, authenticated;

create trigger keep_profile_readable before insert or update of time_zone, language on public.profiles
for each row execute function public.keep_profile_readable();

update public.profiles set time_zone = time_zone, language = language;

-- No instant is endless, or of a year that nobody can write with four digits, and no number without an end or none at all.
-- What stands there already is left as it is. `others_at` alone says by an instant before all others that nobody else played.
do $$
declare
  held record;
  is_instant boolean;
begin
  for held in
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and data_type in ('timestamp with time zone', 'real', 'double precision')
      and table_name in (
        'profiles', 'playback_sessions', 'watch_progress', 'show_progress', 'watchlist', 'never_again', 'thumbs',
        'device_names', 'tonight_evenings', 'tonight_presence', 'tonight_votes', 'tonight_picks'
      )
    order by table_name, ordinal_position
  loop
    is_instant := held.data_type = 'timestamp with time zone';
    execute format(
      'alter table public.%1$I add constraint %2$I check (%3$I %4$s %5$L and %3$I < %6$L) not valid',
      held.table_name, held.table_name || '_' || held.column_name || '_has_an_end', held.column_name,
      case when is_instant then '>=' else '>' end,
      case
        when held.column_name = 'others_at' or not is_instant then '-infinity'
        else '0001-01-01 00:00:00+00'
      end,
      case when is_instant then '10000-01-01 00:00:00+00' else 'infinity' end
    );
  end loop;
end;
$$;

-- The history behind "watched again"; and no question to it looks at all that a person ever watched, but by its time.

-- The letters of a text that case or spelling tells apart from what is searched for, and what each is searched as: those that are in
-- these words. A database may know no case but that of English letters (the locale C).
create function public.letters_of(words text) returns text[]
language sql immutable set search_path = ''
as $$
  select array[coalesce(string_agg(letter, '' order by nth), ''), coalesce(string_agg(plain, '' order by nth), '')]
  from unnest(
    string_to_array('ØøŁłĐđıÆŒÞẞ’ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐ', null),
    string_to_array('oollddiæœþß''αβγδεζηθικλμνξοπρστυφχψωσабвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ', null)
  ) with ordinality as letters (letter, plain, nth)
  where plain in ('æ', 'œ', 'þ', 'ß') or strpos(words, plain) > 0;
$$;

-- A text as far as words with these letters are searched in it: without case and accents. Most texts are English, and quick. A search
-- path of its own would keep the planner from writing it into the statement.
create function public.text_to_search(said text, letters text[]) returns text
language sql immutable
as $$
  select case when octet_length(said) = length(said) then lower(said) else
    replace(replace(replace(replace(
      lower(translate(regexp_replace(normalize(said, nfkd), '[\u0300-\u036f]', '', 'g'), letters[1], letters[2])),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  end;
$$;
revoke execute on function public.letters_of, public.text_to_search from public, anon, authenticated;
grant execute on function public.letters_of, public.text_to_search to authenticated, service_role;

-- What of these people's is called by all of these words, each item as `profile/tv/1399/1/2`; and what has no name, where its title is one of
-- `unnamed`.
create function public.items_called(people uuid[], words text[], unnamed jsonb) returns text[]
language plpgsql stable set search_path = ''
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  plain text[] := array(select public.plain_words(word) from unnest(words) as word);
  letters text[] := public.letters_of(array_to_string(plain, ''));
  patterns text[] := array(select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' from unnest(plain) as word);
begin
  return array(
    with shows as materialized (
      select profile_id, tmdb_id, title, public.text_to_search(title, letters) as called
      from public.show_progress where profile_id = any (people)
    )
    select concat_ws('/', item.profile_id, item.media_type, item.tmdb_id, item.season_number, item.episode_number)
    from (
      select own.profile_id, own.media_type, own.tmdb_id, own.season_number, own.episode_number, shows.title as named,
        concat_ws(' ', shows.called, public.text_to_search(own.title, letters)) as called
      from shows
      join public.watch_progress as own
        on own.profile_id = shows.profile_id and own.media_type = 'tv' and own.tmdb_id = shows.tmdb_id
      union all
      select own.profile_id, own.media_type, own.tmdb_id, own.season_number, own.episode_number, own.title,
        public.text_to_search(own.title, letters)
      from public.watch_progress as own
      where own.profile_id = any (people) and own.media_type = 'movie'
    ) as item
    where item.called like all (patterns)
      or (item.named is null and unnamed ? (item.media_type || '/' || item.tmdb_id))
  );
end;
$$;
revoke execute on function public.items_called from public, anon, authenticated;
grant execute on function public.items_called to authenticated, service_role;

create or replace function public.watch_history(
  people uuid[], before timestamptz, most integer, which text default '{}', zone text default 'UTC'
)
returns table (
  profile_id uuid, session_id uuid, media_type public.media_type, tmdb_id integer, season_number smallint,
  episode_number integer, started_at timestamptz, ended_at timestamptz, seconds real, "position" real, duration real,
  watched boolean, device_id uuid, device_name text, title text, show_title text, poster text, still text, backdrop text
)
language plpgsql stable set search_path = ''
-- As in `fold_progress`: an index is always the way.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
-- Said anew below, until this ends.
set enable_sort = on
as $$
declare
  asked jsonb := which::jsonb;
  groups uuid[] := array(select id from public.profiles where id = any (people) and members is not null);
  -- Of titles, or of items, that are asked for.
  titles text[] := case
    when asked ? 'tmdb' then array[concat_ws('/', asked ->> 'media', asked ->> 'tmdb')]
    when asked ? 'titles' then array(select distinct jsonb_array_elements_text(asked -> 'titles'))
  end;
  items text[] := case when asked ? 'words' then
    public.items_called(people, array(select jsonb_array_elements_text(asked -> 'words')), asked -> 'found')
  end;
  listed jsonb := to_jsonb(coalesce(items, titles));
  -- Fewer playbacks than this are found by what they are of; more are looked through by their time.
  few constant integer := 3000;
  hits integer := few;
  source text := 'public.playback_sessions as played where played.profile_id = person';
  -- Written into the statement only where they are asked for, so that each question has a plan of its own.
  conditions text := concat(
    case when asked ? 'tmdb' then
      ' and played.media_type = ($4 ->> ''media'')::public.media_type and played.tmdb_id = ($4 ->> ''tmdb'')::integer'
    end,
    case when asked ? 'titles' then
      ' and $4 -> ''titles'' ? (played.media_type || ''/'' || played.tmdb_id)'
    end,
    case when asked ? 'ended' then
      ' and played.crossed_at is not null and played.crossed_needs <= public.session_seconds(played)'
    end,
    case when asked ? 'again' then
      ' and played.crossed_at is not null and played.crossed_needs <= public.session_seconds(played) and exists (
        select from public.playback_sessions as earlier
        where earlier.profile_id = played.profile_id and earlier.media_type = played.media_type
          and earlier.tmdb_id = played.tmdb_id and earlier.season_number = played.season_number
          and earlier.episode_number = played.episode_number and earlier.kind = ''playback''
          and (earlier.started_at, earlier.id) < (played.started_at, played.id)
          and earlier.crossed_at is not null and earlier.crossed_needs <= public.session_seconds(earlier)
          and public.session_seconds(earlier) >= (public.thresholds()).really_played_seconds
          and not exists (
            select from public.playback_sessions as act
            where act.profile_id = earlier.profile_id and act.media_type = earlier.media_type
              and act.tmdb_id = earlier.tmdb_id and act.kind = ''forget'' and act.observed_at >= earlier.observed_at
              and (
                act.season_number = -1
                or act.season_number = earlier.season_number and act.episode_number = earlier.episode_number
              )
          )
      )'
    end,
    case when asked ? 'device' then ' and coalesce(played.device_name, '''') = $4 ->> ''device''' end,
    case when asked ? 'first' then
      ' and played.started_at >= ($4 ->> ''first'')::date::timestamp at time zone $5'
    end,
    case when asked ? 'last' then
      ' and played.started_at < (($4 ->> ''last'')::date + 1)::timestamp at time zone $5'
    end,
    case when asked ? 'weekday' then
      ' and extract(isodow from played.started_at at time zone $5) = ($4 ->> ''weekday'')::integer'
    end,
    case when asked ? 'hour' then
      ' and extract(hour from played.started_at at time zone $5) = ($4 ->> ''hour'')::integer'
    end,
    case when asked ? 'words' then
      ' and $7 ? concat_ws(''/'', played.profile_id, played.media_type, played.tmdb_id, played.season_number, played.episode_number)'
    end,
    case when asked ? 'together' then
      ' and exists (
        select from public.playback_sessions as shared
        where shared.profile_id = ($4 ->> ''together'')::uuid and shared.media_type = played.media_type
          and shared.tmdb_id = played.tmdb_id and shared.season_number = played.season_number
          and shared.episode_number = played.episode_number and shared.id = played.id
      )'
    end,
    case when cardinality(people) > 1 and cardinality(groups) > 0 then
      ' and (played.profile_id = any ($6) or not exists (
        select from public.playback_sessions as shared
        where shared.profile_id = any ($6) and shared.media_type = played.media_type
          and shared.tmdb_id = played.tmdb_id and shared.season_number = played.season_number
          and shared.episode_number = played.episode_number and shared.id = played.id
      ))'
    end
  );
begin
  if items is not null then
    select count(*) into hits
    from (
      select from unnest(items) as listed_key
      cross join lateral string_to_array(listed_key, '/') as part
      join public.playback_sessions as played
        on played.profile_id = part[1]::uuid and played.media_type = part[2]::public.media_type
        and played.tmdb_id = part[3]::integer and played.season_number = part[4]::smallint
        and played.episode_number = part[5]::integer
      limit few
    ) as counted;
    source := case when hits < few then
      'jsonb_array_elements_text($7) as listed_key
      cross join lateral string_to_array(listed_key, ''/'') as part
      join public.playback_sessions as played
        on played.profile_id = person and played.profile_id = part[1]::uuid and played.media_type = part[2]::public.media_type
        and played.tmdb_id = part[3]::integer and played.season_number = part[4]::smallint
        and played.episode_number = part[5]::integer
      where true'
    else source end;
  elsif titles is not null then
    select count(*) into hits
    from (
      select from unnest(titles) as listed_key
      cross join lateral string_to_array(listed_key, '/') as part
      join public.playback_sessions as played
        on played.profile_id = any (people) and played.media_type = part[1]::public.media_type
        and played.tmdb_id = part[2]::integer
      limit few
    ) as counted;
    source := case when hits < few then
      'jsonb_array_elements_text($7) as listed_key
      cross join lateral string_to_array(listed_key, ''/'') as part
      join public.playback_sessions as played
        on played.profile_id = person and played.media_type = part[1]::public.media_type and played.tmdb_id = part[2]::integer
      where true'
    else source end;
  elsif asked ? 'together' then
    select count(*) into hits
    from (
      select from public.playback_sessions as shared
      where shared.profile_id = (asked ->> 'together')::uuid and shared.kind = 'playback'
      limit few
    ) as counted;
    source := case when hits < few then
      'public.playback_sessions as met
      join public.playback_sessions as played
        on played.profile_id = person and played.media_type = met.media_type and played.tmdb_id = met.tmdb_id
        and played.season_number = met.season_number and played.episode_number = met.episode_number and played.id = met.id
      where met.profile_id = ($4 ->> ''together'')::uuid and met.kind = ''playback'''
    else source end;
  end if;
  -- What is looked through by its time comes in that order, and ends where a page is full.
  perform set_config('enable_sort', case when hits < few then 'on' else 'off' end, true);
  return query execute format(
    $sql$
      select
        session.profile_id, session.id, session.media_type, session.tmdb_id, session.season_number,
        session.episode_number, session.started_at, session.observed_at, session.seconds, session.position,
        session.duration, session.crossed_at is not null and session.crossed_needs <= session.seconds,
        session.device_id, session.device_name::text, place.title::text, show.title,
        coalesce(show.poster, place.poster)::text, place.still::text, coalesce(show.backdrop, place.backdrop)::text
      from unnest($1) as person
      cross join lateral (
        select played.*, public.session_seconds(played) as seconds
        from %s and played.kind = 'playback' and played.started_at < $2 %s
          and public.session_seconds(played) >= (public.thresholds()).really_played_seconds
          and not exists (
            select from public.playback_sessions as act
            where act.profile_id = played.profile_id and act.media_type = played.media_type
              and act.tmdb_id = played.tmdb_id and act.kind = 'forget' and act.observed_at >= played.observed_at
              and act.season_number = -1
          )
          and not exists (
            select from public.playback_sessions as act
            where act.profile_id = played.profile_id and act.media_type = played.media_type
              and act.tmdb_id = played.tmdb_id and act.season_number = played.season_number
              and act.episode_number = played.episode_number and act.kind = 'forget'
              and act.observed_at >= played.observed_at
          )
        order by played.started_at desc
        fetch first ($3) rows with ties
      ) as session
      left join public.watch_progress as place
        on place.profile_id = session.profile_id and place.media_type = session.media_type
        and place.tmdb_id = session.tmdb_id and place.season_number = session.season_number
        and place.episode_number = session.episode_number
      left join public.show_progress as show
        on session.media_type = 'tv' and show.profile_id = session.profile_id and show.tmdb_id = session.tmdb_id
      order by session.started_at desc
      fetch first ($3) rows with ties
    $sql$, source, conditions
  ) using people, before, most, asked, zone, groups, listed;
end;
$$;

revoke execute on function public.watch_history from public, anon, authenticated;
-- Row level security shows each member their own household's history alone.
-- Row level security shows each member their own household's history alone.
grant execute on function public.watch_history to authenticated, service_role;

-- The history of several titles, and of what was watched to its end: what stands behind a figure of a genre, a decade, a
-- person, or of what was seen.

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
as $$
declare
  asked jsonb := which::jsonb;
  groups uuid[] := array(select id from public.profiles where id = any (people) and members is not null);
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
      ' and exists (
        select from (
          select
            (select whole.title from public.show_progress as whole
              where played.media_type = ''tv'' and whole.profile_id = played.profile_id
                and whole.tmdb_id = played.tmdb_id) as of_show,
            (select own.title from public.watch_progress as own
              where own.profile_id = played.profile_id and own.media_type = played.media_type
                and own.tmdb_id = played.tmdb_id and own.season_number = played.season_number
                and own.episode_number = played.episode_number) as of_item
        ) as called
        where not exists (
            select from jsonb_array_elements_text($4 -> ''words'') as word
            where strpos(public.plain_words(concat_ws('' '', called.of_show, called.of_item)), public.plain_words(word)) = 0
          )
          or (
            case when played.media_type = ''tv'' then called.of_show else called.of_item end is null
            and $4 -> ''found'' ? (played.media_type || ''/'' || played.tmdb_id)
          )
      )'
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
        from public.playback_sessions as played
        where played.profile_id = person and played.kind = 'playback' and played.started_at < $2 %s
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
    $sql$, conditions
  ) using people, before, most, asked, zone, groups;
end;
$$;

revoke execute on function public.watch_history from public, anon, authenticated;
-- Row level security shows each member their own household's history alone.
-- Row level security shows each member their own household's history alone.
grant execute on function public.watch_history to authenticated, service_role;

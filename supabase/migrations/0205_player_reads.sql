-- What players that speak Trakt's language read of a profile: for the service alone, which has checked whose it is.

-- Answers, as a JSON array, what a profile has watched of films or of shows: how often it was played to where that counts,
-- once where it was only marked so, and when last.
create function public.watched_items(profile uuid, media public.media_type) returns text
language sql stable set search_path = ''
as $$
  select coalesce(json_agg(item order by item.watched_at desc, item.tmdb_id, item.season_number, item.episode_number), '[]')::text
  from (
    select place.tmdb_id, place.season_number, place.episode_number, place.episode_id, place.watched_at,
      coalesce(show.title, case when media = 'movie' then place.title end) as title,
      greatest(1, (
        select count(*) from public.playback_sessions as session
        where session.profile_id = place.profile_id and session.media_type = place.media_type
          and session.tmdb_id = place.tmdb_id and session.season_number = place.season_number
          and session.episode_number = place.episode_number and session.kind = 'playback'
          and session.crossed_at is not null and session.crossed_needs <= public.session_seconds(session)
      ))::integer as plays
    from public.watch_progress as place
    left join public.show_progress as show
      on media = 'tv' and show.profile_id = place.profile_id and show.tmdb_id = place.tmdb_id
    where place.profile_id = profile and place.media_type = media and place.watched_at is not null
      and place.forgotten_at is null
  ) as item;
$$;

-- Answers when anything of a profile's films and of its episodes last changed: a place, a mark, what it forgot or took out
-- of its history.
create function public.last_changes(profile uuid) returns table (media public.media_type, changed_at timestamptz)
language sql stable set search_path = ''
as $$
  select media_type, max(at)
  from (
    select place.media_type, greatest(place.observed_at, place.watched_at, place.hidden_at, place.forgotten_at) as at
    from public.watch_progress as place where place.profile_id = profile
    union all
    select 'tv', greatest(show.hidden_at, show.dropped_at) from public.show_progress as show where show.profile_id = profile
    union all
    select gone.media_type, gone.removed_at from public.removed_sessions as gone where gone.profile_id = profile
  ) as changes
  group by media_type;
$$;

revoke execute on function public.watched_items, public.last_changes from public, anon, authenticated;
grant execute on function public.watched_items, public.last_changes to service_role;

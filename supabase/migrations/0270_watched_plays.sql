-- How many plays there are of what a player pages through: its first page says how many pages come.

create function public.watched_plays(
  profile uuid, media public.media_type, tmdb integer, since timestamptz, before timestamptz
)
returns integer
language sql stable set search_path = ''
as $$
  select count(*)::integer
  from public.playback_sessions as played
  where played.profile_id = profile and played.kind = 'playback' and played.started_at < before
    and played.observed_at >= since
    and (media is null or played.media_type = media) and (tmdb is null or played.tmdb_id = tmdb)
    and played.crossed_at is not null and played.crossed_needs <= public.session_seconds(played)
    and public.session_seconds(played) >= (public.thresholds()).really_played_seconds
    and not exists (
      select from public.playback_sessions as act
      where act.profile_id = played.profile_id and act.media_type = played.media_type
        and act.tmdb_id = played.tmdb_id and act.kind = 'forget' and act.observed_at >= played.observed_at
        and (
          act.season_number = -1
          or (act.season_number = played.season_number and act.episode_number = played.episode_number)
        )
    );
$$;
revoke execute on function public.watched_plays from public, anon, authenticated;
grant execute on function public.watched_plays to service_role;

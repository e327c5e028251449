-- Candidates for Continue Watching as one text. A hundred rows of 23 columns are two thousand values, each of which the driver
-- of an embedded database reads by itself: more work than finding them.

-- Answers what `continue_watching` answers, as a JSON array. `asked` is a JSON object with its three arguments: one text in
-- and one text out is what the service may ask past the gateway (see `straight.ts`).
create function public.continue_candidates(asked text) returns text
language sql stable set search_path = ''
as $$
  select coalesce(json_agg(candidate order by number), '[]')::text
  from jsonb_to_record(asked::jsonb) as given (profile uuid, skip integer, at_most integer)
  cross join lateral (
    select
      number, media_type, tmdb_id, season_number, episode_number, episode_id, ordered_at, hidden_at, session_id, observed_at,
      watched_at, finished_at, "position", duration, percentage, seconds_played, device_id, device_name, title, show_title,
      poster, still, backdrop
    from public.continue_watching(given.profile, given.skip, given.at_most) with ordinality as shown (
      media_type, tmdb_id, season_number, episode_number, episode_id, ordered_at, hidden_at, session_id, observed_at,
      watched_at, finished_at, "position", duration, percentage, seconds_played, device_id, device_name, title, show_title,
      poster, still, backdrop, number
    )
  ) as candidate;
$$;

revoke execute on function public.continue_candidates from public, anon, authenticated;
grant execute on function public.continue_candidates to service_role;

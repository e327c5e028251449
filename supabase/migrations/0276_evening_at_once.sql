-- Answers what a household has settled of an evening, as far as who asks may see it: in one question, since every device of the
-- evening asks every few seconds. `people` are those whose "never again" counts.
create function public.evening_of(household uuid, of_evening date, people uuid[]) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'done_by', (
      select done_by from public.tonight_evenings where household_id = household and evening = of_evening
    ),
    'presence', (
      select coalesce(jsonb_agg(jsonb_build_object('profile_id', profile_id, 'here', here)), '[]')
      from public.tonight_presence where household_id = household and evening = of_evening
    ),
    'votes', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object('profile_id', profile_id, 'media_type', media_type, 'tmdb_id', tmdb_id) order by voted_at
        ),
        '[]'
      )
      from public.tonight_votes where household_id = household and evening = of_evening
    ),
    'picks', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object(
            'media_type', media_type, 'tmdb_id', tmdb_id, 'title', title, 'poster', poster, 'backdrop', backdrop,
            'picked_by', picked_by, 'picked_at', picked_at
          ) order by picked_at
        ),
        '[]'
      )
      from public.tonight_picks where household_id = household and evening = of_evening
    ),
    'refused', (
      select coalesce(jsonb_agg(jsonb_build_object('media_type', media_type, 'tmdb_id', tmdb_id)), '[]')
      from public.tonight_refusals where household_id = household and evening = of_evening
    ),
    'never_again', (
      select coalesce(
        jsonb_agg(
          jsonb_build_object('profile_id', profile_id, 'media_type', media_type, 'tmdb_id', tmdb_id)
          order by profile_id, media_type, tmdb_id
        ),
        '[]'
      )
      from public.never_again where profile_id = any (people)
    ),
    'last_picks', (
      select coalesce(jsonb_agg(jsonb_build_object('profile_id', profile_id, 'picked_at', picked_at)), '[]')
      from public.last_picks(household)
    )
  );
$$;

revoke execute on function public.evening_of from public, anon;
grant execute on function public.evening_of to authenticated, service_role;

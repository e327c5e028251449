-- A thumb that was given without a network comes late: what was thought of the title since then stands.
drop function public.give_thumb(uuid, public.media_type, integer, public.thumb);

-- The last act wins, by the database's own clock: of two devices at once the one that comes second. Null takes it back.
-- `done_at` is when a late one was given; without it, now.
create function public.give_thumb(
  profile uuid, media public.media_type, tmdb integer, given public.thumb, done_at timestamptz default null
) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  at timestamptz := least(coalesce(done_at, clock_timestamp()), clock_timestamp());
begin
  if given is null then
    delete from public.thumbs as known
    where known.profile_id = profile and known.media_type = media and known.tmdb_id = tmdb and known.given_at <= at;
    return;
  end if;
  insert into public.thumbs as known (profile_id, media_type, tmdb_id, thumb, given_at)
  values (profile, media, tmdb, given, at)
  on conflict (profile_id, media_type, tmdb_id) do update set thumb = excluded.thumb, given_at = excluded.given_at
    where known.given_at <= excluded.given_at;
end;
$$;

revoke execute on function public.give_thumb from public, anon, authenticated;
grant execute on function public.give_thumb to service_role;

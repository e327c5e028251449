-- What a profile thinks of a title: down, up or love.

create type public.thumb as enum ('down', 'up', 'love');

create table public.thumbs (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  thumb public.thumb not null,
  given_at timestamptz not null default clock_timestamp(),
  primary key (profile_id, media_type, tmdb_id)
);

-- There is no policy: an account of the household may be anybody in it, and what somebody thinks of a title is theirs. The
-- service alone reads and writes, once it knows which profile asks.
alter table public.thumbs enable row level security;
revoke all on public.thumbs from anon, authenticated;
grant all on public.thumbs to service_role;

-- The last act wins, by the database's own clock: of two devices at once the one that comes second. Null takes it back.
create function public.give_thumb(profile uuid, media public.media_type, tmdb integer, given public.thumb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  if given is null then
    delete from public.thumbs where profile_id = profile and media_type = media and tmdb_id = tmdb;
    return;
  end if;
  insert into public.thumbs as known (profile_id, media_type, tmdb_id, thumb) values (profile, media, tmdb, given)
  on conflict (profile_id, media_type, tmdb_id) do update set thumb = excluded.thumb, given_at = clock_timestamp();
end;
$$;

revoke execute on function public.give_thumb from public, anon, authenticated;
grant execute on function public.give_thumb to service_role;

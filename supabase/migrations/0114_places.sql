-- Where each profile stands: a place per film or episode, and a thread per show. Both follow from the ledger.

create table public.watch_progress (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  session_id uuid not null,
  observed_at timestamptz not null,
  -- When the profile last really played it, or put it somewhere on purpose. A peek leaves this alone, and the thread
  -- follows it.
  played_at timestamptz,
  watched_at timestamptz,
  finished_at timestamptz,
  hidden_at timestamptz,
  -- When the profile forgot everything of it. The row stays as a stone, so that the profile can take the forgetting back.
  forgotten_at timestamptz,
  -- The day of observed_at, for the index below.
  observed_on date not null,
  episode_id integer,
  position real not null,
  duration real not null,
  percentage real not null generated always as (
    case
      when duration > 0 then (least(100, round(10000 * position::double precision / duration) / 100))::real
      when finished_at is not null then 100
      else 0
    end
  ) stored,
  -- In all sessions together.
  seconds_played real not null,
  -- When the item's other sessions were last observed, and how many seconds they come to. With these the session that holds
  -- the place goes on without a look at the others, as long as it is later than all of them. Null where the fold has to
  -- look.
  others_at timestamptz,
  others_seconds double precision,
  device_id uuid,
  device_name varchar(60),
  -- How it looked when the profile played it: a film's title and pictures, an episode's own title and still.
  snapshot_at timestamptz,
  title varchar(200),
  poster varchar(300),
  still varchar(300),
  backdrop varchar(300),
  primary key (profile_id, media_type, tmdb_id, season_number, episode_number),
  check (
    tmdb_id > 0 and season_number >= 0 and episode_number >= 0 and position >= 0 and duration >= 0
      and seconds_played >= 0
  )
);

-- Continue Watching's films, the newest day first. The index names no column that a report of a running film changes: such a
-- report then rewrites the row within its page and touches no index. An index on observed_at itself would be written with
-- every report, this one once a day.
create index watch_progress_unfinished_movies on public.watch_progress (profile_id, observed_on desc)
  where media_type = 'movie' and finished_at is null and forgotten_at is null;

-- Members read, and the service alone writes, as in the ledger.
alter table public.watch_progress enable row level security;
create policy watch_progress_read on public.watch_progress for select to authenticated
  using (profile_id in (select public.readable_profile_ids()));
revoke all on public.watch_progress from anon, authenticated;
grant select on public.watch_progress to authenticated;
grant all on public.watch_progress to service_role;

-- The thread: which episode a profile is on in a show. A special never is the thread.
create table public.show_progress (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  tmdb_id integer not null check (tmdb_id > 0),
  -- Null where the profile has really played nothing of the show (any more).
  season_number smallint check (season_number > 0),
  episode_number integer,
  -- A show stays hidden, or dropped, until that episode's played_at is later.
  hidden_at timestamptz,
  dropped_at timestamptz,
  snapshot_at timestamptz,
  title text check (char_length(title) <= 200),
  poster text check (char_length(poster) <= 300),
  backdrop text check (char_length(backdrop) <= 300),
  primary key (profile_id, tmdb_id),
  check ((season_number is null) = (episode_number is null))
) with (fillfactor = 90);

alter table public.show_progress enable row level security;
create policy show_progress_read on public.show_progress for select to authenticated
  using (profile_id in (select public.readable_profile_ids()));
revoke all on public.show_progress from anon, authenticated;
grant select on public.show_progress to authenticated;
grant all on public.show_progress to service_role;

-- As `session_item`.
create function public.place_item(place public.watch_progress) returns public.progress_item
language sql immutable
as $$
  select row(place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number)
    ::public.progress_item;
$$;

-- Writes a place as one line of text: the number of a report that names its item, and what that report does not say itself,
-- in the order in which the service reads it, with a tab between fields. Instants are seconds since 1970. A device's name
-- comes last, because a person may have put a tab into it; it cannot end the line. (Hundreds of rows of many columns cost
-- the gateway more than they cost the database. One text costs it nothing.)
-- Sets no search_path, so that PostgreSQL writes it into the statement that asks.
create function public.progress_line(report integer, session uuid, place public.watch_progress) returns text
language sql stable
as $$
  select concat(
    report, e'\t', place.episode_id, e'\t', place.position, e'\t', place.duration, e'\t', place.percentage, e'\t',
    place.seconds_played, e'\t', date_part('epoch', place.watched_at), e'\t', date_part('epoch', place.finished_at),
    e'\t', date_part('epoch', place.observed_at), e'\t', nullif(place.session_id, session), e'\t', place.device_id,
    e'\t', translate(place.device_name, e'\n', ' ')
  );
$$;

-- Answers the places of these items as a JSON array, without those that the profile forgot.
create function public.places_as_json(items public.progress_item[]) returns text
language sql stable set search_path = ''
as $$
  select coalesce(json_agg(stored), '[]')::text
  from (
    select
      place.profile_id, place.media_type, place.tmdb_id, place.season_number, place.episode_number, place.episode_id,
      place.position, place.duration, place.percentage, place.seconds_played, place.watched_at, place.finished_at,
      place.observed_at, place.session_id, place.device_id, place.device_name
    from unnest(items) as item
    join public.watch_progress as place on public.same_item(public.place_item(place), item)
    where place.forgotten_at is null
  ) as stored;
$$;

revoke execute on function public.place_item, public.progress_line, public.places_as_json
from public, anon, authenticated;
grant execute on function public.place_item, public.progress_line, public.places_as_json to service_role;
-- The history calls it in the name of whoever reads it.
grant execute on function public.place_item to authenticated;

-- Progress: the ledger of what happened, the place that follows from it, and each show's thread.
--
-- The ledger is the truth. Merging a report into its row is commutative and idempotent (a greatest, a least, or the
-- fields of the report with the highest sequence), and a place is a pure function of its item's ledger rows. So any
-- order, repetition or delay of the same reports ends in the same rows, whoever writes them.

create type public.media_type as enum ('movie', 'tv');
create type public.playback_kind as enum ('playback', 'set', 'mark-watched', 'mark-unwatched', 'forget');

-- One row per playback session; what a person does on purpose is a row too.
create table public.playback_sessions (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null,
  -- A movie has 0 and 0. A forget of a whole show has -1 and -1.
  season_number smallint not null,
  episode_number integer not null,
  id uuid not null,
  kind public.playback_kind not null,
  -- The person put the place here on purpose; "start over", "go on from here" and Next make a playback explicit.
  explicit boolean not null,
  -- Until when, by the server's clock.
  observed_at timestamptz not null,
  -- What turns this device's clock into ours, and delay on the way: the least of all reports has the least delay.
  clock_offset_ms bigint not null,
  started_at timestamptz not null,
  -- When a position at or past the watched threshold was first reported, and how many seconds must really have been
  -- played in all for it to count (0 when the client does not count them).
  crossed_at timestamptz,
  crossed_needs real,
  sequence integer not null,
  first_sequence integer not null,
  position real not null,
  position_from real not null,
  position_least real not null,
  position_furthest real not null,
  duration real not null,
  credits_start real,
  -- The most the client said; null: it does not count them. `session_seconds` is what can be believed of it.
  seconds_played real,
  -- What it said with its lowest sequence: what was played before anybody's clock could tell. 0 where that was more than
  -- the whole title, null where it did not count yet.
  seconds_first real,
  -- Where it ended; where the person pressed Next or marked it, which finishes it whatever was played.
  ended_position real,
  passed_position real,
  episode_id integer,
  device_id uuid,
  device_name varchar(60),
  primary key (profile_id, media_type, tmdb_id, season_number, episode_number, id),
  -- One check of all: each by itself costs every report as much again. For the same reason lengths are the type's.
  check (
    tmdb_id > 0 and season_number >= -1 and episode_number >= -1 and position >= 0 and duration >= 0
      and seconds_played >= 0
  )
);

-- The place: one row per profile and item.
create table public.watch_progress (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null,
  season_number smallint not null,
  episode_number integer not null,
  session_id uuid not null,
  observed_at timestamptz not null,
  -- When it was last really played or put somewhere on purpose; a peek leaves it alone, and the thread follows it.
  played_at timestamptz,
  watched_at timestamptz,
  finished_at timestamptz,
  hidden_at timestamptz,
  -- All that is known was forgotten; the row stays, so that it can be taken back.
  forgotten_at timestamptz,
  -- The day of observed_at. An index on the instant itself would be written with every report; this once a day.
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
  -- What the item's other sessions come to, so that the one that holds the place can go on without looking at them:
  -- as long as it is later than all of them. Null where they have to be looked at.
  others_at timestamptz,
  others_seconds double precision,
  device_id uuid,
  device_name varchar(60),
  -- How it looked when it was played: a movie's title and pictures, an episode's own title and still.
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

-- Continue Watching's movies, newest day first. It names no column that a report of a running film changes, so that
-- such a report rewrites the row in its page and touches no index.
create index watch_progress_unfinished_movies on public.watch_progress (profile_id, observed_on desc)
  where media_type = 'movie' and finished_at is null and forgotten_at is null;

-- The thread: which episode a profile is on in a show. Specials never are.
create table public.show_progress (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  tmdb_id integer not null check (tmdb_id > 0),
  -- Null: nothing of it was really played (any more).
  season_number smallint check (season_number > 0),
  episode_number integer,
  -- Hidden or dropped while that episode's played_at is not later.
  hidden_at timestamptz,
  dropped_at timestamptz,
  snapshot_at timestamptz,
  title text check (char_length(title) <= 200),
  poster text check (char_length(poster) <= 300),
  backdrop text check (char_length(backdrop) <= 300),
  primary key (profile_id, tmdb_id),
  check ((season_number is null) = (episode_number is null))
) with (fillfactor = 90);

-- What can be believed of the seconds a session says it played: what it said first, and from there on what fits between
-- its reports at four times the speed. A session that does not count them, or began to late, played at least the stretch
-- of the title it covered, as far as there was time for it.
-- Without a search_path of its own, as the next two, so that it becomes part of the statement that asks.
create function public.session_seconds(session public.playback_sessions) returns real
language sql immutable
as $$
  select greatest(
    case when session.seconds_played is null or session.seconds_first is null then
      least(
        session.position_furthest - session.position_least,
        extract(epoch from session.observed_at - session.started_at)
      )
    end,
    case when session.seconds_played is not null then
      least(
        session.seconds_played,
        coalesce(session.seconds_first, 0) + 1
          + 4 * extract(epoch from session.observed_at - session.started_at)::double precision
      )
    end
  )::real;
$$;

-- A mark at or past the end was made for another cut: as `believedMarks` in lib/progress/marks.ts.
create function public.believed_credits(credits_start real, duration real) returns real
language sql immutable
as $$
  select case when credits_start > 0 and credits_start < duration then credits_start end;
$$;

-- From where an item counts as finished: the credits, else 95 % or two minutes left, the later; less what rounding may
-- have taken.
create function public.finished_from(credits_start real, duration real) returns double precision
language sql immutable
as $$
  select coalesce(
    public.believed_credits(credits_start, duration),
    greatest(0.95::double precision * duration, duration - 120::double precision)
  ) - 0.05::double precision;
$$;

create type public.progress_item as (
  profile_id uuid,
  media_type public.media_type,
  tmdb_id integer,
  season_number smallint,
  episode_number integer
);

-- What arrives: one report of a player, or one act. Times are milliseconds since 1970: observed and sent by the
-- device's clock, received by the server's.
create type public.progress_report as (
  profile_id uuid,
  media_type public.media_type,
  tmdb_id integer,
  season_number smallint,
  episode_number integer,
  id uuid,
  kind public.playback_kind,
  event text,
  sequence integer,
  "position" real,
  duration real,
  credits_start real,
  seconds_played real,
  observed_ms bigint,
  sent_ms bigint,
  received_ms bigint,
  episode_id integer,
  device_id uuid,
  device_name text,
  title text,
  show_title text,
  poster text,
  still text,
  backdrop text
);

-- Whose progress a member may read, answered once per query rather than once per row.
create function public.readable_profile_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select profiles.id
  from public.household_members
  join public.profiles using (household_id)
  where household_members.user_id = auth.uid();
$$;

alter table public.playback_sessions enable row level security;
alter table public.watch_progress enable row level security;
alter table public.show_progress enable row level security;

-- Members read. Nobody but the service writes: there is no policy to do so, whatever a role was granted.
create policy playback_sessions_read on public.playback_sessions for select to authenticated
  using (profile_id in (select public.readable_profile_ids()));
create policy watch_progress_read on public.watch_progress for select to authenticated
  using (profile_id in (select public.readable_profile_ids()));
create policy show_progress_read on public.show_progress for select to authenticated
  using (profile_id in (select public.readable_profile_ids()));

revoke all on public.playback_sessions, public.watch_progress, public.show_progress from anon, authenticated;
grant select on public.playback_sessions, public.watch_progress, public.show_progress to authenticated;
grant all on public.playback_sessions, public.watch_progress, public.show_progress to service_role;

revoke execute on function
  public.readable_profile_ids(),
  public.session_seconds(public.playback_sessions),
  public.believed_credits(real, real),
  public.finished_from(real, real)
from public, anon, authenticated;
grant execute on function
  public.readable_profile_ids(),
  public.session_seconds(public.playback_sessions),
  public.believed_credits(real, real),
  public.finished_from(real, real)
to service_role;
grant execute on function
  public.readable_profile_ids(),
  public.session_seconds(public.playback_sessions)
to authenticated;

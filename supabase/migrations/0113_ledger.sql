-- The ledger of what happened. It is the truth: merging a report into its row is commutative and idempotent (a greatest, a
-- least, or the fields of the report with the highest sequence), and a place follows from its item's ledger rows alone. So
-- the same reports end in the same rows, in whatever order, how often, and how late they come.

create type public.playback_kind as enum ('playback', 'set', 'mark-watched', 'mark-unwatched', 'forget');

-- One row per playback session. What a person does on purpose is a row, too.
create table public.playback_sessions (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null,
  -- A film has 0 and 0. An act that forgets a whole show has -1 and -1.
  season_number smallint not null,
  episode_number integer not null,
  id uuid not null,
  kind public.playback_kind not null,
  -- Whether the viewer put the place here on purpose. "Start over", "go on from here" and Next make a playback explicit.
  explicit boolean not null,
  -- Until when the session is known, by the server's clock.
  observed_at timestamptz not null,
  -- What turns this device's clock into ours, with the delay on the way. The least of all reports has the least delay.
  clock_offset_ms bigint not null,
  started_at timestamptz not null,
  -- When the session first reported a position at or past the watched threshold, and how many seconds the viewer must
  -- really have played in all for that to count (0 when the client does not count seconds).
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
  -- The most seconds that the client claimed; null where it does not count them. `session_seconds` says what to believe.
  seconds_played real,
  -- What the client claimed with its lowest sequence: seconds that it played before any report could confirm them. 0 where
  -- that was more than the whole title, null where it did not count yet.
  seconds_first real,
  -- Where the title ended, and where the viewer pressed Next or marked it, which finishes it whatever they played.
  ended_position real,
  passed_position real,
  episode_id integer,
  device_id uuid,
  device_name varchar(60),
  primary key (profile_id, media_type, tmdb_id, season_number, episode_number, id),
  -- One check for all, because each check by itself costs every report as much again. Types limit lengths for that reason.
  check (
    tmdb_id > 0 and season_number >= -1 and episode_number >= -1 and position >= 0 and duration >= 0
      and seconds_played >= 0
  )
);

-- Members read. There is no policy to write, so that the service alone writes, whatever a role was granted.
alter table public.playback_sessions enable row level security;
create policy playback_sessions_read on public.playback_sessions for select to authenticated
  using (profile_id in (select public.readable_profile_ids()));
revoke all on public.playback_sessions from anon, authenticated;
grant select on public.playback_sessions to authenticated;
grant all on public.playback_sessions to service_role;

-- The functions of this file set no search_path, so that PostgreSQL writes each into the statement that asks.

create function public.session_item(session public.playback_sessions) returns public.progress_item
language sql immutable
as $$
  select row(
    session.profile_id, session.media_type, session.tmdb_id, session.season_number, session.episode_number
  )::public.progress_item;
$$;

-- Answers how many of the seconds that a session claims we believe: what it claimed first, and from there on what fits
-- between its reports at the most speed. A session that does not count seconds, or began to count them late, played at
-- least the stretch of the title that it covered, as far as there was time for it.
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
        coalesce(session.seconds_first, 0) + (public.thresholds()).spare_seconds
          + (public.thresholds()).most_speed * extract(epoch from session.observed_at - session.started_at)::double precision
      )
    end
  )::real;
$$;

-- Answers a mark of the credits only where it lies within the title: another cut has its mark at or past the end.
-- `believedMarks` in lib/progress/marks.ts is the same rule.
create function public.believed_credits(credits_start real, duration real) returns real
language sql immutable
as $$
  select case when credits_start > 0 and credits_start < duration then credits_start end;
$$;

-- Answers from where a title counts as watched: from its share or the credits on, whichever comes first.
create function public.watched_from(credits_start real, duration real) returns double precision
language sql immutable
as $$
  select least((public.thresholds()).watched_share * duration, public.believed_credits(credits_start, duration))
    - (public.thresholds()).rounding_seconds;
$$;

-- Answers from where a title counts as finished: from the credits on, else from its share or the last seconds on, whichever
-- comes later.
create function public.finished_from(credits_start real, duration real) returns double precision
language sql immutable
as $$
  select coalesce(
    public.believed_credits(credits_start, duration),
    greatest(
      (public.thresholds()).finished_share * duration, duration - (public.thresholds()).finished_seconds_left
    )
  ) - (public.thresholds()).rounding_seconds;
$$;

-- Answers whether a session that stands at `stands_at` finishes its title. Next and a mark finish it whatever the viewer
-- played (`passed`). The end and the finished line need enough seconds in all, unless the client does not count them.
create function public.finishes(
  stands_at real, passed real, ended real, duration real, finished_from double precision, counted boolean,
  seconds_in_all double precision
) returns boolean
language sql immutable
as $$
  select (
    stands_at >= passed
    or (
      duration > 0 and (stands_at >= ended or stands_at >= finished_from)
      and (not counted or seconds_in_all >= finished_from * (public.thresholds()).played_share)
    )
  ) is true;
$$;

revoke execute on function
  public.session_item, public.session_seconds, public.believed_credits, public.watched_from, public.finished_from,
  public.finishes
from public, anon, authenticated;
grant execute on function
  public.session_item, public.session_seconds, public.believed_credits, public.watched_from, public.finished_from,
  public.finishes
to service_role;
-- The history calls these in the name of whoever reads it.
grant execute on function public.session_item, public.session_seconds to authenticated;

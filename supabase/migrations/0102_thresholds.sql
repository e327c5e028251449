-- Every number that a rule turns on. lib/progress/thresholds.ts says those again that the browser and the pages need, and
-- supabase/tests/thresholds.test.ts compares the two by name. PostgreSQL puts the numbers into a statement when it plans it.

create type public.progress_thresholds as (
  -- A position from this share of the title on, or from the credits, makes it watched.
  watched_share double precision,
  -- A position from this share on, or with so many seconds left, whichever is later, finishes a title without credits.
  finished_share double precision,
  finished_seconds_left double precision,
  -- The viewer must really have played this share of the position that "watched" and "finished" ask for.
  played_share double precision,
  -- A session that played so many seconds takes the place, and stands in the history.
  really_played_seconds double precision,
  -- A session that played one second in so many of what was left takes the place, too.
  taken_one_in double precision,
  -- Continue Watching shows a film from this position on.
  in_progress_from_seconds double precision,
  -- A device cannot play more seconds between two reports than at this speed, with so many seconds to spare.
  most_speed double precision,
  spare_seconds double precision,
  -- Four bytes round a position; who stands so close to a line has reached it.
  rounding_seconds double precision
);

create function public.thresholds() returns public.progress_thresholds
language sql immutable
as $$
  select row(
    /* watched_share */ 0.8,
    /* finished_share */ 0.95,
    /* finished_seconds_left */ 120,
    /* played_share */ 0.5,
    /* really_played_seconds */ 10,
    /* taken_one_in */ 5,
    /* in_progress_from_seconds */ 10,
    /* most_speed */ 4,
    /* spare_seconds */ 1,
    /* rounding_seconds */ 0.05
  )::public.progress_thresholds;
$$;

create type public.household_terms as (
  -- A password given, a code mailed, or a sign-in proves the account for so long.
  proof_lasts interval,
  -- A deleted profile, and what was removed from the history, can be brought back for so long.
  profile_comes_back interval,
  history_comes_back interval,
  -- An invite stays open for so long, and nobody can make one that stays open for longer than the second.
  invite_stays_open interval,
  invite_at_most interval,
  -- After so many wrong guesses of a PIN every further one makes the next wait, at first for so long, then for twice as
  -- long each time, but never for longer than the last.
  free_pin_misses integer,
  pin_wait interval,
  pin_wait_at_most interval,
  -- A session that goes on from the same place is noted as seen again after so long.
  seen_again_after interval,
  -- A visitor's demo household is not thrown away for another visitor while it is younger.
  demo_household_safe interval
);

create function public.terms() returns public.household_terms
language sql immutable
as $$
  select row(
    /* proof_lasts */ interval '10 minutes',
    /* profile_comes_back */ interval '30 days',
    /* history_comes_back */ interval '30 days',
    /* invite_stays_open */ interval '7 days',
    /* invite_at_most */ interval '8 days',
    /* free_pin_misses */ 2,
    /* pin_wait */ interval '30 seconds',
    /* pin_wait_at_most */ interval '1 hour',
    /* seen_again_after */ interval '1 hour',
    /* demo_household_safe */ interval '1 hour'
  )::public.household_terms;
$$;

revoke execute on function public.thresholds, public.terms from public, anon;
grant execute on function public.thresholds, public.terms to authenticated, service_role;

-- Guests of an evening: people without an account, who vote from their own phone until dawn.

-- One row per code: made by a profile of the household, it lets in one guest, once. The server keeps hashes, of the code
-- and of the secret that the guest's browser gets for it. Both references are of two columns: so `copy_household`, which
-- leaves out who may get in, leaves it out.
create table public.tonight_guests (
  id uuid primary key default gen_random_uuid(),
  household_id uuid not null,
  evening date not null,
  -- Who made the code: the guest sees no more than they do.
  profile_id uuid not null,
  user_id uuid not null,
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  name text check (char_length(btrim(name)) between 1 and 30),
  secret_hash text unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  joined_at timestamptz,
  sent_away_at timestamptz,
  -- One veto per guest and evening, as anybody's.
  veto_media_type public.media_type,
  veto_tmdb_id integer check (veto_tmdb_id > 0),
  veto_title text check (char_length(veto_title) between 1 and 200),
  check ((joined_at is null) = (name is null) and (joined_at is null) = (secret_hash is null)),
  check ((veto_title is null) = (veto_tmdb_id is null) and (veto_title is null) = (veto_media_type is null)),
  foreign key (household_id, user_id) references public.household_members (household_id, user_id) on delete cascade,
  foreign key (profile_id, household_id) references public.profiles (id, household_id) on delete cascade
);

create index tonight_guests_of_evening on public.tonight_guests (household_id, evening);
create index tonight_guests_of_profile on public.tonight_guests (profile_id);

-- There is no policy: the service alone reads or writes a guest, whatever a role was granted.
alter table public.tonight_guests enable row level security;
revoke all on public.tonight_guests from anon, authenticated;
grant all on public.tonight_guests to service_role;

create table public.tonight_guest_votes (
  guest_id uuid not null references public.tonight_guests (id) on delete cascade,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  voted_at timestamptz not null default now(),
  primary key (guest_id, media_type, tmdb_id)
);

alter table public.tonight_guest_votes enable row level security;
revoke all on public.tonight_guest_votes from anon, authenticated;
grant all on public.tonight_guest_votes to service_role;

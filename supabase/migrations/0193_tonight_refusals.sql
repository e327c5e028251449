-- "Not this": what a household was surprised with and did not want, so that no evening offers it twice.

create table public.tonight_refusals (
  household_id uuid not null references public.households (id) on delete cascade,
  evening date not null,
  media_type public.media_type not null,
  tmdb_id integer not null check (tmdb_id > 0),
  primary key (household_id, evening, media_type, tmdb_id)
);

-- What was refused stays refused: there is no policy to change or delete a row.
alter table public.tonight_refusals enable row level security;
create policy tonight_refusals_read on public.tonight_refusals for select to authenticated
  using (public.is_household_member(household_id));
create policy tonight_refusals_said on public.tonight_refusals for insert to authenticated
  with check (public.is_household_member(household_id));
revoke all on public.tonight_refusals from anon, authenticated;
grant select, insert on public.tonight_refusals to authenticated;
grant all on public.tonight_refusals to service_role;

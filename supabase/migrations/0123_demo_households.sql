-- Households that are a copy of another: a demo of their own for each visitor, and a fresh one for each browser test.

-- Which households are a template, and which ones the service made from a template for a visitor's day.
create table public.demo_households (
  household_id uuid primary key references public.households (id) on delete cascade,
  -- What a template was made of, so that the service makes another when that changes. Null: a visitor's household.
  template_version text unique,
  -- The times in a copy are as far from its making as the times in the template are from the template's making.
  made_at timestamptz not null default now()
);

create index demo_households_made_at on public.demo_households (made_at) where template_version is null;

-- There is no policy: the service alone reads or writes it.
alter table public.demo_households enable row level security;
revoke all on public.demo_households from anon, authenticated;
grant all on public.demo_households to service_role;

-- Copies a household with all that hangs off it and its profiles, and moves every time by `later`; nobody is a member yet.
-- It reads the tables and their references from the catalog of the database, so that it copies a table made tomorrow, too.
-- It leaves out who may get in: members, invites, and the notes about templates.
create function public.copy_household(source uuid, later interval) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  copy uuid := gen_random_uuid();
  -- Old and new ids of the profiles, in the same order.
  old_ids uuid[] := array(select id from public.profiles where household_id = source order by id);
  new_ids uuid[] := array(select gen_random_uuid() from unnest(old_ids));
  kind record;
begin
  for kind in
    select
      class.oid::regclass as name,
      string_agg(format('%I', col.attname), ', ' order by col.attnum) as columns,
      string_agg(
        case
          when class.oid = 'public.households'::regclass and col.attname = 'id' then '$1'
          when class.oid = 'public.profiles'::regclass and col.attname = 'id' then '$3[array_position($2, original.id)]'
          when class.oid = 'public.profiles'::regclass and col.attname = 'members' then
            'case when original.members is not null then array('
              'select $3[array_position($2, person)] from unnest(original.members) as person order by 1) end'
          when target.confrelid = 'public.households'::regclass then '$1'
          when target.confrelid = 'public.profiles'::regclass then format('$3[array_position($2, original.%I)]', col.attname)
          when col.attname = 'observed_on' then '((original.observed_at + $4) at time zone ''UTC'')::date'
          when col.atttypid = 'timestamptz'::regtype then format('original.%I + $4', col.attname)
          when col.atttypid = 'date'::regtype then format('(original.%I + $4)::date', col.attname)
          when own_key.attnums = array[col.attnum] and col.atttypid = 'uuid'::regtype then 'gen_random_uuid()'
          else format('original.%I', col.attname)
        end, ', ' order by col.attnum
      ) as values,
      coalesce(
        max(format('original.%I = $5', col.attname)) filter (where target.confrelid = 'public.households'::regclass),
        max(format('original.%I = any($2)', col.attname)) filter (where target.confrelid = 'public.profiles'::regclass),
        'original.id = $5'
      ) as condition
    from pg_catalog.pg_class as class
    join pg_catalog.pg_attribute as col
      on col.attrelid = class.oid and col.attnum > 0 and not col.attisdropped and col.attgenerated = ''
    left join lateral (
      select conkey as attnums from pg_catalog.pg_constraint where conrelid = class.oid and contype = 'p'
    ) as own_key on true
    left join lateral (
      select confrelid from pg_catalog.pg_constraint
      where conrelid = class.oid and contype = 'f' and conkey = array[col.attnum] limit 1
    ) as target on true
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and not class.relispartition
      and class.oid not in (
        'public.household_members'::regclass, 'public.household_invites'::regclass, 'public.demo_households'::regclass
      )
    group by class.oid
    having class.oid = 'public.households'::regclass or bool_or(
      target.confrelid in ('public.households'::regclass, 'public.profiles'::regclass)
    ) is true
    -- What the others refer to comes first.
    order by class.oid <> 'public.households'::regclass, class.oid <> 'public.profiles'::regclass, class.oid
  loop
    execute format(
      'insert into %s (%s) select %s from %s as original where %s',
      kind.name, kind.columns, kind.values, kind.name, kind.condition
    ) using copy, old_ids, new_ids, later, source;
  end loop;
  return copy;
end;
$$;

-- Makes an account with a copy of the template, for a visitor who only wants to look. Where there are `most` such households
-- already, the oldest makes room, unless it is too young for that: then the answer is null.
create function public.make_demo_household(template text, address text, password_hash text, most integer) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
declare
  visitor uuid := gen_random_uuid();
  source public.demo_households;
  oldest public.demo_households;
  household uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('demo households', 0));
  select * into source from public.demo_households where template_version = template;
  if source.household_id is null then
    raise exception 'there is no template %', template using errcode = 'P0002';
  end if;
  if (select count(*) from public.demo_households where template_version is null) >= most then
    select * into oldest from public.demo_households where template_version is null order by made_at limit 1;
    if oldest.made_at > now() - (public.terms()).demo_household_safe then
      return null;
    end if;
    perform public.delete_demo_households(oldest.made_at);
  end if;
  insert into auth.users (
    id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
    -- A hosted project's sign-in reads no null here.
    confirmation_token, recovery_token, email_change, email_change_token_new
  ) values (
    visitor, 'authenticated', 'authenticated', address, password_hash, now(),
    '{"provider": "email", "providers": ["email"]}', '{}', '', '', '', ''
  );
  -- A hosted project's sign-in looks for accounts of this instance alone; the embedded Supabase has no such column.
  if exists (
    select from pg_catalog.pg_attribute where attrelid = 'auth.users'::regclass and attname = 'instance_id'
  ) then
    execute 'update auth.users set instance_id = $1 where id = $2'
      using '00000000-0000-0000-0000-000000000000'::uuid, visitor;
  end if;
  insert into auth.identities (id, provider, provider_id, user_id, identity_data)
  values (gen_random_uuid(), 'email', visitor::text, visitor, jsonb_build_object('sub', visitor, 'email', address));
  household := public.copy_household(source.household_id, now() - source.made_at);
  insert into public.household_members (household_id, user_id, role) values (household, visitor, 'owner');
  insert into public.demo_households (household_id) values (household);
  return household;
end;
$$;

-- Deletes the households and accounts of visitors who came at or before `until`. Answers how many there were.
create function public.delete_demo_households(until timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  gone uuid[] := array(
    select household_id from public.demo_households where template_version is null and made_at <= until
  );
begin
  delete from auth.users where id in (select user_id from public.household_members where household_id = any(gone));
  delete from public.households where id = any(gone);
  return cardinality(gone);
end;
$$;

revoke execute on function public.copy_household, public.make_demo_household, public.delete_demo_households
from public, anon, authenticated;
grant execute on function public.make_demo_household, public.delete_demo_households to service_role;

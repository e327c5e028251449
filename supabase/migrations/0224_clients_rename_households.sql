-- As in 0124, and a client's own token changes a household's name and nothing else of it: when it was made says which account
-- runs the installation.
create or replace function public.guard_household() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  asked text := new.name;
begin
  if coalesce(auth.role(), '') in ('anon', 'authenticated') then
    new := old;
    new.name := asked;
    if new.name is distinct from old.name and public.is_guarded(old.id) and not public.is_proved() then
      raise exception 'the account has to be proved first' using errcode = '42501';
    end if;
  end if;
  return new;
end;
$$;

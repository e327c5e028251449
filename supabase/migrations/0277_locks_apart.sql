-- `lock_progress` of 0116_merge.sql, with 1024 locks in place of sixteen. With sixteen, any two commits of a dozen profiles waited for
-- each other, whichever server sent them, and for the disk of the one before. No lock is for one profile alone, so that a
-- commit of hundreds never holds more locks than there are places for.

-- Lets one writer at a time write a profile's progress, by the last bits of its id (lib/progress/recorder.ts sorts by the last of
-- these). Every writer takes its locks in one order, so that two cannot wait for each other, and takes them before it reads, so
-- that a fold never misses what another writer is about to commit.
create or replace function public.lock_progress(profiles uuid[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(20260101, stripe)
  from (
    select distinct (get_byte(id, 14) << 8 | get_byte(id, 15)) & 1023 as stripe
    from (select uuid_send(profile) as id from unnest(profiles) as profile offset 0) as ids
    order by stripe
  ) as stripes;
end;
$$;
